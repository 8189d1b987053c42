import { expect, test } from 'vitest';
import { findWindows, leadsIn, windowsOf } from '#features/legal/rules/windows.ts';

const REMOVED =
  'Mr Alder took the money, and his brother knew of it. He has not said where it went. Nobody asked.';

function isFound(removed: string, ...texts: string[]): boolean {
  const placed = texts.map((text, at) => ({ place: `p${at}`, text }));
  const leads = new Set(leadsIn(placed));
  // As the database does: only what can be looked up is compared.
  const windows = windowsOf(removed).filter(({ lead }) => leads.has(lead));
  return findWindows(placed, windows).length > 0;
}

test.each([
  ['as it was', REMOVED],
  ['in another case', REMOVED.toUpperCase()],
  ['with other spaces', REMOVED.replaceAll(' ', ' \u00a0\n ')],
  ['with other punctuation', 'Mr. Alder — took the money and his brother knew of it!'],
  ['with other apostrophes and accents', 'Mr Álder took the móney and his brother knew of it'],
  ['with invisible characters', 'Mr Al\u00adder took the mon\u200bey, and his brother knew of it.'],
  ['one sentence of it', 'He has not said where it went.'],
  ['inside a longer paragraph', `It rained. ${REMOVED} It stopped.`],
  ['inside another sentence', 'The court heard that he has not said where it went, and adjourned.'],
])('the passage is found %s', (_how, text) => {
  expect(isFound(REMOVED, text)).toBe(true);
});

test('it is found across two paragraphs, and said to be where it begins', () => {
  const texts = [
    { place: 'a', text: 'Rain. Mr Alder took the money, and' },
    { place: 'b', text: 'his brother knew of it, they say.' },
  ];
  const [found] = findWindows(texts, windowsOf(REMOVED));
  expect(found).toMatchObject({ place: 'a', excerpt: 'Mr Alder took the money and his brother knew of it' });
});

test('most of a long sentence is found too', () => {
  const long =
    'The minister, who had been told twice by his own office, went on to sign the paper in March in a hotel by the lake.';
  expect(
    isFound(long, 'He had been told twice by his own office, went on to sign the paper in March, and left.'),
  ).toBe(true);
  expect(isFound(long, 'He went on to sign the paper in a hotel.')).toBe(false);
});

test.each([
  ['other words', 'Mr Alder gave the money back, and his brother knew of it.'],
  ['a few of its words', 'Mr Alder took the'],
  ['its short sentence alone', 'Nobody asked.'],
  ['its words in another order', 'His brother knew of it, and Mr Alder took the money.'],
  ['nothing', ''],
])('%s are not it', (_what, text) => {
  expect(isFound(REMOVED, text)).toBe(false);
});

test.each<[removed: string, text: string, expected: boolean]>([
  ['Alder lied', 'ALDER LIED.', true],
  ['Alder lied', 'They say that Alder lied to them.', false],
  ['他没有说钱去了哪里。', '法庭听说，他没有说钱去了哪里！', true],
  ['لم يقل أين ذهب المال', 'لَم يقل أين ذهبَ المال', true],
  ['— … —', 'Rain fell.', false],
])('"%s" in "%s": %s', (removed, text, expected) => {
  expect(isFound(removed, text)).toBe(expected);
});

test('no window holds a word of the passage', () => {
  const kept = JSON.stringify(windowsOf(REMOVED)).toLowerCase();
  for (const word of ['alder', 'money', 'brother']) expect(kept).not.toContain(word);
});
