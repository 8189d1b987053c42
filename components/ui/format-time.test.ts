import { expect, test } from 'vitest';
import { formatAbsolute, formatRelative, formatShort, isNear } from '#components/ui/format-time.ts';

const at = (text: string) => new Date(text);
const london = { zone: 'Europe/London', clock: '24' } as const;

test.each([
  ['2026-11-24T10:40:00Z', 'Europe/London', '24', '24 November 2026, 10:40 GMT'],
  ['2026-07-01T23:05:00Z', 'Europe/London', '24', '2 July 2026, 00:05 BST'],
  ['2026-11-24T10:40:00Z', 'Europe/London', '12', '24 November 2026, 10.40am GMT'],
  ['2026-11-24T00:00:00Z', 'Europe/London', '12', '24 November 2026, 12.00am GMT'],
  ['2026-11-24T12:05:00Z', 'Europe/London', '12', '24 November 2026, 12.05pm GMT'],
  ['2026-11-24T22:40:00Z', 'Asia/Kathmandu', '24', '25 November 2026, 04:25 GMT+5:45'],
] as const)('%s in %s on a %s-hour clock is %s', (instant, zone, clock, words) => {
  expect(formatAbsolute(at(instant), { zone, clock })).toBe(words);
});

test.each([
  ['2026-11-24T10:40:00Z', '10:40'],
  ['2026-11-23T23:59:00Z', '23 Nov, 23:59'],
  ['2025-12-31T10:40:00Z', '31 Dec 2025'],
])('%s on 24 November 2026 is %s', (instant, words) => {
  expect(formatShort(at(instant), at('2026-11-24T18:00:00Z'), london)).toBe(words);
});

test.each([
  ['2026-11-24T11:59:01Z', 'now'],
  ['2026-11-24T12:00:59Z', 'now'],
  ['2026-11-24T11:59:00Z', '1 min ago'],
  ['2026-11-24T13:59:00Z', 'in 1 h'],
  ['2026-11-22T11:00:00Z', '2 d ago'],
])('%s at noon is %s', (instant, words) => {
  expect(formatRelative(at(instant), at('2026-11-24T12:00:00Z'))).toBe(words);
});

test('a week away is no longer near', () => {
  expect(isNear(at('2026-11-18T12:00:01Z'), at('2026-11-25T12:00:00Z'))).toBe(true);
  expect(isNear(at('2026-11-18T12:00:00Z'), at('2026-11-25T12:00:00Z'))).toBe(false);
});
