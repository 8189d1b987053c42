import { expect, it } from 'vitest';
import { dayWords } from '#features/publishing/rules/day-words.ts';

const now = '2026-11-24T15:00:00Z';

it.each([
  ['2026-11-24T16:30:00Z', 'Europe/London', 'Tue 16:30, today'],
  ['2026-11-24T18:00:00Z', 'Europe/London', 'Tue 18:00, tonight'],
  ['2026-11-25T00:01:00Z', 'Europe/London', 'Wed 00:01, tonight'],
  ['2026-11-25T06:00:00Z', 'Europe/London', 'Wed 06:00, tomorrow'],
  ['2026-11-26T00:01:00Z', 'Europe/London', 'Thu 26 Nov 00:01'],
  ['2027-01-04T07:15:00Z', 'Europe/London', 'Mon 4 Jan 2027 07:15'],
  ['2026-11-24T16:30:00Z', 'Pacific/Auckland', 'Wed 05:30, today'],
  ['2026-11-24T21:00:00Z', 'America/New_York', 'Tue 16:00, today'],
])('%s in %s is %s', (at, zone, words) => {
  expect(dayWords(new Date(at), new Date(now), zone)).toBe(words);
});
