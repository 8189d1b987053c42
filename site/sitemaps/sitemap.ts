import { element } from '#site/feeds/xml.ts';
import type { Pressed } from '#site/press.ts';

/** What a sitemap names: an address, when readers were last told of a change (null: not known), and what Google News wants of a story. */
export type SitemapEntry = {
  address: string;
  changed: Date | null;
  news?: { title: string; published: Date; lang: string | null };
};

/** A sitemap. `lang` is the newsroom's; a story may have its own. */
export type Sitemap = { demo: boolean; newsroom: string; lang: string; entries: SitemapEntry[] };

/** The sitemaps there are, each with its address and its last change where that is known. */
export type SitemapIndex = { demo: boolean; maps: { address: string; changed?: Date }[] };

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const NEWS = { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };

/** Presses the index of the sitemaps: https://www.sitemaps.org/protocol.html#index */
export function pressSitemapIndex({ demo, maps }: SitemapIndex): Pressed {
  const xml = maps.map((map) => element('sitemap', { xml: place(map.address, map.changed ?? null) }));
  return xmlFile(element('sitemapindex', { xml: xml.join('') }, NAMESPACE), demo);
}

/**
 * Presses a sitemap, with the tags of a news sitemap where its entries carry them:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function pressSitemap(sitemap: Sitemap): Pressed {
  const isNews = sitemap.entries.some((entry) => entry.news);
  const xml = sitemap.entries.map((entry) =>
    element('url', { xml: place(entry.address, entry.changed) + newsTags(entry, sitemap) }),
  );
  return xmlFile(
    element('urlset', { xml: xml.join('') }, { ...NAMESPACE, ...(isNews ? NEWS : {}) }),
    sitemap.demo,
  );
}

function place(address: string, changed: Date | null): string {
  return element('loc', address) + (changed ? element('lastmod', changed.toISOString()) : '');
}

function newsTags({ news }: SitemapEntry, { newsroom, lang }: Sitemap): string {
  if (!news) return '';
  const publication =
    element('news:name', newsroom) + element('news:language', newsLanguage(news.lang ?? lang));
  const xml = [
    element('news:publication', { xml: publication }),
    element('news:publication_date', news.published.toISOString()),
    element('news:title', news.title),
  ];
  return element('news:news', { xml: xml.join('') });
}

/** Google takes ISO 639 codes of two or three letters, and Chinese with its place. */
function newsLanguage(tag: string): string {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  if (language === 'zh') return rest.includes('tw') || rest.includes('hk') ? 'zh-tw' : 'zh-cn';
  return language;
}

function xmlFile(xml: string, demo: boolean): Pressed {
  return {
    status: 200,
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'no-cache',
      ...(demo ? { 'x-robots-tag': 'noindex' } : {}),
    },
    body: `<?xml version="1.0" encoding="utf-8"?>${xml}`,
  };
}
