import { listSections } from '#features/newsroom/sections/queries.ts';
import { publicHeadlines } from '#features/publishing/public/queries.ts';
import { cardOf, sectionLinks } from '#features/publishing/site/rules/views.ts';
import { FAINT, HALF_LIFE_HOURS } from '#features/trending/rules/half-life.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { noteChangeAt, noteKeys } from '#lib/page-cache/collector.ts';
import type { TrendingStory } from '#site/trending/trending.tsx';

/** How many stories are shown, and how long what was shown stays, in milliseconds. */
const SHOWN = 5;
const FRESH = 15_000;

/** The public stories most read lately, old views fading; none where nobody read any. */
export async function trendingNow(actor: Actor): Promise<TrendingStory[]> {
  const at = await databaseTime();
  noteChangeAt(new Date(at.getTime() + FRESH));
  // Which stories are public may change at once, whatever the scores.
  noteKeys('list:site');
  const rows = await db().$queryRaw<{ storyId: string }[]>`
    select v."storyId"
    from "View" v
    join public_versions(${at}::timestamptz) p on p.story_id = v."storyId"
    cross join lateral (
      select v.score * power(0.5, greatest(0, extract(epoch from ${at}::timestamptz - v.at)) / 3600 / ${HALF_LIFE_HOURS}::float8) as now
    ) s
    where s.now >= ${FAINT}::float8
    order by s.now desc, v."storyId" desc limit ${SHOWN}`;
  const ids = rows.map((row) => row.storyId);
  const [stories, sections] = await Promise.all([publicHeadlines(actor, ids), listSections(actor)]);
  const shown = { sections: sectionLinks(sections), pictures: new Map() };
  return ids.flatMap((id) => {
    const story = stories.get(id);
    return story ? [cardOf(story, shown)] : [];
  });
}
