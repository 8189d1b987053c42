import { Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import { nextBatch, type OwnStep } from '#editor/collab/own-steps.ts';
import { schema } from '#editor/schema.ts';
import { doc, headline, p } from '#test/build-document.ts';

/** Own steps by their number and act: `[seq, group]`, each a word of some length. */
function own(...items: [number | null, number, number?][]): OwnStep[] {
  const transform = new Transform(doc(headline('Storm'), p('Rain.')));
  return items.map(([seq, group, length = 1]) => {
    const before = transform.doc;
    transform.insert(1, schema.text('x'.repeat(length)));
    const step = transform.steps.at(-1) as OwnStep['step'];
    return { step, inverted: step.invert(before), seq, group, sources: [] };
  });
}

const MANY = Number.POSITIVE_INFINITY;

describe('the next batch', () => {
  test.each<{ what: string; steps: OwnStep[]; next: number; most: number; first: number; count: number }>([
    {
      what: 'new steps get the next numbers',
      steps: own([null, 1], [null, 2]),
      next: 7,
      most: MANY,
      first: 7,
      count: 2,
    },
    { what: 'sent ones keep theirs', steps: own([3, 1], [4, 2]), next: 5, most: MANY, first: 3, count: 2 },
    {
      what: 'new ones follow where the numbers do',
      steps: own([4, 1], [null, 2]),
      next: 5,
      most: MANY,
      first: 4,
      count: 2,
    },
    { what: 'but not over a gap', steps: own([3, 1], [null, 2]), next: 5, most: MANY, first: 3, count: 1 },
    {
      what: 'nor over one between sent ones',
      steps: own([3, 1], [5, 2]),
      next: 6,
      most: MANY,
      first: 3,
      count: 1,
    },
    {
      what: 'it ends between two acts',
      steps: own([null, 1], [null, 2], [null, 2]),
      next: 0,
      most: 2,
      first: 0,
      count: 1,
    },
    {
      what: 'unless one act is more than a batch',
      steps: own([null, 1], [null, 1]),
      next: 0,
      most: 1,
      first: 0,
      count: 1,
    },
    {
      what: 'it stays below what one message may weigh',
      ...{ steps: own([null, 1, 500_000], [null, 2, 500_000]), next: 0, most: MANY, first: 0, count: 1 },
    },
  ])('$what', ({ steps, next, most, first, count }) => {
    const batch = nextBatch(steps, next, most);
    expect(batch.kind === 'batch' && { first: batch.first, count: batch.steps.length }).toEqual({
      first,
      count,
    });
  });

  test('there is none without steps', () => {
    expect(nextBatch([], 0, MANY)).toEqual({ kind: 'nothing' });
  });

  test('a step that no message can carry is named as such', () => {
    expect(nextBatch(own([null, 1, 900_000]), 0, MANY)).toEqual({ kind: 'too_large' });
  });
});
