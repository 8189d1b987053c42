import { expect, it } from 'vitest';
import { byteRange } from '#features/videos/rules/byte-range.ts';

it.each([
  [null, 'whole'],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=0-1', { first: 0, last: 1 }],
  ['bytes=90-200', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-500', { first: 0, last: 99 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=5-2', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-1,4-5', 'whole'],
  ['lines=0-1', 'whole'],
  ['bytes=a-b', 'whole'],
  ['bytes=9999999999999999999-', 'whole'],
])('%s of 100 bytes', (header, expected) => expect(byteRange(header, 100)).toEqual(expected));
