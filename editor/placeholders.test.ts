import { describe, expect, test } from 'vitest';
import { placeholdersOf } from '#editor/placeholders.ts';
import {
  bold,
  boxHeading,
  br,
  caption,
  doc,
  factBox,
  figure,
  grid,
  headline,
  id,
  li,
  link,
  note,
  p,
  standfirst,
  table,
  tableCaption,
  td,
  tr,
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

  test.each([
    ['NOT FOR PUBLICATION before noon', 'not_to_publish'],
    ['*** Not for publication ***', 'not_to_publish'],
    ['EMBARGOED UNTIL 00:01 TUESDAY', 'not_to_publish'],
    ["DON'T PUBLISH", 'not_to_publish'],
    ['tktk', 'unfinished'],
    ['He is XX years old', 'unfinished'],
    ['the XX reading', 'unfinished'],
    ['LOREM IPSUM', 'filler'],
    ['Some text, dolor sit amet, more', 'filler'],
    ['Consectetur adipiscing elit', 'filler'],
    ['[NAME] said so', 'note'],
    ['[name] said so', 'note'],
    ['[Check spelling] Ms Voss', 'note'],
    ['[CITY]', 'note'],
    ['[PLEASE CONFIRM WITH POLICE]', 'note'],
    ['[TK]', 'note'],
    ['[??]', 'note'],
    ['[insert quote]', 'note'],
    ['HOLD', 'hold'],
    ['*** HOLD ***', 'hold'],
    ['HOLD FOR LAWYER', 'hold'],
    ['It rained. [HOLD UNTIL NOON]', 'hold'],
  ])('%j is found once, as %s', (text, kind) => {
    expect(placeholdersOf(doc(headline('S'), p(text))).map((one) => one.kind)).toEqual([kind]);
  });

  test.each([
    'Super Bowl XX and Superbowl XXX',
    'The XX century',
    'Article XX of the treaty',
    'The XX Winter Olympics',
    'Women have XX chromosomes, men XY; XX or XY',
    'An XXX-rated film, rated XXX',
    'XXIII, XXV',
    'T.K. Osei and T. K. Osei',
    'TK Elevator built it; the droid TK-421',
    'Not for publication was what she asked',
    'The report is embargoed until Tuesday',
    'They [NATO] said the [city] is [sic] "[...]" [name withheld] [check]ing',
    'Hold for a moment',
    'THE GATE CAN HOLD FOR A DAY',
    'Lorem Ipsen spoke of dolor',
  ])('%j is left alone', (text) => {
    expect(placeholdersOf(doc(headline('S'), p(text)))).toEqual([]);
  });

  test('say where they stand', () => {
    const story = doc(
      { freeLine: 'TK', bylines: [{ person: null, name: 'TK', role: '', place: '' }] },
      headline('TK'),
      standfirst('TK'),
      p('TK'),
      figure({ alt: 'TK' }, caption('TK')),
      table(tableCaption('TK'), grid(tr(td(p('TK'))))),
      factBox(boxHeading('TK'), p('TK')),
    );
    expect(placeholdersOf(story).map(({ where }) => where)).toEqual([
      'the headline',
      'the standfirst',
      'the text',
      'the description of a picture',
      'a caption',
      'a table',
      'a table',
      'a fact box',
      'a fact box',
      'the byline',
      'the line under the byline',
    ]);
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
