import { expect, test } from 'vitest';
import { creditLine, type PictureKind } from '#site/pictures/picture-credit.ts';

test.each<[PictureKind, string, string]>([
  ['named', 'Reuters', 'Pic: Reuters'],
  ['named', '  ', ''],
  ['none', 'Reuters', ''],
  ['file', 'Reuters', 'Pic: Reuters (file picture)'],
  ['handout', 'Port Amsel council', 'Pic: Port Amsel council (handout)'],
  ['screengrab', '', 'Screengrab'],
  ['ai', 'Our desk', 'Pic: Our desk (made with AI)'],
  ['ai', '', 'Made with AI'],
])('%s with %j reads %j', (kind, credit, line) => {
  expect(creditLine({ credit, kind }, 'Pic:')).toBe(line);
});

test('the prefix is a setting and may be empty', () => {
  expect(creditLine({ credit: 'Reuters', kind: 'named' }, '')).toBe('Reuters');
  expect(creditLine({ credit: 'Reuters', kind: 'named' }, 'Photo')).toBe('Photo Reuters');
});
