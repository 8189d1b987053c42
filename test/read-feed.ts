import { parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';

/** An entry as a program that follows feeds takes it: dates as ISO 8601 in UTC, empty words where there is nothing. */
export type FeedEntry = {
  title: string;
  link: string;
  guid: string;
  published: string;
  updated: string;
  creators: string[];
  categories: string[];
  description: string;
  content: string;
};

/** A feed as one of two programs read it. */
export type FeedRead = { title: string; link: string; self: string; entries: FeedEntry[] };

/**
 * A feed as two programs read it that share no code: rss-parser, which goes through an XML parser of its own and the
 * forgiving habits of ten years, and feedsmith, which keeps what stands there. Whoever compares the two sees what only
 * one of them forgives. Throws what is no RSS.
 */
export async function readFeedTwice(xml: string): Promise<{ byRssParser: FeedRead; byFeedsmith: FeedRead }> {
  return { byRssParser: await readByRssParser(xml), byFeedsmith: readByFeedsmith(xml) };
}

type Extra = {
  'content:encoded'?: string;
  'atom:updated'?: string;
  creators?: string[];
  description?: string;
};

const parser = new Parser<object, Extra>({
  customFields: { item: ['atom:updated', 'description', ['dc:creator', 'creators', { keepArray: true }]] },
});

async function readByRssParser(xml: string): Promise<FeedRead> {
  const { title = '', link = '', feedUrl = '', items } = await parser.parseString(xml);
  return {
    ...{ title, link, self: feedUrl },
    entries: items.map((item) => ({
      title: item.title ?? '',
      link: item.link ?? '',
      guid: item.guid ?? '',
      published: isoOf(item.pubDate),
      updated: isoOf(item['atom:updated']),
      creators: item.creators ?? [],
      categories: item.categories ?? [],
      description: item.description ?? '',
      content: item['content:encoded'] ?? '',
    })),
  };
}

function readByFeedsmith(xml: string): FeedRead {
  const { title = '', link = '', atom, items = [] } = parseRssFeed(xml);
  return {
    ...{ title, link, self: atom?.links?.find(({ rel }) => rel === 'self')?.href ?? '' },
    entries: items.map((item) => ({
      title: item.title ?? '',
      link: item.link ?? '',
      guid: item.guid?.value ?? '',
      published: isoOf(item.pubDate),
      updated: isoOf(item.atom?.updated),
      creators: item.dc?.creators ?? [],
      categories: item.categories?.flatMap(({ name }) => name ?? []) ?? [],
      description: item.description ?? '',
      content: item.content?.encoded ?? '',
    })),
  };
}

/** Throws on a date that is none: both programs hand dates on as they stand. */
function isoOf(date: string | undefined): string {
  return date === undefined ? '' : new Date(date).toISOString();
}
