import { expect, test } from 'vitest';
import { dateLinesOf } from '#editor/date-lines.ts';
import { boxHeading, doc, factBox, headline, id, p } from '#test/build-document.ts';

const linesOf = (text: string) => dateLinesOf(doc(headline('S'), p({ id: 'a' }, text)));

test.each<[string, number, number, number | null]>([
  ['LONDON, March 3 — Rain fell.', 3, 3, null],
  ['London, March 3 – Rain fell.', 3, 3, null],
  ['PORT MERRIN, 3 March (Agency) - Rain fell.', 3, 3, null],
  ['PORT MERRIN (Agency), 3rd March 2026 -- Rain fell.', 3, 3, 2026],
  ['NEW YORK/PARIS, SEPT. 30, 2025 — Rain fell.', 30, 9, 2025],
  ['WASHINGTON, D.C., Tuesday, Feb. 29 (Agency) — Rain fell.', 29, 2, null],
  ['Stratford upon Avon, 1 May — Rain fell.', 1, 5, null],
])('%j begins with a date line', (text, day, month, year) => {
  const [words] = text.split(/ (?:—|–|--?) /u);
  expect(linesOf(text)).toEqual([{ passage: id('a'), text: words, day, month, year }]);
});

test.each([
  'On Tuesday, March 3 — the day of the storm — rain fell.',
  'After the storm, 3 March — rain fell.',
  'The council met on 3 March — and decided.',
  'Merrin Hall, 3 March - 5 May',
  'LONDON, March 32 — Rain fell.',
  'LONDON, 31 June — Rain fell.',
  'LONDON, March 3 was a wet day.',
  'LONDON — Rain fell on March 3.',
  'Rain fell. LONDON, March 3 — More rain.',
])('%j does not', (text) => {
  expect(linesOf(text)).toEqual([]);
});

test('what stands in a box is not asked for its date', () => {
  expect(
    dateLinesOf(doc(headline('S'), factBox(boxHeading('Then'), p('LONDON, March 3 — Rain fell.')))),
  ).toEqual([]);
});
