import { expect, test } from 'vitest';
import { fieldErrors } from '#components/form/field-errors.ts';
import { failure } from '#lib/result.ts';

const names = ['slug', 'line', 'bylines'];

test('nothing failed, nothing is wrong', () => {
  expect(fieldErrors(null, names)).toEqual({ byField: {}, others: null });
});

test('a failure without issues is one sentence', () => {
  expect(fieldErrors(failure('stale', 'Somebody changed it.'), names)).toEqual({
    byField: {},
    others: { title: 'Somebody changed it.', lines: [] },
  });
});

test('issues go to their fields, and to the field of their list', () => {
  const failed = failure('invalid', 'Too short.', [
    { path: 'slug', message: 'Too short.' },
    { path: 'slug', message: 'No spaces.' },
    { path: 'bylines.0.name', message: 'Who?' },
  ]);
  expect(fieldErrors(failed, names)).toEqual({
    byField: { slug: ['Too short.', 'No spaces.'], bylines: ['Who?'] },
    others: null,
  });
});

test('what has no field is said above, and nothing is said twice', () => {
  const failed = failure('invalid', 'Too short.', [
    { path: 'slug', message: 'Too short.' },
    { path: 'section', message: 'No section.' },
  ]);
  expect(fieldErrors(failed, names).others).toEqual({ title: 'No section.', lines: [] });
  const blocked = failure('blocked', 'Not ready.', [{ message: 'No headline.' }, { message: 'No picture.' }]);
  expect(fieldErrors(blocked, names).others).toEqual({
    title: 'Not ready.',
    lines: ['No headline.', 'No picture.'],
  });
});
