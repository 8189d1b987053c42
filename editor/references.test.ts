import { expect, test } from 'vitest';
import { referencesOf } from '#editor/references.ts';
import {
  analysisBox,
  boxHeading,
  caption,
  doc,
  embed,
  figure,
  gallery,
  headline,
  id,
  link,
  main,
  moreOn,
  note,
  p,
  readMore,
  target,
  video,
} from '#test/build-document.ts';

test('references are listed once each, and none from a note to desk', () => {
  const byline = { person: id('ann'), name: 'Ann', role: '', place: '' };
  const story = doc(
    { section: id('uk'), topics: [id('space')], bylines: [byline, { ...byline, person: null }] },
    headline('S'),
    main(figure({ picture: id('pic') }, caption('See ', link({ story: id('s1') }, 'this')))),
    p('x ', link({ href: 'https://example.org' }, 'y')),
    figure({ picture: id('pic') }, caption()),
    video({ video: id('clip'), poster: id('still'), captions: id('said') }, caption()),
    embed({ code: 'aaaaaaaaaaa', poster: id('still') }, caption()),
    readMore(
      target({ story: id('s1') }),
      target({ story: id('s2') }),
      target({ href: 'https://example.org' }),
    ),
    analysisBox({ person: id('bob'), photo: id('face') }, boxHeading(), p('z')),
    gallery(figure({ picture: id('pic') }, caption()), figure({ picture: id('second') }, caption())),
    moreOn({ topic: id('sea') }),
    moreOn({ topic: id('space') }),
    moreOn(),
    note(p(link({ story: id('secret') }, 'source'))),
  );
  expect(referencesOf(story)).toEqual({
    stories: [id('s1'), id('s2')],
    pictures: [id('pic'), id('still'), id('face'), id('second')],
    videos: [id('clip')],
    captions: [id('said')],
    people: [id('ann'), id('bob')],
    topics: [id('space'), id('sea')],
    moreOn: [id('sea'), id('space')],
    section: id('uk'),
  });
});
