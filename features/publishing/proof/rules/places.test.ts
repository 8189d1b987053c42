import { expect, test } from 'vitest';
import { placesOf, routesLookedAt, type StoryTraces } from '#features/publishing/proof/rules/places.ts';
import { SITE_ROUTES } from '#features/publishing/site/rules/site-routes.ts';

const traces: StoryTraces = {
  shortId: 'bcdfghjk',
  firstPublishedAt: new Date('2026-03-04T10:00:00Z'),
  paths: ['/world/storm-at-sea-bcdfghjk', '/uk/storm-bcdfghjk'],
  sections: [
    { name: 'World', words: 'world' },
    { name: 'UK', words: 'uk' },
  ],
  topics: [{ name: 'Space', words: 'space' }],
  authors: [{ name: 'Ada Reed', words: 'ada-reed', shortId: 'lmnpqrst' }],
  pictures: [
    { shortId: 'vwxyz012', isElsewhere: false, files: [{ width: 320, format: 'webp' }] },
    { shortId: 'vwxyz345', isElsewhere: true, files: [{ width: 640, format: 'jpg' }] },
  ],
  videos: [{ shortId: 'vwxyz678', isElsewhere: false, type: 'mp4', captions: ['vwxyz999'] }],
  neighbours: ['/world/calm-qrstvwxz'],
};

test('every public route has its places, so that nothing readers could ask for is left out', () => {
  expect(routesLookedAt().toSorted()).toEqual(Object.keys(SITE_ROUTES).toSorted());
});

test('a story is looked for wherever it can be met', () => {
  const above = `before=${(traces.firstPublishedAt.getTime() + 1).toString(36)}-00000000`;
  expect(placesOf(traces).map(({ wants, address }) => `${wants} ${address}`)).toEqual([
    'refused /world/storm-at-sea-bcdfghjk',
    'refused /uk/storm-bcdfghjk',
    'refused /any/words-bcdfghjk',
    'silent /world/calm-qrstvwxz',
    'refused /world/storm-at-sea-bcdfghjk/rest',
    'refused /uk/storm-bcdfghjk/rest',
    'silent /world/calm-qrstvwxz/rest',
    'refused /world/storm-at-sea-bcdfghjk/changes',
    'refused /uk/storm-bcdfghjk/changes',
    'refused /fragments/story/bcdfghjk',
    'silent /fragments/story/qrstvwxz',
    'refused /fragments/posts/bcdfghjk',
    'silent /',
    `silent /?${above}`,
    'silent /world',
    `silent /world?${above}`,
    'silent /uk',
    `silent /uk?${above}`,
    'silent /topics/space',
    `silent /topics/space?${above}`,
    'silent /authors/ada-reed-lmnpqrst',
    `silent /authors/ada-reed-lmnpqrst?${above}`,
    'silent /corrections',
    'silent /fragments/breaking',
    'silent /fragments/trending',
    'silent /rss.xml',
    'silent /world/rss.xml',
    'silent /uk/rss.xml',
    'silent /authors/ada-reed-lmnpqrst/rss.xml',
    'silent /sitemap.xml',
    'silent /sitemaps/news.xml',
    'silent /sitemaps/pages.xml',
    'silent /sitemaps/2026-03.xml',
    'refused /pictures/vwxyz012/320.webp',
    'elsewhere /pictures/vwxyz345/640.jpg',
    'refused /videos/vwxyz678/video.mp4',
    'refused /videos/vwxyz678/vwxyz999.vtt',
  ]);
});

test('files are known by their own ids, everything else by the story’s', () => {
  for (const { address, mark } of placesOf(traces)) {
    expect(mark === 'bcdfghjk', address).toBe(!/^\/(pictures|videos)/.test(address));
  }
});
