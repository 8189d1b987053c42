import { expect, test } from 'vitest';
import { instantFrom, zonedFrom } from '#components/form/instant.ts';

test.each([
  ['2026-07-01T10:30:00+01:00[Europe/London]', '2026-07-01T09:30:00.000Z'],
  ['2026-11-24T10:30:00+00:00[Europe/London]', '2026-11-24T10:30:00.000Z'],
  ['2026-11-24T10:30:00+05:45[Asia/Kathmandu]', '2026-11-24T04:45:00.000Z'],
])('%s is the instant %s', (field, instant) => {
  expect(instantFrom(field)).toBe(instant);
});

test('an empty field is no instant', () => {
  expect(instantFrom('')).toBeNull();
  expect(instantFrom(null)).toBeNull();
});

test('there and back is the same instant', () => {
  const instant = '2026-10-25T01:30:00.000Z';
  expect(instantFrom(zonedFrom(instant, 'Europe/London').toString())).toBe(instant);
});
