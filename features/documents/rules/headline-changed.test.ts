import { expect, test } from 'vitest';
import { isHeadlineChanged, ownWordsOf } from '#features/documents/rules/headline-changed.ts';
import { id, target } from '#test/build-document.ts';

test.each<[string, string, string, { headline: string; note?: string }, boolean]>([
  ['the same headline', 'Own words', 'Gate fails', { headline: 'Gate fails' }, false],
  ['another headline', 'Own words', 'Gate fails', { headline: 'Gate holds' }, true],
  ['no words of its own', '', 'Gate fails', { headline: 'Gate holds' }, false],
  ['chosen before headlines were noted', 'Own words', '', { headline: 'Gate holds' }, false],
  [
    'a story that is not out',
    'Own words',
    'Gate fails',
    { headline: 'Gate holds', note: 'Not published' },
    false,
  ],
  ['a story without a headline', 'Own words', 'Gate fails', { headline: '' }, false],
])('%s', (_name, words, knownHeadline, story, expected) => {
  const node = target({ story: id('s'), knownHeadline }, words);
  expect(isHeadlineChanged(ownWordsOf(node), { note: '', ...story })).toBe(expected);
});
