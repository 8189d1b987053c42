import { expect, test } from 'vitest';
import { formatMoment } from '#site/text/format-moment.ts';

test.each([
  ['2026-03-02T10:40:00Z', 'Europe/London', 'h12', '2 March 2026, 10.40am GMT'],
  ['2026-03-02T00:05:00Z', 'Europe/London', 'h12', '2 March 2026, 12.05am GMT'],
  ['2026-03-02T12:05:00Z', 'Europe/London', 'h12', '2 March 2026, 12.05pm GMT'],
  ['2026-07-02T13:05:00Z', 'Europe/London', 'h24', '2 July 2026, 14:05 BST'],
  ['2026-03-02T23:30:00Z', 'Europe/Berlin', 'h24', '3 March 2026, 00:30 CET'],
  ['2026-03-02T23:30:00Z', 'UTC', 'h24', '2 March 2026, 23:30 UTC'],
] as const)('%s in %s with %s is "%s"', (moment, zone, clock, text) => {
  expect(formatMoment(new Date(moment), { zone, clock })).toBe(text);
});
