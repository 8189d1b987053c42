import { deliverNotices } from '#features/notices/commands.ts';
import { recentEvents } from '#features/notices/queries.ts';
import { NOTICED } from '#features/notices/rules/notices-of.ts';
import { system } from '#lib/actor.ts';
import { databaseTime } from '#lib/db.ts';

/** How far back is looked for events whose notices are missing, in milliseconds. */
const LOOK_BACK = 10 * 60_000;

/** Delivers what no `web` process did: none ran when it happened, or the one that did was killed. */
export async function sweepNoticesJob(): Promise<void> {
  const since = new Date((await databaseTime()).getTime() - LOOK_BACK);
  for (const id of await recentEvents(system(), { since, kinds: NOTICED }))
    await deliverNotices(system(), id);
}
