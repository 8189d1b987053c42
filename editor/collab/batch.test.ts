import { Slice } from '@tiptap/pm/model';
import { AttrStep, DocAttrStep, ReplaceStep, Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import { BATCH_LIMITS, parseBatch } from '#editor/collab/batch.ts';
import { SCHEMA_NUMBER, schema } from '#editor/schema.ts';
import { doc, headline, id, p } from '#test/build-document.ts';

const story = doc(headline('Storm'), p('One two'));
const typed = new ReplaceStep(1, 1, new Slice(story.child(0).content, 0, 0)).toJSON();

const good = {
  draft: id('draft'),
  step: 0,
  steps: [typed],
  client: id('client'),
  clientSeq: 0,
  schema: SCHEMA_NUMBER,
};

describe('parseBatch', () => {
  test('reads every kind of step that the editor makes', () => {
    const all = new Transform(story)
      .insert(1, schema.text('x'))
      .addMark(10, 12, schema.mark('bold'))
      .removeMark(10, 12, schema.mark('bold'))
      .setBlockType(10, 10, schema.nodes.heading as never, { level: 3 })
      .step(new AttrStep(0, 'id', id('new')))
      .step(new DocAttrStep('label', 'analysis'));
    const sent = JSON.parse(JSON.stringify({ ...good, steps: all.steps }));
    const parsed = parseBatch(sent);
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(parsed.batch).toEqual(sent);
    const replayed = new Transform(story);
    for (const step of parsed.steps) replayed.step(step);
    expect(replayed.doc.eq(all.doc)).toBe(true);
  });

  test('carries nothing beside its fields, and its steps nothing beside theirs', () => {
    const parsed = parseBatch({ ...good, steps: [{ ...typed, html: '<script>' }], admin: true });
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(parsed.batch).not.toHaveProperty('admin');
    expect(parsed.steps.map((step) => step.toJSON())).toEqual([typed]);
  });

  test('a page of another schema is told to reload before anything else is looked at', () => {
    const parsed = parseBatch({ ...good, schema: SCHEMA_NUMBER + 1, steps: [{ stepType: 'unheard of' }] });
    expect(parsed).toEqual({
      ok: false,
      code: 'schema',
      problem: expect.stringMatching(/reload.*Nothing is lost/),
    });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'batch'],
    ['no steps', { ...good, steps: [] }],
    ['steps that are no list', { ...good, steps: { length: 1 } }],
    ['a draft that is no id', { ...good, draft: '../1' }],
    ['a client that is no id', { ...good, client: 7 }],
    ['a negative step', { ...good, step: -1 }],
    ['half a step', { ...good, step: 0.5 }],
    ['a number beyond all numbers', { ...good, clientSeq: 2 ** 60 }],
    ['a number that the database cannot keep', { ...good, clientSeq: 2 ** 31 - 1 }],
    ['no schema', { ...good, schema: undefined }],
    ['a step that is null', withStep(null)],
    ['an unknown step', withStep({ ...typed, stepType: 'eval' })],
    ['a step named as a property of every object', withStep({ ...typed, stepType: 'constructor' })],
    ['a negative position', withStep({ ...typed, from: -1 })],
    ['half a position', withStep({ ...typed, from: 0.5 })],
    ['a slice open a billion deep', withStep({ ...typed, slice: { ...typed.slice, openStart: 1e9 } })],
    ['an unknown node', withStep({ ...typed, slice: { content: [{ type: 'iframe' }] } })],
    ['an unknown mark', withStep({ stepType: 'addMark', from: 1, to: 2, mark: { type: 'underline' } })],
    [
      'a javascript: link',
      withStep({
        stepType: 'addMark',
        from: 1,
        to: 2,
        mark: { type: 'link', attrs: { href: 'javascript:1' } },
      }),
    ],
    ['an unknown attribute', withStep({ stepType: 'attr', pos: 0, attr: 'onclick', value: 'x' })],
    [
      'an attribute of the head that is none',
      withStep({ stepType: 'docAttr', attr: 'picture', value: null }),
    ],
    ['half a surrogate pair', withText('\ud83d')],
    ['U+0000', withText('\u0000')],
  ])('refuses %s with a sentence', (_name, json) => {
    expect(parseBatch(json)).toEqual({
      ok: false,
      code: 'malformed',
      problem: expect.stringMatching(/^The .*\.$/),
    });
  });

  test('refuses 20,000 levels, too many steps and too much text', () => {
    let deep: unknown = { type: 'paragraph' };
    for (let level = 0; level < 20_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(parseBatch(withStep({ ...typed, slice: { content: [deep] } }))).toMatchObject({
      code: 'malformed',
    });
    const many = { ...good, steps: Array(BATCH_LIMITS.steps + 1).fill(typed) };
    expect(parseBatch(many)).toMatchObject({ code: 'too_large' });
    expect(parseBatch(withText('x'.repeat(BATCH_LIMITS.length)))).toMatchObject({ code: 'too_large' });
  });
});

function withStep(step: unknown): unknown {
  return { ...good, steps: [step] };
}

function withText(text: string): unknown {
  return withStep({ ...typed, slice: { content: [{ type: 'text', text }] } });
}
