import { expect, test } from 'vitest';
import { outgoingLinks } from '#editor/outgoing-links.ts';
import { bold, doc, headline, id, li, link, note, p, readMore, target, ul } from '#test/build-document.ts';

test('every way out stands once, with the words that are pressed and the passage it stands in', () => {
  const toStory = { story: id('tram'), href: null };
  const toPage = { story: null, href: 'https://water.example/report' };
  const built = doc(
    headline('Storm'),
    p(
      { id: 'p' },
      'Rain, ',
      link(toStory, 'as ', bold('we'), ' said'),
      ', and ',
      link(toPage, 'a report'),
      '.',
    ),
    ul({ id: 'ul' }, li(p(link(toStory, 'again')))),
    readMore(
      { id: 'r' },
      target({ story: id('fares') }),
      target(toPage, 'The report'),
      target('Not chosen yet'),
    ),
    note(p(link(toStory, 'for us'))),
  );
  expect(outgoingLinks(built)).toEqual([
    { kind: 'link', ...toStory, words: 'as we said', passageId: id('p') },
    { kind: 'link', ...toPage, words: 'a report', passageId: id('p') },
    { kind: 'link', ...toStory, words: 'again', passageId: id('ul') },
    { kind: 'readMore', story: id('fares'), href: null, words: '', passageId: id('r') },
    { kind: 'readMore', ...toPage, words: 'The report', passageId: id('r') },
  ]);
});
