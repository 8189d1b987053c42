import { Fragment, type Node, type Slice } from '@tiptap/pm/model';
import { type Step, Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schema } from '#editor/schema.ts';
import { foldBatch, type OpenAuthors, settle } from '#features/documents/rules/authors.ts';
import {
  type Built,
  caption,
  doc,
  figure,
  headline,
  id,
  li,
  note,
  p,
  quote,
  ul,
} from '#test/build-document.ts';

type Change = (transform: Transform, at: Built['tag']) => void;

/** The open authors after one batch by `who`, by the short names of the test. */
function openAfter(
  before: Built,
  open: OpenAuthors,
  who: string | null,
  change: Change,
  inherited: string[] = [],
) {
  const transform = new Transform(before);
  change(transform, before.tag);
  const batch = transform.steps.map((step) => ({ step, author: who, inherited }));
  return foldBatch({ doc: before, open }, batch).open;
}

const two = doc(
  headline({ id: 'h' }, 'Storm'),
  p({ id: 'a' }, 'one<a> two<b>'),
  p({ id: 'b' }, '<c>three<d>'),
);
const A = id('a');
const B = id('b');
const H = id('h');

describe('who are the open authors after a batch', () => {
  test.each<{ what: string; open?: OpenAuthors; who?: string | null; change: Change; is: OpenAuthors }>([
    {
      what: 'typing: whoever typed, in that passage only',
      change: (tr, at) => tr.insert(at.a as number, schema.text('!')),
      is: { [A]: ['x'] },
    },
    {
      what: 'deleting is changing',
      change: (tr, at) => tr.delete(at.a as number, at.b as number),
      is: { [A]: ['x'] },
    },
    {
      what: 'a format is a change',
      change: (tr, at) => tr.addMark(at.c as number, at.d as number, schema.mark('bold')),
      is: { [B]: ['x'] },
    },
    {
      what: 'a second author beside the first',
      open: { [A]: ['y'] },
      change: (tr, at) => tr.insert(at.a as number, schema.text('!')),
      is: { [A]: ['x', 'y'] },
    },
    {
      what: 'a split: both halves have the authors of the whole, and the order changed',
      open: { [A]: ['y'] },
      change: (tr, at) =>
        tr.split(at.a as number, 1, [{ type: schema.nodes.paragraph as never, attrs: { id: id('n') } }]),
      is: { [A]: ['x', 'y'], [id('n')]: ['x', 'y'], order: ['x'] },
    },
    {
      what: 'a join: the one that stays has the authors of both; the one that went is remembered',
      open: { [A]: ['y'], [B]: ['z'] },
      change: (tr, at) => tr.join((at.c as number) - 1),
      is: { [A]: ['x', 'y', 'z'], [B]: ['z'], order: ['x'] },
    },
    {
      what: 'words cut and pasted in one batch bring their authors',
      open: { [A]: ['y'], [B]: ['z'] },
      change: (tr, at) => {
        const words = tr.doc.slice(at.c as number, at.d as number);
        tr.delete(at.c as number, at.d as number).replace(at.a as number, at.a as number, words);
      },
      is: { [A]: ['x', 'y', 'z'], [B]: ['x', 'z'] },
    },
    {
      what: 'a passage that is moved keeps its authors and takes the mover',
      open: { [A]: ['y'], [B]: ['z'] },
      change: (tr, at) => {
        const start = (at.c as number) - 1;
        const moved = tr.doc.nodeAt(start) as Node;
        tr.delete(start, start + moved.nodeSize).insert(two.child(0).nodeSize, moved);
      },
      is: { [A]: ['y'], [B]: ['x', 'z'], order: ['x'] },
    },
    {
      what: 'a passage that is taken out: the order changed',
      open: { [B]: ['z'] },
      change: (tr, at) => tr.delete((at.c as number) - 1, (at.d as number) + 1),
      is: { [B]: ['z'], order: ['x'] },
    },
    {
      what: 'wrapping: the quotation takes the authors of what it holds',
      open: { [B]: ['z'] },
      change: (tr, at) => {
        const range = tr.doc.resolve(at.c as number).blockRange();
        if (range) tr.wrap(range, [{ type: schema.nodes.blockquote as never, attrs: { id: id('q') } }]);
      },
      is: { [B]: ['z'], [id('q')]: ['x', 'z'], order: ['x'] },
    },
    {
      what: 'the head: its own entry',
      change: (tr) => tr.setDocAttribute('label', 'analysis'),
      is: { head: ['x'] },
    },
    {
      what: 'an id that the system repairs: no author of its own, those of the words stay with them',
      open: { [B]: ['z'] },
      who: null,
      change: (tr, at) => tr.setNodeAttribute((at.c as number) - 1, 'id', id('n')),
      is: { [B]: ['z'], [id('n')]: ['z'] },
    },
    {
      what: 'a block without an id for a moment: nothing stays behind',
      open: { [A]: ['y'] },
      change: (tr, at) => {
        tr.split(at.a as number);
        tr.setNodeAttribute((at.a as number) + 1, 'id', id('n'));
      },
      is: { [A]: ['x', 'y'], [id('n')]: ['x', 'y'], order: ['x'] },
    },
  ])('$what', ({ open = {}, who = 'x', change, is }) => {
    expect(openAfter(two, open, who, change)).toEqual(is);
  });

  test('typing and taking back a letter elsewhere in one batch carries authors: in doubt, more', () => {
    const change: Change = (tr, at) =>
      tr.delete((at.d as number) - 1, at.d as number).insert(at.a as number, schema.text('!'));
    expect(openAfter(two, { [B]: ['z'] }, 'x', change)).toEqual({ [A]: ['x', 'z'], [B]: ['x', 'z'] });
  });

  test('pasted words bring the authors that the server looked up', () => {
    const change: Change = (tr, at) => tr.insert(at.a as number, schema.text('!'));
    expect(openAfter(two, {}, 'x', change, ['w'])).toEqual({ [A]: ['w', 'x'] });
  });

  test('an undo in a later batch does not launder what was taken out', () => {
    const gone = new Transform(two).delete((two.tag.c as number) - 1, (two.tag.d as number) + 1);
    const cut = foldBatch({ doc: two, open: { [B]: ['z'] } }, [
      { step: gone.steps[0] as Step, author: 'y', inherited: [] },
    ]);
    const whole = new Transform(cut.doc).insert(cut.doc.content.size, two.child(2));
    const undone = foldBatch(
      cut,
      whole.steps.map((step) => ({ step, author: 'y', inherited: [] })),
    );
    expect(undone.open[B]).toEqual(['y', 'z']);
  });

  test('words that leave a note to desk keep their authors', () => {
    const noted = doc(headline('S'), p({ id: 'a' }, 'one<a>'), note({ id: 'n' }, p('<b>secret<c>')));
    const typed = openAfter(noted, {}, 'x', (tr, at) => tr.insert(at.b as number, schema.text('my ')));
    const moved = openAfter(noted, typed, 'y', (tr, at) => {
      const words = tr.doc.slice(at.b as number, at.c as number);
      tr.delete(at.b as number, at.c as number).replace(at.a as number, at.a as number, words);
    });
    expect(moved[A]).toEqual(['x', 'y']);
    expect(moved.order).toBeUndefined();
  });

  test('a caption, a list item and a quotation belong to the passage that holds them', () => {
    const rich = doc(
      headline('S'),
      figure({ id: 'f' }, caption('pic<a>')),
      ul({ id: 'l' }, li(p('item<b>'))),
      quote({ id: 'q' }, p('said<c>')),
    );
    for (const [tag, name] of [
      ['a', 'f'],
      ['b', 'l'],
      ['c', 'q'],
    ] as const) {
      const open = openAfter(rich, {}, 'x', (tr, at) => tr.insert(at[tag] as number, schema.text('!')));
      expect(open).toEqual({ [id(name)]: ['x'] });
    }
  });

  test('a step that does not apply is no step of this document', () => {
    const far = new Transform(doc(headline('S'), p('a long line of words<a>'))).insert(20, schema.text('!'));
    const small = doc(headline('S'), p('x'));
    expect(() => openAfter(small, {}, 'x', (tr) => tr.step(far.steps[0] as Step))).toThrow();
  });

  test('settling takes out the passages that were passed', () => {
    expect(settle({ [A]: ['x'], [B]: ['y'], order: ['x'] }, [A, 'order'])).toEqual({ [B]: ['y'] });
  });

  test('nobody is an author of what was there before', () => {
    expect(openAfter(two, {}, 'x', (tr) => tr.setDocAttribute('label', 'opinion'))[H]).toBeUndefined();
  });
});

/** Every letter that is typed is another one, so that its author is known wherever it goes. */
type World = {
  doc: Node;
  open: OpenAuthors;
  authorOf: Map<string, string>;
  passed: Set<string>;
  next: number;
  clip: Clip | null;
  ids: number;
};
type Clip = { slice: Slice; authors: string[]; whole: Node | null };
type Act = { kind: number; who: number; at: number; length: number; to: number };

const PEOPLE = ['x', 'y', 'z'];
const act = fc.record({
  kind: fc.noBias(fc.nat(9)),
  who: fc.nat(2),
  at: fc.noBias(fc.nat(999)),
  length: fc.nat(5),
  to: fc.noBias(fc.nat(999)),
});

function textPlaces(node: Node): { from: number; to: number; id: string }[] {
  const places: { from: number; to: number; id: string }[] = [];
  node.forEach((child, pos) => {
    if (child.type.name === 'paragraph')
      places.push({ from: pos + 1, to: pos + 1 + child.content.size, id: child.attrs.id });
  });
  return places;
}

function play(world: World, { kind, who, at, length, to }: Act): void {
  const person = PEOPLE[who] as string;
  const places = textPlaces(world.doc);
  const place = places[at % places.length];
  const other = places[to % places.length];
  if (!place || !other) return;
  const from = place.from + (at % (place.to - place.from + 1));
  const end = Math.min(place.to, from + length);
  const tr = new Transform(world.doc);
  let inherited: string[] = [];
  const type = () => {
    const letter = String.fromCodePoint(0x4e00 + world.next++);
    world.authorOf.set(letter, person);
    return schema.text(letter);
  };
  const freshId = () => id(`new ${++world.ids}`);
  const acts: (() => void)[] = [
    () => tr.insert(from, type()),
    () => tr.insert(from, type()),
    () => tr.delete(from, end),
    () => tr.split(from, 1, [{ type: schema.nodes.paragraph as never, attrs: { id: freshId() } }]),
    () => {
      if (tr.doc.resolve(place.from - 1).nodeBefore?.type.name === 'paragraph') tr.join(place.from - 1);
    },
    () => {
      const slice = tr.doc.slice(from, end);
      tr.delete(from, end);
      const target = tr.mapping.map(other.from);
      tr.replace(target, target, slice);
    },
    () => {
      world.clip = {
        slice: tr.doc.slice(from, end),
        authors: [...(world.open[place.id] ?? [])],
        whole: tr.doc.nodeAt(place.from - 1),
      };
      if (places.length > 1) tr.delete(place.from - 1, place.to + 1);
    },
    () => {
      // A paste names its source; the server looks its authors up.
      if (world.clip) tr.replace(from, from, world.clip.slice);
      inherited = world.clip?.authors ?? [];
    },
    () => {
      // An undo in a later batch: the whole passage comes back under its own id.
      const whole = world.clip?.whole;
      if (whole && !places.some((known) => known.id === whole.attrs.id))
        tr.insert(tr.doc.content.size, Fragment.from(whole));
    },
    () => {
      world.open = settle(world.open, [place.id]);
      for (const letter of tr.doc.textBetween(place.from, place.to)) world.passed.add(letter);
      // What is not in the document now was typed before this pass; whether it comes back is another matter.
      for (const letter of world.authorOf.keys())
        if (!tr.doc.textContent.includes(letter)) world.passed.add(letter);
    },
  ];
  acts[kind]?.();
  const batch = tr.steps.map((step) => ({ step, author: person, inherited }));
  const folded = foldBatch(world, batch);
  world.doc = folded.doc;
  world.open = folded.open;
}

test('every letter somebody typed since the last pass is in a passage of which they are an open author', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 60 }), (acts) => {
      const start = doc(headline('S'), p({ id: 'a' }, ''), p({ id: 'b' }, ''));
      const world: World = {
        doc: start,
        open: {},
        authorOf: new Map(),
        passed: new Set(),
        next: 0,
        clip: null,
        ids: 0,
      };
      for (const one of acts) {
        play(world, one);
        for (const { from, to, id: passage } of textPlaces(world.doc)) {
          for (const letter of world.doc.textBetween(from, to)) {
            if (world.passed.has(letter)) continue;
            expect(world.open[passage] ?? []).toContain(world.authorOf.get(letter));
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
