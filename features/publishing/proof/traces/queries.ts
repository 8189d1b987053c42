import type { Byline } from '#editor/head.ts';
import { addressWords } from '#features/newsroom/rules/address-words.ts';
import type { PictureTrace, StoryTraces, VideoTrace } from '#features/publishing/proof/rules/places.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { type StoryAddress, storyPath } from '#site/addresses.ts';

/** How many stories that led to it are looked at, and how many stand above another in whose river it may be. */
const NEIGHBOURS = 12;
const RIVER = 4;

/** By what a story can be met on the site: null where readers never had it. Of what they were given last, and of every address it ever had. */
export async function storyTraces(
  _actor: PersonActor | SystemActor,
  args: { storyId: string },
): Promise<StoryTraces | null> {
  const { storyId } = args;
  const story = await db().story.findUnique({
    where: { id: storyId, firstPublishedAt: { not: null } },
    select: {
      shortId: true,
      firstPublishedAt: true,
      publishedVersion: { select: { sectionId: true, topicIds: true, bylines: true } },
      addresses: { select: { sectionWords: true, words: true }, orderBy: { since: 'desc' } },
      treatment: { select: { words: true } },
      references: {
        where: { place: { in: ['published', 'posts'] } },
        select: { kind: true, targetId: true },
      },
    },
  });
  if (!story?.firstPublishedAt || !story.publishedVersion) return null;
  const { shortId, firstPublishedAt, publishedVersion, addresses, references } = story;
  const { sectionId, topicIds, bylines } = publishedVersion;
  const sections = await sectionsOf(sectionId, addresses);
  const words = story.treatment?.words ?? '';
  const present = sections.present ? [storyPath({ sectionWords: sections.present, words, shortId })] : [];
  const earlier = addresses.map((address) => storyPath({ ...address, shortId }));
  const used = (kind: 'picture' | 'video' | 'captions') =>
    references.filter((one) => one.kind === kind).map(({ targetId }) => targetId);
  return {
    shortId,
    firstPublishedAt,
    paths: [...new Set([...present, ...earlier])],
    sections: sections.all,
    topics: await db().topic.findMany({
      where: { id: { in: topicIds } },
      select: { name: true, words: true },
    }),
    authors: await authorsOf(bylines as Byline[]),
    pictures: await pictureTraces(used('picture'), storyId),
    videos: await videoTraces(used('video'), used('captions'), storyId),
    neighbours: await neighboursOf({ storyId, sectionId, topicIds, firstPublishedAt, shortId }),
  };
}

async function sectionsOf(presentId: string | null, addresses: { sectionWords: string }[]) {
  const all = await db().section.findMany({
    where: {
      OR: [{ id: presentId ?? undefined }, { words: { in: addresses.map((one) => one.sectionWords) } }],
    },
    select: { id: true, name: true, words: true },
  });
  const present = all.find(({ id }) => id === presentId)?.words ?? null;
  return { present, all: all.map(({ name, words }) => ({ name, words })) };
}

/** The people of these bylines who have a page, by the name that stands there. */
export async function authorsOf(bylines: Byline[]): Promise<StoryTraces['authors']> {
  const people = await db().person.findMany({
    where: { id: { in: bylines.flatMap(({ person }) => person ?? []) } },
    select: { id: true, shortId: true },
  });
  return people.flatMap(({ id, shortId }) => {
    const name = bylines.find((one) => one.person === id)?.name.trim() ?? '';
    return name === '' ? [] : [{ name, words: addressWords(name, ''), shortId }];
  });
}

/** Pictures with their files; of those that readers have by another public story than `storyId` it is said. None is had elsewhere where it is null. */
export async function pictureTraces(ids: string[], storyId: string | null): Promise<PictureTrace[]> {
  const [pictures, elsewhere] = await Promise.all([
    db().picture.findMany({
      where: { id: { in: ids } },
      select: { id: true, shortId: true, renditions: { select: { width: true, format: true } } },
    }),
    storyId === null ? new Set<string>() : usedElsewhere('picture', ids, storyId),
  ]);
  return pictures.map(({ id, shortId, renditions }) => ({
    shortId,
    isElsewhere: elsewhere.has(id),
    files: renditions.map(({ width, format }) => ({ width, format: format === 'webp' ? 'webp' : 'jpg' })),
  }));
}

async function videoTraces(ids: string[], captionIds: string[], storyId: string): Promise<VideoTrace[]> {
  const [videos, elsewhere] = await Promise.all([
    db().video.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        shortId: true,
        type: true,
        captions: { where: { id: { in: captionIds } }, select: { shortId: true } },
      },
    }),
    usedElsewhere('video', ids, storyId),
  ]);
  return videos.map(({ id, shortId, type, captions }) => ({
    shortId,
    isElsewhere: elsewhere.has(id),
    type: type === 'webm' ? 'webm' : 'mp4',
    captions: captions.map((track) => track.shortId),
  }));
}

async function usedElsewhere(
  kind: 'picture' | 'video',
  ids: string[],
  storyId: string,
): Promise<Set<string>> {
  const at = await databaseTime();
  const rows = await db().$queryRaw<{ id: string }[]>`
    select distinct u."targetId" as id
    from "Reference" u join public_versions(${at}::timestamptz) p on p.story_id = u."storyId"
    where u.kind = ${kind}::"ReferenceKind" and u.place in ('published', 'posts') and u."targetId" = any(${ids}::uuid[])
      and u."storyId" <> ${storyId}::uuid`;
  return new Set(rows.map(({ id }) => id));
}

type Stood = {
  storyId: string;
  sectionId: string | null;
  topicIds: string[];
  firstPublishedAt: Date;
  shortId: string;
};

/** Public stories whose pages may lead to it: by a link, as the next older ones of its section, or by a block of its topics. */
async function neighboursOf({ storyId, sectionId, topicIds, ...stood }: Stood): Promise<string[]> {
  const at = await databaseTime();
  const linking = Prisma.sql`exists (select from "Reference" r
    where r."storyId" = p.story_id and r.place in ('published', 'posts')
      and ((r.kind = 'story' and r."targetId" = ${storyId}::uuid)
        or (r.kind = 'topic' and r."targetId" = any(${topicIds}::uuid[]))))`;
  const above = Prisma.sql`p.section_id = ${sectionId}::uuid
    and (p.first_published_at, p.short_id) > (${stood.firstPublishedAt}::timestamptz, ${stood.shortId})`;
  const [linkers, newer] = await Promise.all([
    publicAddresses(at, storyId, linking, Prisma.sql`p.first_published_at desc limit ${NEIGHBOURS}`),
    publicAddresses(at, storyId, above, Prisma.sql`p.first_published_at, p.short_id limit ${RIVER}`),
  ]);
  return [...new Set([...linkers, ...newer].map(storyPath))];
}

function publicAddresses(at: Date, not: string, where: Prisma.Sql, order: Prisma.Sql) {
  return db().$queryRaw<StoryAddress[]>`
    select p.section_words as "sectionWords", coalesce(p.words, '') as words, p.short_id as "shortId"
    from public_versions(${at}::timestamptz) p
    where p.story_id <> ${not}::uuid and ${where} order by ${order}`;
}
