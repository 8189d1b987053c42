import { Prisma } from '#generated/prisma/client.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { noteChangeAt, noteKeys } from '#lib/page-cache/collector.ts';

/** A public story as far as a sitemap names it. */
export type PublicPlace = {
  sectionWords: string;
  words: string;
  shortId: string;
  headline: string;
  lang: string | null;
  firstPublishedAt: Date;
  updatedAt: Date | null;
};

/** A month (UTC) in which public stories first appeared, such as `2026-11`, and when readers were last told of a change to one of them. */
export type PublicMonth = { month: string; changedAt: Date };

/** The months that have public stories, newest first. */
export async function publicMonths(_actor: Actor): Promise<PublicMonth[]> {
  noteKeys('list:sitemaps');
  const at = await databaseTime();
  await noteNextEnd(at);
  return db().$queryRaw<PublicMonth[]>`
    select to_char(p.first_published_at at time zone 'UTC', 'YYYY-MM') as month,
      max(greatest(p.first_published_at, p.updated_at)) as "changedAt"
    from public_versions(${at}::timestamptz) p group by 1 order by 1 desc`;
}

/** The public stories that first appeared from `from` on and before `until`, newest first. */
export async function publicPlaces(
  _actor: Actor,
  args: { from: Date; until?: Date; limit: number },
): Promise<PublicPlace[]> {
  // One key for all: a sitemap of thousands of stories would carry as many keys.
  noteKeys('list:sitemaps');
  const at = await databaseTime();
  await noteNextEnd(at);
  const before = args.until
    ? Prisma.sql`and p.first_published_at < ${args.until}::timestamptz`
    : Prisma.empty;
  return db().$queryRaw<PublicPlace[]>`
    select p.section_words as "sectionWords", coalesce(p.words, '') as words, p.short_id as "shortId", p.headline,
      (select d.document->'attrs'->>'lang' from "Version" d where d.id = p.version_id) as lang,
      p.first_published_at as "firstPublishedAt", p.updated_at as "updatedAt"
    from public_versions(${at}::timestamptz) p
    where p.first_published_at >= ${args.from}::timestamptz ${before}
    order by p.first_published_at desc, p.short_id desc limit ${args.limit}`;
}

/** When readers next lose a story by an ordered end. */
async function noteNextEnd(at: Date): Promise<void> {
  const next = await db().story.aggregate({
    where: { siteState: 'published', takeDownAt: { gt: at } },
    _min: { takeDownAt: true },
  });
  noteChangeAt(next._min.takeDownAt);
}
