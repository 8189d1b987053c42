import { describe, expect, it } from 'vitest';
import { isForgotten, waitSeconds } from '#features/people/rules/delay.ts';

const now = new Date('2026-03-01T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const wrong = (times: number, seconds = 0) => ({ times, lastAt: ago(seconds) });

describe('waiting after wrong passwords', () => {
  const cases = [
    { name: 'none yet', here: null, everywhere: null, wait: 0 },
    { name: 'one', here: wrong(1), everywhere: wrong(1), wait: 0 },
    { name: 'two', here: wrong(2), everywhere: wrong(2), wait: 0 },
    { name: 'three', here: wrong(3), everywhere: wrong(3), wait: 5 },
    { name: 'four', here: wrong(4), everywhere: wrong(4), wait: 10 },
    { name: 'six', here: wrong(6), everywhere: wrong(6), wait: 40 },
    { name: 'six, of which 39.5 s are over', here: wrong(6, 39.5), everywhere: wrong(6), wait: 1 },
    { name: 'six, waited for', here: wrong(6, 40), everywhere: wrong(6), wait: 0 },
    { name: 'a hundred', here: wrong(100), everywhere: null, wait: 900 },
    { name: 'a million', here: wrong(1_000_000), everywhere: null, wait: 900 },
    { name: 'a hundred, a day ago', here: wrong(100, 86_400), everywhere: null, wait: 0 },
    { name: 'none here, a crowd elsewhere', here: null, everywhere: wrong(50_000), wait: 0 },
    { name: 'one here, a small crowd', here: wrong(1), everywhere: wrong(19), wait: 0 },
    { name: 'one here, a crowd', here: wrong(1), everywhere: wrong(40), wait: 2 },
    { name: 'one here, a great crowd', here: wrong(1), everywhere: wrong(50_000), wait: 5 },
    { name: 'one here 5 s ago, a great crowd', here: wrong(1, 5), everywhere: wrong(50_000), wait: 0 },
    { name: "one here, yesterday's crowd", here: wrong(1), everywhere: wrong(50_000, 86_400), wait: 0 },
  ];
  it.each(cases)('$name: $wait s', ({ here, everywhere, wait }) => {
    expect(waitSeconds({ here, everywhere, knownBrowser: false }, now)).toBe(wait);
  });

  it('does not make a known browser pay for a crowd', () => {
    expect(waitSeconds({ here: wrong(1), everywhere: wrong(50_000), knownBrowser: true }, now)).toBe(0);
    expect(waitSeconds({ here: wrong(4), everywhere: wrong(50_000), knownBrowser: true }, now)).toBe(10);
  });
});

describe('forgetting', () => {
  it.each([
    [86_399, false],
    [86_400, true],
  ])('after %i s: %s', (seconds, expected) => {
    expect(isForgotten(wrong(1, seconds), now)).toBe(expected);
  });
});
