import { HALF_LIFE_HOURS } from '#features/trending/rules/half-life.ts';
import type { SystemActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/**
 * Adds a batch of views, by short id, to the scores of the stories that are public now; other ids count for nothing. A score
 * halves every `HALF_LIFE_HOURS`: score × ½^(hours / half-life) + views (exponential decay). Batches of several nodes add up,
 * and meet in the order of ids, so that none waits for the other in a circle.
 */
export async function countViews(_actor: SystemActor, views: ReadonlyMap<string, number>): Promise<void> {
  if (views.size === 0) return;
  const at = await databaseTime();
  await db().$executeRaw`
    insert into "View" as v ("storyId", score, at)
    select p.story_id, n.views, ${at}::timestamptz
    from unnest(${[...views.keys()]}::text[], ${[...views.values()]}::float8[]) as n(short_id, views)
    join public_versions(${at}::timestamptz) p on p.short_id = n.short_id
    order by p.story_id
    on conflict ("storyId") do update set
      score = v.score * power(0.5, greatest(0, extract(epoch from excluded.at - v.at)) / 3600 / ${HALF_LIFE_HOURS}::float8)
        + excluded.score,
      at = greatest(v.at, excluded.at)`;
}
