import { describe, expect, test } from 'vitest';
import { placeholdersOf } from '#editor/placeholders.ts';
import {
  bold,
  br,
  caption,
  doc,
  figure,
  headline,
  id,
  li,
  link,
  note,
  p,
  standfirst,
  ul,
} from '#test/build-document.ts';

describe('placeholders', () => {
  test.each<[string, string[]]>([
    ['The TK minister', ['TK']],
    ['TKTK', ['TKTK']],
    ['TK.', ['TK']],
    ['(TK)', ['TK']],
    ['"TK"', ['TK']],
    ['$XX million', ['XX']],
    ['XXX and XXXX', ['XXX', 'XXXX']],
    ['DO NOT PUBLISH', ['DO NOT PUBLISH']],
    ['DO\u00a0NOT  PUBLISH', ['DO\u00a0NOT  PUBLISH']],
    ['TK at TK Maxx', ['TK']],
    ['She shops at TK Maxx.', []],
    ['TK Maxximum', ['TK']],
    ['tk, xx, xxx, Do not publish', []],
    ['An XXL shirt, ATK, TKO, TK1', []],
    ['ТК', []],
    ['20XX', []],
    ['ÉTK and TKÉ', []],
    ['X', []],
  ])('%j holds %j', (text, words) => {
    const found = placeholdersOf(doc(headline('S'), p({ id: 'a' }, text)));
    expect(found.map(({ word }) => word)).toEqual(words);
    expect(found.every(({ passage }) => passage === id('a'))).toBe(true);
  });

  test('are found in everything readers see, with the place to jump to', () => {
    const story = doc(
      { freeLine: 'Reporting by TK', bylines: [{ person: null, name: 'XXX', role: '', place: '' }] },
      headline({ id: 'h' }, '<h>TK'),
      standfirst({ id: 's' }, 'x'),
      ul({ id: 'l' }, li(p('a')), li(p('b <l>XX'))),
      figure({ id: 'f', alt: 'TK' }, caption('<f>TK')),
      p({ id: 'p' }, 'one', br(), '<p>T', bold('K'), ' two'),
      note(p('TK is fine in here')),
    );
    expect(placeholdersOf(story).map(({ passage, word, pos }) => [passage, word, pos])).toEqual([
      [id('h'), 'TK', story.tag.h],
      [id('l'), 'XX', story.tag.l],
      [id('f'), 'TK', null],
      [id('f'), 'TK', story.tag.f],
      [id('p'), 'TK', story.tag.p],
      ['head', 'XXX', null],
      ['head', 'TK', null],
    ]);
  });

  test('show the words around, cut between words', () => {
    const text = 'The council said on Monday that TK people had to leave their homes near the river.';
    const [found] = placeholdersOf(doc(headline('S'), p(link({ href: 'https://example.org/TK' }, text))));
    expect(found?.excerpt).toBe('…council said on Monday that TK people had to leave their…');
  });
});
