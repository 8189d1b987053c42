import type { SystemActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/** A device that is to be sent to now; `tries` counts this one. */
export type Due = { subscriptionId: string; tries: number };

/** How many one job claims at a time: as many as it sends at once, and as many as it leaves unclear when it is killed. */
const AT_ONCE = 50;
/** After this a claim's sender is dead, in milliseconds: a sending ends within a fraction of it. */
const DEAD_AFTER = 60_000;

/**
 * Claims devices whose turn it is. A claim is committed before anything is sent, and nobody sends what another has claimed:
 * whatever is killed between sending and noting it, no device gets an alert twice.
 */
export async function claimDeliveries(_actor: SystemActor, alertId: string): Promise<Due[]> {
  const at = await databaseTime();
  return db().$queryRaw<Due[]>`
    update "Delivery" d set state = 'claimed', "claimedAt" = ${at}::timestamptz, tries = d.tries + 1
    from (
      select w."subscriptionId" from "Delivery" w
      join "Alert" a on a.id = w."alertId" and a.state = 'sending' and a.reason = ''
      where w."alertId" = ${alertId}::uuid and w.state = 'pending' and w."nextAt" <= ${at}::timestamptz
      order by w."subscriptionId" limit ${AT_ONCE} for update of w skip locked
    ) due
    where d."alertId" = ${alertId}::uuid and d."subscriptionId" = due."subscriptionId"
    returning d."subscriptionId", d.tries`;
}

/** How long devices are tried in all, in milliseconds: later it is no news. */
const LONGEST = 60 * 60_000;

/**
 * Closes the claims of a sender that died: whether the device got the alert is not known, and it is not sent again. Devices that
 * could not be reached within an hour are given up.
 */
export async function giveUp(_actor: SystemActor, alertId: string): Promise<void> {
  const at = await databaseTime();
  await db().delivery.updateMany({
    where: { alertId, state: 'claimed', claimedAt: { lt: new Date(at.getTime() - DEAD_AFTER) } },
    data: { state: 'unclear' },
  });
  await db().delivery.updateMany({
    where: { alertId, state: 'pending', alert: { startedAt: { lt: new Date(at.getTime() - LONGEST) } } },
    data: { state: 'failed' },
  });
}
