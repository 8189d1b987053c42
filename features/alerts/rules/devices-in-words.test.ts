import { expect, test } from 'vitest';
import { devicesInWords, reachedInWords } from '#features/alerts/rules/devices-in-words.ts';

test.each([
  [0, 'no device'],
  [1, '1 device'],
  [1204, '1,204 devices'],
])('%i: %s', (count, words) => {
  expect(devicesInWords(count)).toBe(words);
});

test('says what became of every device, and nothing of what did not happen', () => {
  const none = { recipients: 3, underWay: 0, accepted: 3, gone: 0, failed: 0, unclear: 0 };
  expect(reachedInWords(none)).toEqual(['Delivered to the push service for 3 of 3 devices.']);
  expect(reachedInWords({ ...none, recipients: 120, accepted: 50, gone: 1, failed: 2, unclear: 5 })).toEqual([
    'Delivered to the push service for 50 of 120 devices.',
    '1 device no longer wants alerts: off the list.',
    'Refused for 2 devices, or not reached in time.',
    'Unclear for 5 devices: the sending broke off, and nobody is sent to twice.',
    'Not sent to 62 devices.',
  ]);
});
