import { expect, test } from 'vitest';
import { isBlocked, onlyInVersion } from '#features/publishing/rules/what-blocks.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';

const noAlt: ReadinessIssue = { code: 'no_alt', level: 'blocks', message: 'Not described.', passageId: 'a' };
const dead: ReadinessIssue = { code: 'dead_link', level: 'warns', message: 'Gone.', passageId: 'b' };

test('only what blocks, blocks', () => {
  expect(isBlocked([])).toBe(false);
  expect(isBlocked([dead])).toBe(false);
  expect(isBlocked([dead, noAlt])).toBe(true);
});

test('what the text lacks too is not said again, but the same lack elsewhere is', () => {
  const elsewhere = { ...noAlt, passageId: 'c' };
  expect(onlyInVersion([noAlt, elsewhere, dead], [noAlt])).toEqual([elsewhere, dead]);
  expect(onlyInVersion([noAlt], [noAlt])).toEqual([]);
  expect(onlyInVersion([noAlt], [])).toEqual([noAlt]);
});
