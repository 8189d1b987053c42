import type { SiteState, VersionCause } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/**
 * A story by the name it goes by: what readers see where it is published, else its draft's headline. `former` is the last
 * other headline that readers saw; empty where there was none.
 */
export type NamedStory = {
  id: string;
  slug: string;
  headline: string;
  siteState: SiteState;
  former: string;
};

/** Stories by their ids, in no order; unknown ones are left out. */
export async function namedStories(_actor: PersonActor, args: { ids: string[] }): Promise<NamedStory[]> {
  return named({ id: { in: args.ids } }, args.ids.length);
}

/** A story that leads to this one: in what readers see, or only in its draft. */
export type LinkingStory = NamedStory & { isPublic: boolean };

/** The stories that link to a story, at most 100, those readers see first. Spiked and killed ones are left out. */
export async function storiesLinkingTo(
  _actor: PersonActor,
  args: { storyId: string },
): Promise<LinkingStory[]> {
  const references = await db().reference.findMany({
    where: { kind: 'story', targetId: args.storyId, story: { siteState: { notIn: ['spiked', 'killed'] } } },
    orderBy: [{ place: 'desc' }, { storyId: 'desc' }],
    take: 200,
    select: { storyId: true, place: true },
  });
  const shown = new Set(
    references.filter(({ place }) => place === 'published').map(({ storyId }) => storyId),
  );
  const ids = [...new Set(references.map(({ storyId }) => storyId))].slice(0, 100);
  const stories = await named({ id: { in: ids } }, ids.length);
  return stories
    .map((story) => ({ ...story, isPublic: story.siteState === 'published' && shown.has(story.id) }))
    .toSorted((a, b) => Number(b.isPublic) - Number(a.isPublic));
}

/** A version as the history lists it. */
export type ListedVersion = {
  id: string;
  number: number;
  cause: VersionCause;
  by: string;
  at: Date;
  words: number;
  isPublic: boolean;
};

/** The versions of a story, the newest first, at most 200. */
export async function listVersions(_actor: PersonActor, args: { storyId: string }): Promise<ListedVersion[]> {
  const versions = await db().version.findMany({
    where: { storyId: args.storyId },
    orderBy: { number: 'desc' },
    take: 200,
    select: {
      id: true,
      number: true,
      cause: true,
      createdById: true,
      createdAt: true,
      words: true,
      publishedBy: { select: { id: true } },
    },
  });
  const people = await db().person.findMany({
    where: { id: { in: versions.map(({ createdById }) => createdById) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return versions.map(({ createdById, createdAt, publishedBy, ...version }) => ({
    ...version,
    by: names.get(createdById) ?? '',
    at: createdAt,
    isPublic: publishedBy !== null,
  }));
}

async function named(where: { id: { in: string[] } }, take: number): Promise<NamedStory[]> {
  const former = await formerHeadlines(where.id.in);
  const rows = await db().story.findMany({
    where,
    take,
    select: {
      id: true,
      slug: true,
      siteState: true,
      publishedVersion: { select: { headline: true } },
      drafts: { where: { kind: 'main' }, select: { index: { select: { headline: true } } } },
    },
  });
  return rows.map(({ publishedVersion, drafts, ...story }) => ({
    ...story,
    headline: publishedVersion?.headline ?? drafts[0]?.index?.headline ?? '',
    former: former.get(story.id) ?? '',
  }));
}

/** The last headline of each story that readers saw before its present one. */
async function formerHeadlines(ids: string[]): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<{ id: string; headline: string }[]>`
    select distinct on (p."storyId") p."storyId" as id, v.headline
    from "Publication" p
    join "Version" v on v.id = p."versionId"
    join "Story" s on s.id = p."storyId"
    join "Version" present on present.id = s."publishedVersionId"
    where p."storyId" = any(${ids}::uuid[]) and v.headline <> present.headline
    order by p."storyId", p.at desc`;
  return new Map(rows.map(({ id, headline }) => [id, headline]));
}
