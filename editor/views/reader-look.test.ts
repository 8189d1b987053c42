import { expect, test } from 'vitest';
import { bylineText } from '#editor/views/reader-look.ts';

const by = (name: string, role = '', place = '') => ({ person: null, name, role, place });

test.each([
  [[], ''],
  [[by('Ines Calder')], 'Ines Calder'],
  [[by('Ines Calder', 'Europe editor', 'in Kyiv')], 'Ines Calder, Europe editor, in Kyiv'],
  [[by('Ines Calder', '', 'in Kyiv'), by('Tom Reed')], 'Ines Calder, in Kyiv and Tom Reed'],
  [[by('A'), by('B', 'reporter'), by('C')], 'A; B, reporter and C'],
  [[by(' ')], ''],
])('the byline of %j reads %j', (bylines, text) => {
  expect(bylineText(bylines)).toBe(text);
});
