import { expect, test } from 'vitest';
import { galleryRows, ratioClass } from '#site/body/gallery-rows.ts';

test.each<[string, number[], number[][]]>([
  ['none', [], []],
  ['one', [1.5], [[1.5]]],
  ['one that is tall', [0.7], [[0.7]]],
  ['two', [1.5, 1.4], [[1.5, 1.4]]],
  ['three: the first large', [1.5, 1.6, 1.4], [[1.5], [1.6, 1.4]]],
  ['three tall ones in one row', [0.7, 0.8, 0.75], [[0.7, 0.8, 0.75]]],
  ['a tall one left over joins the next row', [0.7, 1.5, 1.5], [[0.7, 1.5, 1.5]]],
  ['five', [1.5, 1.5, 1.5, 1.5, 1.5], [[1.5], [1.5, 1.5], [1.5, 1.5]]],
  ['a panorama has a row of its own', [1.5, 1.5, 3], [[1.5, 1.5], [3]]],
])('%s', (_name, ratios, rows) => {
  expect(galleryRows(ratios, (ratio) => ratio)).toEqual(rows);
});

test.each([
  [1.5, 'ratio-15'],
  [0.1, 'ratio-5'],
  [9, 'ratio-25'],
])('the class of %d is %s', (ratio, name) => {
  expect(ratioClass(ratio)).toBe(name);
});
