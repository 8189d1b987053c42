import { expect, test } from 'vitest';
import { curly, worded } from '#prisma/demo/wording.ts';

const written = { at: new Date('2031-02-05T23:40:00Z'), zone: 'Europe/London' };

test.each([
  ['on {day}', 'on Wednesday'],
  ['on {day+2}', 'on Friday'],
  ['at {time}', 'at 23:40'],
  ['by {time+0.5}', 'by 00:10'],
  ['from {time-1.5} on', 'from 22:10 on'],
])('%s is %s in the newsroom’s zone', (text, expected) => {
  expect(worded(text, written)).toBe(expected);
});

test.each([
  ['"Now," she said, "it\'s ours."', '“Now,” she said, “it’s ours.”'],
  ["## 'You stop seeing it'", '## ‘You stop seeing it’'],
  ['(the "old" one)', '(the “old” one)'],
  ['"" I "look". | Agnes', '"" I “look”. | Agnes'],
  ["the years' end", 'the years’ end'],
])('%s is set as %s', (text, expected) => {
  expect(curly(text)).toBe(expected);
});
