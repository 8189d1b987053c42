import { expect, test } from 'vitest';
import { isPlaceholderCredit } from '#features/pictures/rules/placeholder-credit.ts';

const isPlaceholder = (credit: string) => isPlaceholderCredit({ credit, creditKind: 'named' }, 'Foto:');

test.each([
  ...[
    'credit',
    'Credit here',
    'Photographer name',
    "photographer's name",
    'Name of photographer',
    'Your name',
  ],
  ...['TBC', 'tbd', 'To be confirmed', 'XXX', 'xx', 'TK', 'Photo: TK', 'TK / AP', '[NAME] / AP', 'Unknown'],
  ...['n/a', 'none', 'Photo:', 'Foto:', '?', '---', '(credit)', 'Lorem ipsum'],
])('%j names nobody', (credit) => {
  expect(isPlaceholder(credit)).toBe(true);
});

test.each([
  ...[
    'Lena Voss',
    'AP',
    'Lena Voss / AP',
    'Лена Восс',
    '李娜',
    'Unknown Soldier Archive',
    'Name Brand Pictures',
  ],
  ...['Photographer unknown / City archive', 'T.K. Osei', 'TK Maxx', 'Credit Union of Merrin', '', ' '],
])('%j is a credit, or none at all', (credit) => {
  expect(isPlaceholder(credit)).toBe(false);
});

test('a kind of credit that needs no name is not asked for one', () => {
  expect(isPlaceholderCredit({ credit: 'TBC', creditKind: 'file' }, '')).toBe(false);
});
