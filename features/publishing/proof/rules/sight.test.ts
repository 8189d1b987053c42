import { expect, test } from 'vitest';
import type { Place } from '#features/publishing/proof/rules/places.ts';
import { isKeptSince, outcomeOf, wasKept, worseOf } from '#features/publishing/proof/rules/sight.ts';
import { sightWords } from '#features/publishing/proof/rules/sight-words.ts';
import type { SightOutcome } from '#generated/prisma/enums.ts';

const table: [wants: Place['wants'], status: number, isMarked: boolean, SightOutcome][] = [
  ['refused', 410, false, 'absent'],
  ['refused', 410, true, 'absent'],
  ['refused', 404, false, 'absent'],
  ['refused', 200, false, 'shown'],
  ['refused', 308, true, 'shown'],
  ['refused', 206, false, 'shown'],
  ['refused', 503, false, 'unknown'],
  ['refused', 500, true, 'unknown'],
  ['refused', 429, false, 'unknown'],
  ['refused', 0, false, 'unknown'],
  ['silent', 200, false, 'absent'],
  ['silent', 200, true, 'shown'],
  ['silent', 308, true, 'shown'],
  ['silent', 308, false, 'absent'],
  ['silent', 404, false, 'absent'],
  ['silent', 503, false, 'unknown'],
  ['silent', 0, false, 'unknown'],
  ['elsewhere', 200, false, 'elsewhere'],
  ['elsewhere', 404, false, 'absent'],
  ['elsewhere', 0, false, 'unknown'],
];

test.each(table)('%s, answered with %d, marked %s: %s', (wants, status, isMarked, outcome) => {
  expect(outcomeOf({ wants }, { status, isMarked })).toBe(outcome);
});

test.each([
  ['copydesk; hit', true, false],
  ['copydesk; hit; detail=stale', true, false],
  ['copydesk; fwd=miss; stored', false, true],
  ['copydesk; fwd=miss', false, false],
  ['copydesk; fwd=bypass', false, false],
  ['', false, false],
])('%s', (cache, kept, since) => {
  expect([wasKept({ cache }), isKeptSince({ cache })]).toEqual([kept, since]);
});

test('of two sights the worse one counts', () => {
  const order: SightOutcome[] = ['absent', 'elsewhere', 'unknown', 'shown'];
  for (const [at, one] of order.entries()) {
    for (const other of order.slice(at)) {
      expect(worseOf(one, other)).toBe(other);
      expect(worseOf(other, one)).toBe(other);
    }
  }
});

test.each<[SightOutcome | null, number[], string]>([
  [null, [], 'Not looked at yet'],
  ['absent', [410, 410], '410: gone'],
  ['absent', [200, 200], '200: without it'],
  ['shown', [410, 200], '410, 200: still shows it'],
  ['unknown', [0], 'no answer: proves nothing'],
  ['elsewhere', [200], '200: stays, another story uses it'],
])('%s of %j reads "%s"', (outcome, statuses, words) => {
  expect(sightWords(outcome, statuses)).toBe(words);
});
