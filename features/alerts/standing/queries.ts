import type { SystemActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/** Whether readers have exactly the version of which an alert is known to be true. */
export async function isTrueNow(_actor: SystemActor, alertId: string): Promise<boolean> {
  const at = await databaseTime();
  const rows = await db().$queryRaw<unknown[]>`
    select 1 from "Alert" a
    join public_versions(${at}::timestamptz) p on p.story_id = a."storyId" and p.version_id = a."holdsVersionId"
    where a.id = ${alertId}::uuid and a.drift is null`;
  return rows.length > 0;
}

/** How long an alert is watched after it went out, in days. */
const WATCHED = 30;

/** Ids of alerts that readers got and that must be compared with what they have now, at most 100. A corrected one is left alone. */
export async function alertsToCompare(_actor: SystemActor): Promise<string[]> {
  const at = await databaseTime();
  const rows = await db().$queryRaw<{ id: string }[]>`
    select a.id from "Alert" a
    left join public_versions(${at}::timestamptz) p on p.story_id = a."storyId"
    where a."startedAt" > ${at}::timestamptz - make_interval(days => ${WATCHED}::int)
      and not exists (select from "Alert" c where c."correctsId" = a.id and c."startedAt" is not null)
      and case
        when p.version_id is null then a.drift is distinct from 'gone'
        when p.version_id = a."holdsVersionId" then a.drift is not null
        else a.drift is null or p.version_id is distinct from a."driftedVersionId"
      end
    order by a.id limit 100`;
  return rows.map((row) => row.id);
}
