import { type PublicStory, publicList, publicVersion } from '#features/publishing/public/queries.ts';
import { FEED_LENGTH, LIST_LENGTH } from '#features/publishing/site/rules/lengths.ts';
import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { publicUrl } from '#lib/env.ts';
import {
  absoluteAddress,
  frontPath,
  SITE_FEED_PATH,
  sectionFeedPath,
  sectionPath,
  topicPath,
} from '#site/addresses.ts';

/** A list that shows a story, in words, and its whole address. */
export type ShownAt = { name: string; address: string };

type Asked = { name: string; path: string; has: () => Promise<{ stories: PublicStory[] }> };

/**
 * Where readers meet a story now besides on its own page: the lists and feeds whose first page has it. Asked of the same
 * function that readers' pages are made of; nothing where readers do not have it.
 */
export async function whereItShows(actor: Actor, args: { storyId: string }): Promise<ShownAt[]> {
  const found = await publicVersion(actor, args);
  if (found.outcome !== 'public') return [];
  const { sectionId, sectionName, sectionWords, topicIds, storyId } = found.story;
  const topics = await db().topic.findMany({
    where: { id: { in: topicIds } },
    orderBy: { position: 'asc' },
    select: { id: true, name: true, words: true },
  });
  const list = (of: object, limit: number) => () => publicList(actor, { ...of, limit });
  const asked: Asked[] = [
    { name: 'The front', path: frontPath(), has: list({ breakingFirst: true }, LIST_LENGTH) },
    { name: sectionName, path: sectionPath(sectionWords), has: list({ sectionId }, LIST_LENGTH) },
    ...topics.map(({ id, name, words }) => ({
      ...{ name, path: topicPath(words) },
      has: list({ topicId: id }, LIST_LENGTH),
    })),
    { name: 'RSS of the site', path: SITE_FEED_PATH, has: list({}, FEED_LENGTH) },
    {
      name: `RSS of ${sectionName}`,
      path: sectionFeedPath(sectionWords),
      has: list({ sectionId }, FEED_LENGTH),
    },
  ];
  const shown = await Promise.all(
    asked.map(async ({ has }) => (await has()).stories.some((story) => story.storyId === storyId)),
  );
  return asked
    .filter((_, at) => shown[at])
    .map(({ name, path }) => ({ name, address: absoluteAddress(publicUrl, path) }));
}
