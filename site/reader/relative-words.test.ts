import { expect, test } from 'vitest';
import { relativeWords } from '#site/reader/relative-words.ts';

const minute = 60_000;

test.each([
  [0, 'just now'],
  [59_999, 'just now'],
  [minute, '1 minute ago'],
  [59 * minute, '59 minutes ago'],
  [60 * minute, '1 hour ago'],
  [23.9 * 60 * minute, '23 hours ago'],
  [24 * 60 * minute, null],
  [-30_000, 'just now'],
  [-5 * minute, null],
])('%d ms ago is %j', (ago, words) => {
  expect(relativeWords(ago)).toBe(words);
});
