import { describe, expect, test } from 'vitest';
import { type BlockChange, compareDocuments } from '#editor/changes.ts';
import {
  bold,
  caption,
  doc,
  figure,
  gallery,
  grid,
  h2,
  headline,
  id,
  li,
  link,
  note,
  p,
  readMore,
  standfirst,
  table,
  tableCaption,
  target,
  td,
  tr,
  ul,
} from '#test/build-document.ts';

const h = headline({ id: 'h' }, 'Storm');
const a = p({ id: 'a' }, 'One two three');
const b = p({ id: 'b' }, 'Four');
const c = p({ id: 'c' }, 'Five');

describe('compareDocuments', () => {
  test('says that nothing changed, whatever a note to desk says', () => {
    const changes = compareDocuments(doc(h, a, b), doc(h, a, b, note(p('check'))));
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same']);
  });

  test('shows words put in and taken out', () => {
    const change = find(compareDocuments(doc(h, a), doc(h, p({ id: 'a' }, 'One 2 three'))), 'a');
    expect(change.kind).toBe('changed');
    expect(change.pieces).toEqual([
      { text: 'One ', kind: 'same' },
      { text: 'two', kind: 'deleted' },
      { text: '2', kind: 'inserted' },
      { text: ' three', kind: 'same' },
    ]);
  });

  test('says what changed in a table and in a gallery', () => {
    const seats = (attrs: Record<string, unknown>, words: string) =>
      table({ id: 't', ...attrs }, tableCaption('Seats'), grid(tr(td(p('Left')), td(p(words)))));
    const shown = (alt: string) => gallery({ id: 'g' }, figure({ alt }, caption()), figure(caption()));
    const changes = compareDocuments(
      doc(h, seats({}, '12'), shown('A ship')),
      doc(h, seats({ headerColumn: true }, '14'), shown('Two ships')),
    );
    expect(find(changes, 't')).toMatchObject({
      kind: 'changed',
      notes: ['Heading column: “yes” was added.'],
    });
    expect(find(changes, 't').pieces).toContainEqual({ text: '14', kind: 'inserted' });
    expect(find(changes, 'g').notes).toEqual(['Description: “A ship” became “Two ships”.']);
  });

  test('names blocks added, and removed ones where they stood', () => {
    expect(summary(compareDocuments(doc(h, a, b), doc(h, b, c)))).toEqual([
      'head same',
      'h same',
      'a removed',
      'b same',
      'c added',
    ]);
  });

  test('one block moved up is one move', () => {
    expect(summary(compareDocuments(doc(h, a, b, c), doc(h, c, a, b)))).toEqual([
      'head same',
      'h same',
      'c moved',
      'a same',
      'b same',
    ]);
  });

  test('a block moved and changed says both', () => {
    const changes = compareDocuments(doc(h, a, b, c), doc(h, p({ id: 'c' }, 'Five!'), a, b));
    expect(find(changes, 'c')).toMatchObject({ kind: 'changed', notes: ['Moved.'] });
  });

  test('an empty standfirst that gets words is added', () => {
    const after = doc(h, standfirst({ id: 's' }, 'Rain'), a);
    expect(find(compareDocuments(doc(h, standfirst({ id: 's' }), a), after), 's').kind).toBe('added');
  });

  test.each<[string, ReturnType<typeof p>, ReturnType<typeof p>, string[]]>([
    ['a kind', p({ id: 'x' }, 'w'), h2({ id: 'x' }, 'w'), ['Turned from paragraph into heading.']],
    ['a format', p({ id: 'x' }, 'a b'), p({ id: 'x' }, 'a ', bold('b')), ['Now bold: “b”']],
    [
      'a link that leads elsewhere under the same words',
      p({ id: 'x' }, link({ href: 'https://a.example' }, 'w')),
      p({ id: 'x' }, link({ href: 'https://b.example' }, 'w')),
      ['Link to https://a.example taken off “w”', 'Link to https://b.example put on “w”'],
    ],
    [
      'a picture and its description',
      figure({ id: 'x', picture: id('1'), alt: 'Sea' }, caption()),
      figure({ id: 'x', picture: id('2'), alt: 'Sky' }, caption()),
      ['Picture was changed.', 'Description: “Sea” became “Sky”.'],
    ],
    [
      'a target of Read more',
      readMore({ id: 'x' }, target({ story: id('1') })),
      readMore({ id: 'x' }, target({ story: id('2') })),
      ['Target of Read more was changed.'],
    ],
    [
      'a layout',
      ul({ id: 'x' }, li(p('a')), li(p('b'))),
      ul({ id: 'x' }, li(p('a'), p('b'))),
      ['The layout was changed.'],
    ],
  ])('says %s in words', (_name, before, after, notes) => {
    const change = find(compareDocuments(doc(h, before), doc(h, after)), 'x');
    expect(change.kind).toBe('changed');
    expect(change.pieces.every(({ kind }) => kind === 'same')).toBe(true);
    expect(change.notes).toEqual(notes);
  });

  test('says what changed in the head', () => {
    const byline = { person: null, name: 'Ann', role: '', place: '' };
    const after = doc(
      {
        section: id('uk'),
        label: 'analysis',
        bylines: [byline, { ...byline, name: 'Bob', place: 'in Kyiv' }],
      },
      h,
      a,
    );
    const before = doc({ bylines: [byline], freeLine: 'With agencies' }, h, a);
    expect(find(compareDocuments(before, after), 'head').notes).toEqual([
      'The section was changed.',
      'Byline: “Ann” became “Ann; Bob, in Kyiv”.',
      'Free line: “With agencies” was taken out.',
      'Label: “analysis” was added.',
    ]);
  });

  test('a passage wholly rewritten is compared in reasonable time', () => {
    const words = (seed: number) => Array.from({ length: 2_500 }, (_, i) => `w${i * seed}`).join(' ');
    const changes = compareDocuments(doc(h, p({ id: 'x' }, words(2))), doc(h, p({ id: 'x' }, words(3))));
    expect(find(changes, 'x').pieces.length).toBeGreaterThan(1);
  });
});

function find(changes: BlockChange[], name: string): BlockChange {
  const change = changes.find((one) => one.id === (name.length === 1 ? id(name) : name));
  if (change === undefined) throw new Error(`no change of ${name}`);
  return change;
}

function summary(changes: BlockChange[]): string[] {
  const names = new Map(['h', 'a', 'b', 'c'].map((name) => [id(name), name]));
  return changes.map((change) => `${names.get(change.id) ?? change.id} ${change.kind}`);
}
