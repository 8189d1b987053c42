import { expect, test } from 'vitest';
import { dateLineIssues } from '#features/review/rules/date-line-issues.ts';
import type { ReadinessFacts } from '#features/review/rules/readiness.ts';
import { doc, headline, id, p } from '#test/build-document.ts';

function issues(date: string, begunAt: string, more: Partial<ReadinessFacts> = {}) {
  const facts: ReadinessFacts = {
    sections: new Set(),
    pictures: new Map(),
    videos: new Map(),
    stories: new Map(),
    headlines: new Map(),
    meant: [],
    legal: [],
    hashes: new Map([[id('a'), 'hash of a']]),
    holds: [],
    embargoes: [],
    at: new Date(begunAt),
    begunAt: new Date(begunAt),
    zone: 'Pacific/Auckland',
    creditPrefix: '',
    states: null,
    ...more,
  };
  return dateLineIssues(doc(headline('S'), p({ id: 'a' }, `MERRIN, ${date} — Rain fell.`)), facts);
}

test.each([
  ['March 3', '2026-03-05T10:59:00Z', 'its day, two days before', false],
  ['March 3', '2026-03-05T11:00:00Z', 'midnight in the newsroom, three days', true],
  ['March 3', '2026-03-01T00:00:00Z', 'two days ahead', false],
  ['31 December', '2026-12-31T12:00:00Z', 'new year: yesterday', false],
  ['28 December', '2026-12-31T12:00:00Z', 'new year: four days', true],
  ['1 January', '2025-12-30T12:00:00Z', 'tomorrow, in the next year', false],
  ['March 3', '2026-11-24T00:00:00Z', 'this spring', true],
  ['December 20', '2026-11-24T00:00:00Z', 'written ahead', false],
  ['3 March 2025', '2026-03-03T00:00:00Z', 'the same day a year ago', true],
  ['29 February', '2028-03-01T00:00:00Z', 'a leap day, the day before yesterday', false],
  ['29 February', '2027-03-01T00:00:00Z', 'a leap day of another year', true],
  ['February 28', '2028-03-01T00:00:00Z', 'two days, one of them the leap day', false],
  ['February 28', '2028-03-02T00:00:00Z', 'three days, one of them the leap day', true],
])('%s in a story begun at %s (%s): %s', (date, begunAt, _what, old) => {
  expect(issues(date, begunAt).map(({ code, level }) => `${code} ${level}`)).toEqual(
    old ? ['old_date_line warns'] : [],
  );
});

test('says which, against what, and what to do; unless it is meant', () => {
  const begunAt = '2026-11-24T00:00:00Z';
  expect(issues('March 3', begunAt)).toMatchObject([
    {
      message:
        'The date line “MERRIN, March 3” is older than the story, begun on 24 November 2026: bring it up to date, or say that it is meant.',
      passageId: id('a'),
      placeholder: { text: 'MERRIN, March 3', hash: 'hash of a' },
    },
  ]);
  const meant = [{ passageId: id('a'), hash: 'hash of a', text: 'MERRIN, March 3' }];
  expect(issues('March 3', begunAt, { meant })).toEqual([]);
});
