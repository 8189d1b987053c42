import { expect, it } from 'vitest';
import { isPublicAddress } from '#features/alerts/rules/public-address.ts';

const cases: [string, boolean][] = [
  ['8.8.8.8', true],
  ['142.250.74.10', true],
  ['172.32.0.1', true],
  ['2a00:1450:4001:81b::200a', true],
  ['10.1.2.3', false],
  ['127.0.0.1', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['2002:a00:1::', false],
  ['2001:db8::1', false],
  ['words', false],
];

it.each(cases)('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
