import { bannerLines } from '#features/alerts/rules/banner-lines.ts';
import { breakingBanner } from '#features/publishing/site/queries.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { noteChangeAt, noteKeys } from '#lib/page-cache/collector.ts';
import { storyPath } from '#site/addresses.ts';
import type { BreakingStory } from '#site/shell/breaking-banner.tsx';

/** An alert in the banner: its words, the story's place, and until when it stands there. */
export type PublicAlert = {
  storyId: string;
  shortId: string;
  sectionWords: string;
  words: string;
  banner: string;
  until: Date;
};

const MOST = 3;

/** What the bar on every page shows: alerts, then what is breaking. */
export async function banner(actor: Actor): Promise<{ breaking: BreakingStory[]; now: Date }> {
  const [{ breaking, now }, alerts] = await Promise.all([breakingBanner(actor), alertsNow(actor)]);
  const lines = alerts.map((alert) => ({
    headline: alert.banner,
    path: storyPath(alert),
    until: alert.until,
  }));
  return { breaking: bannerLines(lines, breaking), now };
}

/**
 * The alerts that stand in the banner now, newest first, one for each story: of public stories only, and only while they are
 * known to be true of the version that readers have.
 */
export async function alertsNow(_actor: Actor): Promise<PublicAlert[]> {
  noteKeys('list:breaking');
  const at = await databaseTime();
  const rows = await db().$queryRaw<PublicAlert[]>`
    select * from (
      select distinct on (a."storyId") a."storyId", p.short_id as "shortId", p.section_words as "sectionWords",
        coalesce(p.words, '') as words, a.banner, a."bannerUntil" as until, a."startedAt"
      from "Alert" a
      join public_versions(${at}::timestamptz) p on p.story_id = a."storyId" and p.version_id = a."holdsVersionId"
      where a."bannerUntil" > ${at}::timestamptz and a.drift is null and a.state in ('sending', 'sent')
        and a.reason = ''
      order by a."storyId", a."startedAt" desc
    ) newest order by "startedAt" desc limit ${MOST}`;
  for (const row of rows) {
    noteKeys(`story:${row.storyId}`);
    noteChangeAt(row.until);
  }
  return rows;
}
