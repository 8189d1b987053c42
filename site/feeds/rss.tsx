import { absoluteAddress } from '#site/addresses.ts';
import { childOf, introOf, textOf } from '#site/body/document-node.ts';
import { FeedContent } from '#site/feeds/feed-content.tsx';
import { element, emptyElement } from '#site/feeds/xml.ts';
import type { Pressed } from '#site/press.ts';
import { pressFragment } from '#site/press.ts';
import type { PublicStory, StorySettings } from '#site/story/story-article.tsx';
import type { ClockStyle } from '#site/text/format-moment.ts';
import { labelWords } from '#site/text/story-label.ts';

/** A story in a feed. `guid` stays the same whatever becomes of its headline and address, and is no inside id. */
export type FeedStory = PublicStory & { guid: string };

/** A feed: of the site or one section, newest first. Addresses leave the site, so everything in it is absolute. */
export type Feed = {
  title: string;
  description: string;
  /** The paths of the page it follows and of the feed itself. */
  pagePath: string;
  feedPath: string;
  publicUrl: string;
  lang: string;
  settings: StorySettings;
  time: ClockStyle;
  /** The demo newsroom is not indexed, its feeds neither. */
  demo: boolean;
  stories: FeedStory[];
};

const NAMESPACES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** Presses an RSS 2.0 feed (https://www.rssboard.org/rss-specification), with full text, and `atom:updated` for updates, which RSS lacks. */
export async function pressRss(feed: Feed): Promise<Pressed> {
  const items = await Promise.all(feed.stories.map((story) => item(story, feed)));
  const channel = [
    element('title', feed.title),
    element('link', absoluteAddress(feed.publicUrl, feed.pagePath)),
    element('description', feed.description),
    element('language', feed.lang),
    emptyElement('atom:link', {
      rel: 'self',
      type: 'application/rss+xml',
      href: absoluteAddress(feed.publicUrl, feed.feedPath),
    }),
    lastChange(feed.stories),
    ...items,
  ].join('');
  const rss = element('rss', { xml: element('channel', { xml: channel }) }, NAMESPACES);
  return {
    status: 200,
    headers: {
      'content-type': 'application/rss+xml; charset=utf-8',
      'cache-control': 'no-cache',
      ...(feed.demo ? { 'x-robots-tag': 'noindex' } : {}),
    },
    body: `<?xml version="1.0" encoding="utf-8"?>${rss}`,
  };
}

async function item(story: FeedStory, feed: Feed): Promise<string> {
  const content = await pressFragment(
    <FeedContent story={story} settings={feed.settings} time={feed.time} publicUrl={feed.publicUrl} />,
  );
  const categories = [
    story.section.name,
    labelWords(story.label),
    ...story.topics.map((topic) => topic.name),
  ];
  const xml = [
    element('title', textOf(childOf(story.document, 'headline'))),
    element('link', absoluteAddress(feed.publicUrl, story.path)),
    element('guid', story.guid, { isPermaLink: 'false' }),
    element('pubDate', story.published.toUTCString()),
    element('atom:updated', (story.updated ?? story.published).toISOString()),
    ...story.bylines.map((byline) => element('dc:creator', byline.name)),
    ...categories.filter((name) => name !== '').map((name) => element('category', name)),
    element('description', introOf(story.document)),
    element('content:encoded', content),
  ].join('');
  return element('item', { xml });
}

/** When the newest of its stories changed: never the time of asking, so that an unchanged feed is the same bytes. */
function lastChange(stories: FeedStory[]): string {
  if (stories.length === 0) return '';
  const times = stories.map((story) => (story.updated ?? story.published).getTime());
  return element('lastBuildDate', new Date(Math.max(...times)).toUTCString());
}
