import { describe, expect, it } from 'vitest';
import { bareCredit, creditLine, hasCredit, splitCaption } from '#features/pictures/rules/credit.ts';

describe('a bare credit', () => {
  it.each([
    ['Pic: AP', 'AP'],
    ['pic : AP', 'AP'],
    ['Photo by Lena Voss', 'Lena Voss'],
    ['Pic: Pic: AP', 'AP'],
    ['Video: AP', 'AP'],
    ['Photographs: A and B', 'A and B'],
    ['Picasso estate', 'Picasso estate'],
    ['  Reuters ', 'Reuters'],
    ['', ''],
  ])('%s', (given, bare) => expect(bareCredit(given)).toBe(bare));
});

describe('the prefix of a newsroom of its own', () => {
  it.each([
    ['Foto: AP', 'Foto:', 'AP'],
    ['Foto: Foto: AP', 'Foto:', 'AP'],
    ['Foto (c): AP', 'Foto (c):', 'AP'],
    ['Pic: AP', 'Foto:', 'AP'],
    ['Foto: AP', '', 'Foto: AP'],
  ])('%s with the prefix %s', (given, prefix, bare) => expect(bareCredit(given, prefix)).toBe(bare));

  it('is found at the end of a caption', () => {
    expect(splitCaption('Der Hafen. Foto: AP', 'Foto:')).toEqual({ caption: 'Der Hafen.', credit: 'AP' });
    expect(splitCaption('Der Hafen. Foto: AP')).toEqual({ caption: 'Der Hafen. Foto: AP', credit: '' });
  });
});

describe('a caption with a credit at its end', () => {
  it.each([
    ['The harbour on Tuesday. Pic: AP', 'The harbour on Tuesday.', 'AP'],
    ['The harbour on Tuesday (Photo: Lena Voss)', 'The harbour on Tuesday', 'Lena Voss'],
    ['Pic: AP', '', 'AP'],
    [
      'A picture: of sorts, and then a lot more words than any credit line could ever hold, so that this is prose',
      null,
      '',
    ],
    ['The topic: fish', 'The topic: fish', ''],
    ['The harbour on Tuesday.', 'The harbour on Tuesday.', ''],
  ])('%s', (given, caption, credit) => {
    expect(splitCaption(given)).toEqual({ caption: caption ?? given, credit });
  });
});

describe('the line under a picture', () => {
  it.each([
    ['AP', 'named', 'Pic: AP'],
    ['AP', 'file', 'Pic: AP (file picture)'],
    ['', 'screengrab', 'Screengrab'],
    ['AP', 'none', ''],
    ['', 'named', ''],
  ] as const)('%s %s', (credit, creditKind, line) =>
    expect(creditLine({ credit, creditKind }, 'Pic:')).toBe(line),
  );

  it('needs a credit unless its kind says otherwise', () => {
    expect(hasCredit({ credit: ' ', creditKind: 'named' })).toBe(false);
    expect(hasCredit({ credit: '', creditKind: 'none' })).toBe(true);
    expect(hasCredit({ credit: 'AP', creditKind: 'named' })).toBe(true);
  });
});
