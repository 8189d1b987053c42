import { expect, test } from 'vitest';
import { fitsWords } from '#features/desk/rules/fits-words.ts';

test.each([
  ['Publish alone', 'pu al', true],
  ['Publish alone', 'alone publish', true],
  ['Publish alone', '', true],
  ['Publish alone', 'ublish', false],
  ['Take down', 'takedown', false],
  ['Take down', 'TAKE', true],
  ['Zürich', 'zür', true],
])('%s with "%s": %s', (text, typed, expected) => {
  expect(fitsWords(text, typed)).toBe(expected);
});
