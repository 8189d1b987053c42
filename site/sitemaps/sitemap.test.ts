import { expect, test } from 'vitest';
import { pressRobots } from '#site/sitemaps/robots.ts';
import { pressSitemap, pressSitemapIndex, type SitemapEntry } from '#site/sitemaps/sitemap.ts';

const published = new Date('2026-03-02T09:30:00Z');
const entry: SitemapEntry = { address: 'https://meridian.example/world/gate-bcdfghjk', changed: published };
const paper = { demo: false, newsroom: 'The Meridian', lang: 'en-GB' };

test('a sitemap names each story with its last change, and its words cannot break it', () => {
  const { body, headers } = pressSitemap({
    ...paper,
    entries: [{ ...entry, news: { title: 'Gate <fails> & "stays"', published, lang: null } }],
  });
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  expect(body).toContain(`<loc>${entry.address}</loc><lastmod>2026-03-02T09:30:00.000Z</lastmod>`);
  expect(body).toContain('<news:name>The Meridian</news:name><news:language>en</news:language>');
  expect(body).toContain('<news:title>Gate &lt;fails&gt; &amp; &quot;stays&quot;</news:title>');
});

test.each([
  ['ar', 'ar'],
  ['en-GB', 'en'],
  ['zh-Hant-TW', 'zh-tw'],
  ['zh', 'zh-cn'],
])('a story in %s is in Google’s %s', (lang, expected) => {
  const news = { title: 'x', published, lang };
  const { body } = pressSitemap({ ...paper, entries: [{ ...entry, news }] });
  expect(body).toContain(`<news:language>${expected}</news:language>`);
});

test('one without news has none of its tags, and what never changes says nothing of it', () => {
  const { body } = pressSitemap({ ...paper, entries: [{ ...entry, changed: null }] });
  expect(body).not.toContain('news:');
  expect(body).not.toContain('lastmod');
});

test('the demo newsroom keeps its sitemaps to itself', () => {
  expect(pressSitemap({ ...paper, demo: true, entries: [] }).headers['x-robots-tag']).toBe('noindex');
  expect(pressSitemapIndex({ demo: true, maps: [] }).headers['x-robots-tag']).toBe('noindex');
  const sitemap = 'https://meridian.example/sitemap.xml';
  expect(pressRobots({ demo: true, sitemap }).body).not.toContain('Sitemap');
  expect(pressRobots({ demo: false, sitemap }).body).toBe(
    `User-agent: *\nDisallow:\n\nSitemap: ${sitemap}\n`,
  );
});
