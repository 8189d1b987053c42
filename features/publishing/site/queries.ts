import { join } from 'node:path';
import { parseDocument } from '#editor/document.ts';
import { type References, referencesOf } from '#editor/references.ts';
import { addressWords } from '#features/newsroom/rules/address-words.ts';
import { listSections } from '#features/newsroom/sections/queries.ts';
import { getSettings, type NewsroomSettings } from '#features/newsroom/settings/queries.ts';
import { topicByWords, topicsById } from '#features/newsroom/topics/queries.ts';
import { moreOnTopics } from '#features/publishing/more-on/queries.ts';
import { authorShortIds, publicAuthor } from '#features/publishing/public/authors/queries.ts';
import {
  breakingNow,
  type PublicStory,
  publicFeed,
  publicHeadlines,
  publicList,
  publicPictures,
  publicVersion,
  river,
  type WholeStory,
} from '#features/publishing/public/queries.ts';
import { publicCaptions, publicVideos } from '#features/publishing/public/videos/queries.ts';
import { FEED_LENGTH, LIST_LENGTH } from '#features/publishing/site/rules/lengths.ts';
import {
  bylinesOf,
  cardOf,
  linksOf,
  type Shown,
  sectionLinks,
  storyOnPage,
} from '#features/publishing/site/rules/views.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime } from '#lib/db.ts';
import { assetsDir, publicUrl, vapidKeys } from '#lib/env.ts';
import {
  authorFeedPath,
  authorPath,
  frontPath,
  parseStoryAddress,
  SITE_FEED_PATH,
  sectionFeedPath,
  sectionPath,
  storyPath,
} from '#site/addresses.ts';
import { readSiteAssets } from '#site/assets.ts';
import type { Feed } from '#site/feeds/rss.tsx';
import type { FrontPage } from '#site/front/front-page.tsx';
import type { AuthorLink, AuthorPage } from '#site/lists/author-page.tsx';
import type { SectionPage } from '#site/lists/section-page.tsx';
import type { TopicPage } from '#site/lists/topic-page.tsx';
import type { BreakingStory } from '#site/shell/breaking-banner.tsx';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import type { StoryPage } from '#site/story/story-page.tsx';
import type { StoryRest } from '#site/story/story-rest.tsx';

/** How many stories the river holds. */
const RIVER = 4;

/** What an address leads to. `moved` names the present path; `gone` was public once, `none` never. */
export type Outcome<T> =
  | { outcome: 'page'; page: T }
  | { outcome: 'moved'; to: string }
  | { outcome: 'gone' }
  | { outcome: 'none' };

/** What every page of the site carries. */
export async function siteFrame(actor: Actor): Promise<SiteFrame> {
  const [settings, sections, now] = await Promise.all([
    getSettings(actor),
    listSections(actor),
    databaseTime(),
  ]);
  return {
    newsroom: settings.name,
    lang: settings.language,
    dir: 'ltr',
    time: { zone: settings.zone, clock: settings.clock },
    publicUrl,
    sections: sectionLinks(sections),
    follow: settings.followLinks,
    demo: settings.demo,
    alertsKey: vapidKeys?.publicKey ?? null,
    assets: readSiteAssets(join(assetsDir, 'manifest.json')),
    now,
  };
}

/** What the banner shows, the last one flagged first. */
export async function breakingBanner(actor: Actor): Promise<{ breaking: BreakingStory[]; now: Date }> {
  const [stories, now] = await Promise.all([breakingNow(actor), databaseTime()]);
  const breaking = stories.flatMap((story) =>
    story.breakingUntil
      ? [{ headline: story.headline, path: storyPath(story), until: story.breakingUntil }]
      : [],
  );
  return { breaking, now };
}

/** The front, or a page of older stories behind it. */
export async function frontPage(actor: Actor, args: { before?: string }): Promise<FrontPage> {
  const [frame, list] = await Promise.all([
    siteFrame(actor),
    publicList(actor, { before: args.before, limit: LIST_LENGTH, breakingFirst: true }),
  ]);
  const shown = await shownIn(actor, frame, list.stories);
  return { frame, stories: list.stories.map((story) => cardOf(story, shown)), older: list.older };
}

/** A section's page, or null where there is no such section. */
export async function sectionPage(
  actor: Actor,
  args: { words: string; before?: string },
): Promise<SectionPage | null> {
  const [frame, sections] = await Promise.all([siteFrame(actor), listSections(actor)]);
  const section = sections.find((one) => one.words === args.words);
  const link = frame.sections.find((one) => one.words === args.words);
  if (!section || !link) return null;
  const list = await publicList(actor, { sectionId: section.id, before: args.before, limit: LIST_LENGTH });
  const shown = await shownIn(actor, frame, list.stories);
  const stories = list.stories.map((story) => cardOf(story, shown));
  return { frame, section: link, stories, before: args.before ?? null, older: list.older };
}

/** A topic's page, or null where there is no such topic, or no public story on it: its name may say what is to come. */
export async function topicPage(
  actor: Actor,
  args: { words: string; before?: string },
): Promise<TopicPage | null> {
  const topic = await topicByWords(actor, args.words);
  if (!topic) return null;
  const [frame, list] = await Promise.all([
    siteFrame(actor),
    publicList(actor, { topicId: topic.id, before: args.before, limit: LIST_LENGTH }),
  ]);
  if (list.stories.length === 0) return null;
  const shown = await shownIn(actor, frame, list.stories);
  const stories = list.stories.map((story) => cardOf(story, shown));
  return {
    frame,
    topic: { name: topic.name, words: topic.words },
    stories,
    before: args.before ?? null,
    older: list.older,
  };
}

/** An author's page by its address; `none` for whoever has no public story now: an account is nobody's business. */
export async function authorPage(
  actor: Actor,
  args: { address: string; before?: string },
): Promise<Outcome<AuthorPage>> {
  const found = await authorAt(actor, args.address);
  if (found.outcome !== 'page') return found;
  const { personId, ...author } = found.page;
  const [frame, list] = await Promise.all([
    siteFrame(actor),
    publicList(actor, { personId, before: args.before, limit: LIST_LENGTH }),
  ]);
  const shown = await shownIn(actor, frame, list.stories);
  const stories = list.stories.map((story) => cardOf(story, shown));
  const page = { frame, author, stories, before: args.before ?? null, older: list.older };
  return { outcome: 'page', page };
}

/** What stands at `/{section}/{address}`: the story, its present address, or that it is gone or never was. */
export async function storyPage(actor: Actor, args: StoryArgs): Promise<Outcome<StoryPage>> {
  const found = await storyAt(actor, args);
  if (found.outcome !== 'page') return found;
  const story = found.page;
  const [frame, settings, below] = await Promise.all([
    siteFrame(actor),
    getSettings(actor),
    river(actor, { sectionId: story.sectionId, olderThan: story, limit: RIVER }),
  ]);
  const { moreOn, stories: linked } = referencesIn(story);
  const [shown, topics] = await Promise.all([
    shownIn(actor, frame, [story, ...below]),
    moreOnTopics(actor, { topicIds: moreOn, except: [story.storyId, ...linked] }),
  ]);
  const page: StoryPage = {
    frame,
    settings: storySettings(settings),
    story: storyOnPage(story, shown, topics),
    river: below.map((older) => ({
      card: cardOf(older, shown),
      bylines: bylinesOf(older.bylines, shown),
      freeLine: older.freeLine,
      document: older.document,
      links: linksOf(shown),
    })),
  };
  return { outcome: 'page', page };
}

/** What follows a story's beginning where another's river opens it: the same story as its page shows, without its head. */
export async function storyRest(actor: Actor, args: StoryArgs): Promise<Outcome<StoryRest>> {
  const found = await storyAt(actor, args);
  if (found.outcome !== 'page') return found;
  return { outcome: 'page', page: await withoutRiver(actor, found.page) };
}

/** A story by its short id, for a page that shows it already: whatever its address says by now, it is the same story. */
export async function storyAgain(actor: Actor, args: { shortId: string }): Promise<Outcome<StoryRest>> {
  const found = await publicVersion(actor, args);
  if (found.outcome !== 'public') return found;
  return { outcome: 'page', page: await withoutRiver(actor, found.story) };
}

async function withoutRiver(actor: Actor, story: WholeStory): Promise<StoryRest> {
  const { moreOn, stories: linked } = referencesIn(story);
  const [frame, settings] = await Promise.all([siteFrame(actor), getSettings(actor)]);
  const [shown, more] = await Promise.all([
    shownIn(actor, frame, [story]),
    moreOnTopics(actor, { topicIds: moreOn, except: [story.storyId, ...linked] }),
  ]);
  return { frame, settings: storySettings(settings), story: storyOnPage(story, shown, more) };
}

/** The feed of the site, or of a section; null where there is no such section. */
export async function siteFeed(actor: Actor, args: { section?: string }): Promise<Feed | null> {
  const sections = await listSections(actor);
  const section = sections.find((one) => one.words === args.section);
  if (!section && args.section !== undefined) return null;
  const name = section?.name;
  return feedOf(actor, {
    name,
    scope: section ? { sectionId: section.id } : {},
    pagePath: section ? sectionPath(section.words) : frontPath(),
    feedPath: section ? sectionFeedPath(section.words) : SITE_FEED_PATH,
  });
}

/** The feed of an author, at the address of their page. */
export async function authorFeed(actor: Actor, args: { address: string }): Promise<Outcome<Feed>> {
  const found = await authorAt(actor, args.address);
  if (found.outcome !== 'page') return found;
  const { personId, name, words, shortId } = found.page;
  const page = await feedOf(actor, {
    name,
    scope: { personId },
    pagePath: authorPath(words, shortId),
    feedPath: authorFeedPath(words, shortId),
  });
  return { outcome: 'page', page };
}

/** A story by its address's two parts. */
export type StoryArgs = { section: string; address: string };

/** The story at an address, if its words are its present ones. Gone and never public come before any redirect. */
export async function storyAt(actor: Actor, args: StoryArgs): Promise<Outcome<WholeStory>> {
  const shortId = parseStoryAddress(args.address);
  if (!shortId) return { outcome: 'none' };
  const found = await publicVersion(actor, { shortId });
  if (found.outcome !== 'public') return found;
  const path = storyPath(found.story);
  const asked = `/${encodeURIComponent(args.section)}/${encodeURIComponent(args.address)}`;
  return asked === path ? { outcome: 'page', page: found.story } : { outcome: 'moved', to: path };
}

async function authorAt(actor: Actor, address: string): Promise<Outcome<AuthorLink & { personId: string }>> {
  const shortId = parseStoryAddress(address);
  const author = shortId && (await publicAuthor(actor, { shortId }));
  if (!author) return { outcome: 'none' };
  const words = addressWords(author.name, '');
  const path = authorPath(words, author.shortId);
  if (`/authors/${encodeURIComponent(address)}` !== path) return { outcome: 'moved', to: path };
  return { outcome: 'page', page: { ...author, words } };
}

type FeedScope = Pick<Feed, 'pagePath' | 'feedPath'> & {
  /** Of the section or author; none for the whole site. */
  name?: string;
  scope: { sectionId?: string; personId?: string };
};

async function feedOf(actor: Actor, { name, scope, pagePath, feedPath }: FeedScope): Promise<Feed> {
  const [frame, settings, stories] = await Promise.all([
    siteFrame(actor),
    getSettings(actor),
    publicFeed(actor, { limit: FEED_LENGTH, ...scope }),
  ]);
  const shown = await shownIn(actor, frame, stories);
  return {
    title: name ? `${name} | ${frame.newsroom}` : frame.newsroom,
    description: name ? `${name} from ${frame.newsroom}` : `The latest from ${frame.newsroom}`,
    pagePath,
    feedPath,
    publicUrl,
    lang: frame.lang,
    settings: storySettings(settings),
    time: frame.time,
    demo: frame.demo,
    stories: stories.map((story) => ({
      ...storyOnPage(story, shown),
      guid: `${new URL(publicUrl).host}/${story.shortId}`,
    })),
  };
}

function storySettings({ creditPrefix, developingText, playerNote }: NewsroomSettings) {
  return { creditPrefix, developingText, playerNote };
}

/** Everything that ids in these stories stand for, asked for once. */
async function shownIn(
  actor: Actor,
  frame: SiteFrame,
  stories: (PublicStory | WholeStory)[],
): Promise<Shown> {
  const used = stories.map(referencesIn);
  const [topics, pictures, videos, captions, headlines, authors] = await Promise.all([
    topicsById(actor, [...new Set(stories.flatMap((story) => story.topicIds))]),
    publicPictures(actor, [...new Set(used.flatMap((one) => one.pictures))]),
    publicVideos(actor, [...new Set(used.flatMap((one) => one.videos))]),
    publicCaptions(actor, [...new Set(used.flatMap((one) => one.captions))]),
    publicHeadlines(actor, [...new Set(used.flatMap((one) => one.stories))]),
    authorShortIds(actor, [...new Set(used.flatMap((one) => one.people))]),
  ]);
  return {
    sections: frame.sections,
    topics: new Map(topics.map(({ id, name, words }) => [id, { name, words }])),
    pictures,
    videos,
    captions,
    headlines,
    authors,
  };
}

/** What a story's card (pictures) or its page (all) points to by id. Cards carry no bylines. */
function referencesIn(story: PublicStory | WholeStory): Omit<References, 'topics' | 'section'> {
  const main = story.mainPictureId ? [story.mainPictureId] : [];
  if (!('document' in story))
    return { pictures: main, videos: [], captions: [], stories: [], people: [], moreOn: [] };
  const parsed = parseDocument(story.document);
  if (!parsed.ok) throw new Error(`The version ${story.versionId} cannot be read: ${parsed.problem}`);
  const { pictures, ...others } = referencesOf(parsed.doc);
  const people = story.bylines.flatMap(({ person }) => person ?? []);
  return { ...others, pictures: [...main, ...pictures], people };
}
