import { listSections } from '#features/newsroom/sections/queries.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { publicMonths, publicPlaces } from '#features/publishing/public/sitemaps/queries.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime } from '#lib/db.ts';
import { publicUrl } from '#lib/env.ts';
import { noteChangeAt } from '#lib/page-cache/collector.ts';
import {
  absoluteAddress,
  frontPath,
  SITEMAP_PATH,
  sectionPath,
  sitemapPath,
  storyPath,
} from '#site/addresses.ts';
import type { RobotsFile } from '#site/sitemaps/robots.ts';
import type { Sitemap, SitemapEntry, SitemapIndex } from '#site/sitemaps/sitemap.ts';

/** How long a story is news to Google, in milliseconds, and the most that one of its sitemaps may name. */
const NEWS_FOR = 48 * 3_600_000;
const NEWS_LIMIT = 1_000;
/** The most that any sitemap may name (sitemaps.org). A month of more stories would name its newest. */
const LIMIT = 50_000;

/** What crawlers are told: where the sitemaps are. */
export async function robots(actor: Actor): Promise<RobotsFile> {
  const { demo } = await getSettings(actor);
  return { demo, sitemap: absoluteAddress(publicUrl, SITEMAP_PATH) };
}

/** The sitemaps there are: the news, the lists, and a month each of stories. The demo newsroom has none to show. */
export async function sitemapIndex(actor: Actor): Promise<SitemapIndex> {
  const [{ demo }, months] = await Promise.all([getSettings(actor), publicMonths(actor)]);
  const names = [{ name: 'news' }, { name: 'pages' }, ...months.map(named)];
  return { demo, maps: names.map((one) => ({ ...one, address: address(sitemapPath(one.name)) })) };
}

/** One of them by its file name; null where there is none. */
export async function sitemap(actor: Actor, args: { file: string }): Promise<Sitemap | null> {
  const name = /^(news|pages|\d{4}-\d{2})\.xml$/.exec(args.file)?.[1];
  if (!name) return null;
  const settings = await getSettings(actor);
  const head = { demo: settings.demo, newsroom: settings.name, lang: settings.language };
  if (name === 'news') return { ...head, entries: await newsEntries(actor) };
  if (name === 'pages') return { ...head, entries: await pageEntries(actor) };
  const entries = await monthEntries(actor, name);
  return entries.length > 0 ? { ...head, entries } : null;
}

async function newsEntries(actor: Actor): Promise<SitemapEntry[]> {
  const from = new Date((await databaseTime()).getTime() - NEWS_FOR);
  const places = await publicPlaces(actor, { from, limit: NEWS_LIMIT });
  const oldest = places.at(-1);
  noteChangeAt(oldest ? new Date(oldest.firstPublishedAt.getTime() + NEWS_FOR) : null);
  return places.map((place) => ({
    ...entryOf(place),
    news: { title: place.headline, published: place.firstPublishedAt, lang: place.lang },
  }));
}

async function pageEntries(actor: Actor): Promise<SitemapEntry[]> {
  const sections = await listSections(actor);
  const paths = [frontPath(), ...sections.map(({ words }) => sectionPath(words))];
  return paths.map((path) => ({ address: address(path), changed: null }));
}

async function monthEntries(actor: Actor, month: string): Promise<SitemapEntry[]> {
  const from = new Date(`${month}-01T00:00:00Z`);
  if (Number.isNaN(from.getTime())) return [];
  const until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1));
  return (await publicPlaces(actor, { from, until, limit: LIMIT })).map(entryOf);
}

type Place = Awaited<ReturnType<typeof publicPlaces>>[number];

function entryOf(place: Place): SitemapEntry {
  return { address: address(storyPath(place)), changed: place.updatedAt ?? place.firstPublishedAt };
}

function named({ month, changedAt }: { month: string; changedAt: Date }) {
  return { name: month, changed: changedAt };
}

function address(path: string): string {
  return absoluteAddress(publicUrl, path);
}
