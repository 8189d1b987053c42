import { expect, test } from 'vitest';
import { readBeacon } from '#features/trending/rules/read-beacon.ts';

const site = 'https://meridian.example';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
const seen = { path: '/world/gate-fails-bcdfghjk', userAgent: phone, origin: site };

test.each([
  [seen, 'bcdfghjk'],
  [{ ...seen, path: '/world/bcdfghjk' }, 'bcdfghjk'],
  [{ ...seen, origin: 'https://elsewhere.example' }, null],
  [{ ...seen, origin: undefined }, null],
  [{ ...seen, userAgent: undefined }, null],
  [{ ...seen, userAgent: 'Mozilla/5.0 (compatible; Somebot/2.1)' }, null],
  [{ ...seen, userAgent: 'curl/8.5.0' }, null],
  [{ ...seen, path: '' }, null],
  [{ ...seen, path: '/world' }, null],
  [{ ...seen, path: '/world/no-id-at-all' }, null],
  [{ ...seen, path: '/authors/x/y-bcdfghjk' }, null],
  [{ ...seen, path: '\0'.repeat(500) }, null],
])('%o', (beacon, expected) => {
  expect(readBeacon(beacon, site)).toBe(expected);
});
