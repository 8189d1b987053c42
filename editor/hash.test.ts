import { Fragment } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import { documentJson, parseDocument } from '#editor/document.ts';
import { documentHash, passageHashes } from '#editor/hash.ts';
import { schema } from '#editor/schema.ts';
import {
  type Built,
  bold,
  boxHeading,
  caption,
  doc,
  factBox,
  figure,
  gallery,
  grid,
  headline,
  id,
  italic,
  link,
  main,
  moreOn,
  note,
  p,
  quote,
  readMore,
  standfirst,
  table,
  tableCaption,
  target,
  td,
  tr,
} from '#test/build-document.ts';

const story = doc(headline({ id: 'h' }, 'Storm'), p({ id: 'a' }, 'One'), p({ id: 'b' }, 'Two'));

describe('the canonical hash', () => {
  test.each<[string, Built, Built]>([
    ['block ids', doc(headline('S'), p({ id: 'a' }, 'x')), doc(headline('S'), p({ id: 'b' }, 'x'))],
    ['a note to desk', doc(headline('S'), p('x')), doc(headline('S'), p('x'), note(p('check this')))],
    ['an empty standfirst', doc(headline('S'), p('x')), doc(headline('S'), standfirst(), p('x'))],
    ['U+200B', doc(headline('S'), p('a\u200bb')), doc(headline('S'), p('ab'))],
    ['U+200B alone', doc(headline('S'), p('\u200b')), doc(headline('S'), p())],
    ['the form of accents', doc(headline('S'), p('caf\u00e9')), doc(headline('S'), p('cafe\u0301'))],
    [
      'a cut between letter and accent',
      doc(headline('S'), p('cafe', '\u0301')),
      doc(headline('S'), p('café')),
    ],
    [
      'the order of marks',
      doc(headline('S'), p(bold(italic('x')))),
      doc(headline('S'), p(italic(bold('x')))),
    ],
    ['which column a cell is of', tableOf({ column: id('a') }), tableOf({ column: id('b') })],
    ['the headline that own words were written for', readMoreOf('Old'), readMoreOf('New')],
    ['attributes at their default', doc(headline('S'), p({ lang: null }, 'x')), doc(headline('S'), p('x'))],
  ])('does not see %s', (_name, one, other) => {
    expect(documentHash(one)).toBe(documentHash(other));
  });

  test('does not see how text nodes are cut', () => {
    const cut = Fragment.from(schema.text('O')).addToEnd(schema.text('ne'));
    const parts = story.copy(story.content.replaceChild(1, story.child(1).copy(cut)));
    expect(parts.child(1).childCount).toBe(2);
    expect(documentHash(parts)).toBe(documentHash(story));
  });

  test('does not see the order of keys, as a jsonb column changes it', () => {
    const parsed = parseDocument(withKeysReversed(documentJson(story)));
    expect(parsed.ok && documentHash(parsed.doc)).toBe(documentHash(story));
  });

  test.each<[string, Built]>([
    ['a letter', doc(headline('Storm'), p('One'), p('Twa'))],
    ['a mark', doc(headline('Storm'), p('One'), p(bold('Two')))],
    ['a space', doc(headline('Storm'), p('One'), p('Two '))],
    ['the order', doc(headline('Storm'), p('Two'), p('One'))],
    ['a kind of block', doc(headline('Storm'), p('One'), quote(p('Two')))],
    ['an empty paragraph', doc(headline('Storm'), p('One'), p('Two'), p())],
    ['the label', doc({ label: 'analysis' }, headline('Storm'), p('One'), p('Two'))],
    ['where a link leads', doc(headline('Storm'), p('One'), p(link({ story: id('s') }, 'Two')))],
    [
      'a gallery instead of its picture',
      doc(headline('Storm'), p('One'), p('Two'), gallery(figure(caption()))),
    ],
    ['whose newest stories', doc(headline('Storm'), p('One'), p('Two'), moreOn({ topic: id('t') }))],
    ['a picture', doc(headline('Storm'), main(figure({ picture: id('x') }, caption())), p('One'), p('Two'))],
  ])('sees %s', (_name, other) => {
    expect(documentHash(other)).not.toBe(documentHash(story));
  });

  test('is written down: a change of it is a change of the schema number', () => {
    expect(documentHash(story)).toBe('09fdc1da1502ae7e34829b8575e269cfab23ee13fec937f7024768c145f6b4c5');
  });
});

describe('passageHashes', () => {
  test('lists the passages in order, then order and head', () => {
    const kinds = passageHashes(doc(headline('S'), standfirst('x'), note(p('n')), p('y'))).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['headline', 'standfirst', 'paragraph', 'order', 'head']);
  });

  test.each<[string, Built, string[]]>([
    ['a word', doc(headline({ id: 'h' }, 'Storm'), p({ id: 'a' }, 'One!'), p({ id: 'b' }, 'Two')), ['a']],
    ['a move', doc(headline({ id: 'h' }, 'Storm'), p({ id: 'b' }, 'Two'), p({ id: 'a' }, 'One')), ['order']],
    ['a deletion', doc(headline({ id: 'h' }, 'Storm'), p({ id: 'a' }, 'One')), ['order']],
    ['the free line', doc({ freeLine: 'By all' }, ...story.children.map(asBuilt)), ['head']],
    ['a note to desk', doc(...story.children.map(asBuilt), note(p('n'))), []],
    ['an empty standfirst', withEmptyStandfirst(), []],
  ])('%s changes only what it should', (_name, changed, expected) => {
    const before = new Map(passageHashes(story).map((passage) => [passage.id, passage.hash]));
    const after = passageHashes(changed).filter((passage) => before.get(passage.id) !== passage.hash);
    expect(after.map((passage) => passage.id)).toEqual(
      expected.map((name) => (name.length === 1 ? id(name) : name)),
    );
  });

  test('refuses passages that share an id, or have none', () => {
    const twice = new Transform(story).setNodeAttribute(story.child(0).nodeSize, 'id', id('b')).doc;
    const none = new Transform(story).setNodeAttribute(0, 'id', null).doc;
    expect(() => passageHashes(twice)).toThrow(RangeError);
    expect(() => passageHashes(none)).toThrow(RangeError);
  });
});

test.each<[string, Built, Built]>([
  ['which row holds headings', tableOf({}), tableOf({}, { headerRow: false })],
  ['the label of a fact box', factBoxOf({}), factBoxOf({ label: 'In short' })],
])('the hash sees %s', (_name, one, other) => {
  expect(documentHash(one)).not.toBe(documentHash(other));
});

function tableOf(cell: Record<string, unknown>, attrs: Record<string, unknown> = {}): Built {
  return doc(headline('S'), table(attrs, tableCaption(), grid(tr(td(cell, p('x'))))));
}

function readMoreOf(knownHeadline: string): Built {
  return doc(headline('S'), readMore(target({ story: id('s'), knownHeadline }, 'Own words')));
}

function factBoxOf(attrs: Record<string, unknown>): Built {
  return doc(headline('S'), factBox(attrs, boxHeading('Why'), p('x')));
}

function withEmptyStandfirst(): Built {
  const [first, ...rest] = story.children.map(asBuilt);
  return doc(first as Built, standfirst(), ...rest);
}

function asBuilt(node: Built | (typeof story.children)[number]): Built {
  return Object.assign(node, { tag: {} });
}

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, withKeysReversed(member)]),
  );
}
