import { describe, expect, test } from 'vitest';
import { countWords, headlineText, introText, plainText, standfirstText, wordsIn } from '#editor/text.ts';
import {
  analysisBox,
  bold,
  boxHeading,
  br,
  caption,
  doc,
  factBox,
  figure,
  gallery,
  grid,
  h2,
  headline,
  id,
  li,
  moreOn,
  note,
  p,
  readMore,
  standfirst,
  table,
  tableCaption,
  target,
  td,
  tr,
  ul,
} from '#test/build-document.ts';

const story = doc(
  headline('Storm  over Kyiv'),
  standfirst('Rain fell.'),
  p('One ', bold('two'), br(), 'three'),
  note(p('Never shown')),
  h2('Four'),
  ul(li(p('five')), li(p('six'))),
  figure(caption('A caption')),
  readMore(target('Other words')),
  analysisBox(boxHeading('Seven'), p('eight')),
  factBox(boxHeading('Nine'), p('ten')),
  gallery(figure(caption('Caption one')), figure(caption('Caption two'))),
  moreOn({ topic: id('sea') }),
  table(
    tableCaption('Seats'),
    grid(tr(td(p('Party')), td(p())), tr(td(p('Left')), td(p('12'))), tr(td(p()))),
  ),
);

describe('the text of a document', () => {
  test('has a line a block, and no note to desk', () => {
    expect(plainText(story).split('\n')).toEqual([
      'Storm  over Kyiv',
      'Rain fell.',
      'One two',
      'three',
      'Four',
      'five',
      'six',
      'A caption',
      'Other words',
      'Seven',
      'eight',
      'Nine',
      'ten',
      'Caption one',
      'Caption two',
      'Seats',
      'Party | ',
      'Left | 12',
    ]);
  });

  test('gives headline and standfirst on one line', () => {
    expect(headlineText(story)).toBe('Storm over Kyiv');
    expect(standfirstText(story)).toBe('Rain fell.');
  });

  test('the intro is the standfirst, else the first paragraph that has words', () => {
    expect(introText(story)).toBe('Rain fell.');
    expect(introText(doc(headline('S'), standfirst(), p(' '), note(p('n')), h2('Not this'), p('This')))).toBe(
      'This',
    );
    expect(introText(doc(headline('S'), p()))).toBe('');
  });

  test('counts the words of the body: no headline, caption of a picture, Read more or note', () => {
    expect(countWords(story)).toBe(14);
  });

  test.each([
    ['', 0],
    ["don't", 1],
    ['at 10.40am, well-known', 3],
    ['one—two', 2],
    ['£1,000.50 – 3%', 2],
    ['Дощ у Києві', 3],
    ['cafe\u0301 au lait', 3],
    ['العاصفة قوية', 2],
  ])('%j has %i words', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });
});
