import { describe, expect, test } from 'vitest';
import { documentJson, emptyDocument, headOf, parseDocument, upcast } from '#editor/document.ts';
import type { Byline } from '#editor/head.ts';
import { LIMITS } from '#editor/limits.ts';
import { SCHEMA_NUMBER, schema } from '#editor/schema.ts';
import { doc, headline, id, li, link, p, standfirst, ul } from '#test/build-document.ts';

type Json = Record<string, unknown>;

const BYLINE: Byline = { person: id('ann'), name: 'Ann Other', role: 'Europe editor', place: 'in Kyiv' };

describe('parseDocument', () => {
  test('reads back what it wrote', () => {
    const story = doc(
      { section: id('world'), topics: [id('space')], bylines: [BYLINE], label: 'analysis' },
      headline('Storm'),
      standfirst('Rain fell.'),
      p('Said ', link({ href: 'https://example.org' }, 'a report'), '.'),
      ul(li(p('one')), li(p('two'), ul(li(p('two a'))))),
    );
    const parsed = parseDocument(JSON.parse(JSON.stringify(documentJson(story))));
    expect(parsed.ok && parsed.doc.eq(story)).toBe(true);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'doc'],
    ['a list', []],
    ['another node', { type: 'paragraph' }],
    ['no body', { type: 'doc', content: [{ type: 'headline' }] }],
    ['no headline', { type: 'doc', content: [{ type: 'paragraph' }] }],
    ['an unknown node', withBlock({ type: 'iframe', attrs: { src: 'https://example.org' } })],
    ['a node named as a property of every object', withBlock({ type: '__proto__' })],
    ['a node named constructor', withBlock({ type: 'constructor' })],
    ['an unknown mark', withText({ marks: [{ type: 'underline' }] })],
    ['an unknown attribute', withBlock({ type: 'paragraph', attrs: { onclick: 'alert(1)' } })],
    ['an unknown key', withBlock({ type: 'paragraph', html: '<script>' })],
    ['a heading of level 99', withBlock({ type: 'heading', attrs: { level: 99 } })],
    ['a block id that is none', withBlock({ type: 'paragraph', attrs: { id: 'a"><script>' } })],
    ['an empty text', withText({ text: '' })],
    ['a text that is a number', withText({ text: 1 })],
    ['half a surrogate pair', withText({ text: 'a\ud83d' })],
    ['U+0000', withText({ text: 'a\u0000' })],
    ['marks that are no list', withText({ marks: { type: 'bold' } })],
    ['bold in the headline', withHeadline([{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }])],
    ['a paragraph in the headline', withHeadline([{ type: 'paragraph' }])],
    ['a line break in the headline', withHeadline([{ type: 'hardBreak' }])],
    ['a note to desk in a list', withBlock({ type: 'bulletList', content: [{ type: 'noteToDesk' }] })],
    ['a label that is none', { ...emptyDocument(), attrs: { label: 'advert' } }],
    ['a topic that is no id', { ...emptyDocument(), attrs: { topics: ['javascript:'] } }],
    ['a byline with more in it', { ...emptyDocument(), attrs: { bylines: [{ ...BYLINE, html: '<b>' }] } }],
    ['the same link twice', withText({ marks: [{ type: 'bold' }, { type: 'bold' }] })],
  ])('refuses %s with a sentence', (_name, json) => {
    expect(parseDocument(json)).toEqual({ ok: false, problem: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  test('refuses javascript: in every attribute that is not free text, and keeps it harmless where it is', () => {
    const freeText = [
      'alt',
      'title',
      'attribution',
      'labelText',
      'name',
      'role',
      'place',
      'freeLine',
      'analysisBox.label',
      'factBox.label',
      'knownHeadline',
    ];
    for (const type of [...Object.values(schema.nodes), ...Object.values(schema.marks)]) {
      for (const [name, spec] of Object.entries(type.spec.attrs ?? {})) {
        const validate = (spec as { validate: (value: unknown) => void }).validate;
        const isFree = freeText.includes(name) || freeText.includes(`${type.name}.${name}`);
        if (!isFree) expect(() => validate('javascript:alert(1)'), `${type.name}.${name}`).toThrow();
      }
    }
  });

  test.each(['javascript:alert(1)', '//example.org', 'https://a:b@example.org', 'ftp://example.org'])(
    'refuses %s in a link and in a Read more',
    (href) => {
      const target = { type: 'readMoreTarget', attrs: { href } };
      for (const json of [
        withText({ marks: [{ type: 'link', attrs: { href } }] }),
        withBlock({ type: 'readMore', content: [target] }),
      ]) {
        expect(parseDocument(json)).toEqual({ ok: false, problem: expect.stringContaining('address') });
      }
    },
  );

  test('refuses 20,000 levels without exhausting the stack', () => {
    let deep: Json = { type: 'paragraph' };
    for (let level = 0; level < 20_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(parseDocument(withBlock(deep))).toEqual({ ok: false, problem: expect.stringContaining('nested') });
  });

  test('refuses 20,000 levels inside an attribute', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    expect(parseDocument({ ...emptyDocument(), attrs: { topics: deep } }).ok).toBe(false);
  });

  test('refuses too many parts, and too much text', () => {
    const parts = many(LIMITS.nodes, { type: 'paragraph' });
    expect(parseDocument({ type: 'doc', content: [{ type: 'headline' }, ...parts] })).toEqual({
      ok: false,
      problem: expect.stringContaining('split it'),
    });
    const long = { type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(19_000) }] };
    expect(parseDocument({ type: 'doc', content: [{ type: 'headline' }, ...Array(120).fill(long)] })).toEqual(
      {
        ok: false,
        problem: expect.stringContaining('too large'),
      },
    );
  });

  test.each<[string, Json, string]>([
    ['a gallery', { type: 'gallery', content: many(51, figureJson) }, 'A gallery holds at most 50 pictures'],
    ['a table', tableJson(201, 1), 'A table holds at most 200 rows'],
    ['a row', tableJson(1, 21), 'A table holds at most 20 columns'],
  ])('bounds the parts of %s', (_name, block, sentence) => {
    const problem = `${sentence}: make a second one. Nothing has been changed.`;
    expect(parseDocument(withBlock(block))).toEqual({ ok: false, problem });
  });

  test('takes the largest table, and no merged cell', () => {
    expect(parseDocument(withBlock(tableJson(200, 20)))).toMatchObject({ ok: true });
    expect(parseDocument(withBlock(tableJson(1, 1, { colspan: 2 }))).ok).toBe(false);
  });

  test('names what is too long and by how much', () => {
    expect(parseDocument(withHeadline([{ type: 'text', text: 'x'.repeat(301) }]))).toEqual({
      ok: false,
      problem: 'The headline is too long: shorten it to 300 characters.',
    });
    expect(parseDocument(withHeadline([{ type: 'text', text: 'x'.repeat(300) }])).ok).toBe(true);
  });
});

describe('emptyDocument', () => {
  test('is a document with an id on every block and the head given', () => {
    const parsed = parseDocument(emptyDocument({ section: id('uk'), label: 'opinion' }));
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(headOf(parsed.doc)).toEqual({
      section: id('uk'),
      topics: [],
      bylines: [],
      freeLine: '',
      label: 'opinion',
      lang: null,
      dir: null,
    });
    const ids = parsed.doc.children.map((node) => node.attrs.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
  });
});

describe('upcast', () => {
  test('gives the present schema as it is and refuses what a newer program wrote', () => {
    const json = emptyDocument();
    expect(upcast(json, SCHEMA_NUMBER)).toBe(json);
    expect(upcast(json, 1)).toBe(json);
    for (const unknown of [SCHEMA_NUMBER + 1, 0, 1.5])
      expect(() => upcast(json, unknown)).toThrow(RangeError);
  });
});

function withBlock(block: Json): Json {
  return { type: 'doc', content: [{ type: 'headline' }, block] };
}

const figureJson = { type: 'figure', content: [{ type: 'caption' }] };

function many(count: number, json: Json): Json[] {
  return Array.from({ length: count }, () => json);
}

function tableJson(rows: number, columns: number, attrs: Record<string, unknown> = {}): Json {
  const cell = { type: 'tableCell', attrs, content: [{ type: 'paragraph' }] };
  const grid = { type: 'tableGrid', content: many(rows, { type: 'tableRow', content: many(columns, cell) }) };
  return { type: 'table', content: [{ type: 'tableCaption' }, grid] };
}

function withHeadline(content: Json[]): Json {
  return { type: 'doc', content: [{ type: 'headline', content }, { type: 'paragraph' }] };
}

function withText(text: Json): Json {
  return withBlock({ type: 'paragraph', content: [{ type: 'text', text: 'x', ...text }] });
}
