import { expect, test } from 'vitest';
import { momentOf } from '#features/publishing/rules/moment-of.ts';
import type { WallTimeInput } from '#features/publishing/schema.ts';

const zone = 'Europe/London';

test.each<[WallTimeInput, instant: string]>([
  [{ time: '2028-02-29T00:01', zone }, '2028-02-29T00:01:00.000Z'],
  [{ time: '2026-10-25T01:30', zone, which: 'earlier' }, '2026-10-25T00:30:00.000Z'],
  [{ time: '2026-10-25T01:30', zone, which: 'later' }, '2026-10-25T01:30:00.000Z'],
  // Said of a time that comes once, it changes nothing.
  [{ time: '2026-07-01T00:01', zone, which: 'later' }, '2026-06-30T23:01:00.000Z'],
  [{ time: '2026-11-24T00:01', zone: 'Pacific/Kiritimati' }, '2026-11-23T10:01:00.000Z'],
  [{ time: '2026-11-24T00:01', zone: 'Pacific/Pago_Pago' }, '2026-11-24T11:01:00.000Z'],
])('%j is one instant', (given, instant) => {
  expect(momentOf(given)).toEqual({ at: new Date(instant) });
});

test.each<[WallTimeInput, asked: RegExp]>([
  [{ time: '2026-10-25T01:30', zone }, /show this time twice/],
  [{ time: '2026-03-29T01:30', zone }, /it is 02:30 by then/],
  [{ time: '2026-03-29T01:30', zone, which: 'later' }, /never show this time/],
  [{ time: '2027-02-29T12:00', zone }, /no time on a clock/],
  [{ time: '2026-11-24T12:00', zone: 'Europe/Atlantis' }, /no time on a clock/],
])('%j has to be asked about', (given, asked) => {
  const moment = momentOf(given);
  expect('problem' in moment && moment.problem).toMatch(asked);
});
