import { describe, expect, it } from 'vitest';
import { changeToName, detailsChanged } from '#features/stories/rules/kept-details.ts';

const seen = { change: 4, slug: 'a', line: 'x', dueAt: null, length: null };

describe('a form of details beside the story as it is now', () => {
  it.each([
    ['nothing happened', seen, [], 4],
    ['a hold was set', { ...seen, change: 5 }, [], 5],
    ['the slug was changed', { ...seen, change: 5, slug: 'b' }, ['slug'], 4],
    ['the page is still the one before my own save', { ...seen, change: 3, slug: 'old' }, [], 4],
    [
      'due and length were set',
      { ...seen, change: 6, dueAt: '2026-11-24T10:00:00.000Z', length: 400 },
      ['dueAt', 'length'],
      4,
    ],
  ])('%s', (_what, present, changed, change) => {
    expect(detailsChanged(seen, present)).toEqual(changed);
    expect(changeToName(seen, present)).toBe(change);
  });
});
