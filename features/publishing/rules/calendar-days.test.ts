import { expect, test } from 'vitest';
import { calendarDays } from '#features/publishing/rules/calendar-days.ts';

const now = new Date('2026-12-30T15:00:00Z');

function titles(zone: string, ...times: string[]) {
  const coming = times.map((time) => ({ at: new Date(time) }));
  return calendarDays(coming, now, zone).map(({ title, lines }) => [
    title,
    ...lines.map((line) => line.clock),
  ]);
}

test('what is to come stands under its day on the newsroom’s calendar', () => {
  expect(
    titles(
      'Europe/London',
      '2026-12-30T16:05:00Z',
      '2026-12-30T23:59:00Z',
      '2026-12-31T00:00:00Z',
      '2027-01-01T08:00:00Z',
    ),
  ).toEqual([
    ['Today, Wednesday 30 December', '16:05', '23:59'],
    ['Tomorrow, Thursday 31 December', '00:00'],
    ['Friday 1 January 2027', '08:00'],
  ]);
});

test('the day is that of the zone', () => {
  expect(titles('Pacific/Auckland', '2026-12-31T10:59:00Z', '2026-12-31T11:00:00Z')).toEqual([
    ['Today, Thursday 31 December', '23:59'],
    ['Tomorrow, Friday 1 January 2027', '00:00'],
  ]);
});
