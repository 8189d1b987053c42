import { mayAlert } from '#features/alerts/policy.ts';
import { afterAnswer, type Next } from '#features/alerts/rules/after-answer.ts';
import { claimDeliveries, type Due, giveUp } from '#features/alerts/sending/claims/commands.ts';
import { countDeliveries, isSending, messageOf } from '#features/alerts/sending/queries.ts';
import { pushTo } from '#features/alerts/services/push-service.ts';
import { compareAlert } from '#features/alerts/standing/commands.ts';
import { isTrueNow } from '#features/alerts/standing/queries.ts';
import { lockedStory } from '#features/review/stage/queries.ts';
import { actorOfPerson, type SystemActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { type Result, success } from '#lib/result.ts';

/** How long an alert stands in the bar on every page, in milliseconds. */
const IN_BANNER = 2 * 3_600_000;
/** An alert that nobody could send for so long is no news any more, in milliseconds. */
const TOO_LATE = 10 * 60_000;

/**
 * Starts what was ordered, once it can no longer be undone by the database's clock: shows it in the banner and lines up every
 * device that wants alerts at this moment; or stops it, loudly, where readers no longer have what it quotes. Running it again,
 * or on two nodes at once, changes nothing.
 */
export async function startAlert(
  actor: SystemActor,
  alertId: string,
): Promise<'started' | 'stopped' | 'nothing'> {
  const result = await transaction(async (): Promise<Result<'started' | 'stopped' | 'nothing'>> => {
    const known = await db().alert.findUnique({ where: { id: alertId }, select: { storyId: true } });
    if (!known) return success('nothing');
    // Nobody publishes, takes down or orders another alert of the story meanwhile.
    await lockedStory(actor, known.storyId);
    const at = await databaseTime();
    const alert = await db().alert.findUnique({
      where: { id: alertId, state: 'waiting', sendAt: { lte: at } },
      select: waitingFields,
    });
    if (!alert) return success('nothing');
    const problem = await whyNot(actor, alert, at);
    const moved = await db().alert.updateMany({
      where: { id: alertId, state: 'waiting' },
      data: problem
        ? { state: 'stopped', reason: problem, key: null, endedAt: at }
        : {
            state: 'sending',
            startedAt: at,
            bannerUntil: alert.banner === '' ? null : new Date(at.getTime() + IN_BANNER),
          },
    });
    if (moved.count === 0) return success('nothing');
    if (!problem) await lineUp(alert, at);
    const data = { alertId, words: alert.push || alert.banner, orderedById: alert.orderedById };
    await record(actor, {
      kind: problem ? 'alert.stopped' : 'alert.started',
      storyId: alert.storyId,
      data: problem ? { ...data, reason: problem } : data,
    });
    return success(problem ? 'stopped' : 'started');
  });
  return result.ok ? result.value : 'nothing';
}

/**
 * Sends on what has been started, until every device has an answer or must be waited for. Any number of processes may do so at
 * once: each device is claimed before it is sent to, and what was claimed is never sent by another. Stops, loudly, as soon as
 * readers no longer have what the alert quotes.
 */
export async function sendOn(actor: SystemActor, alertId: string): Promise<void> {
  while (await isSending(actor, alertId)) {
    if (!(await isTrueNow(actor, alertId)) && !(await compareAlert(actor, alertId))) {
      await stopRest(actor, alertId);
    }
    await giveUp(actor, alertId);
    const due = await claimDeliveries(actor, alertId);
    if (due.length === 0) return endAlert(actor, alertId);
    await sendAll(actor, alertId, due);
  }
}

const waitingFields = {
  id: true,
  storyId: true,
  banner: true,
  push: true,
  sendAt: true,
  orderedById: true,
  correctsId: true,
} as const;

type Waiting = {
  id: string;
  storyId: string;
  banner: string;
  push: string;
  sendAt: Date;
  orderedById: string;
  correctsId: string | null;
};

async function whyNot(actor: SystemActor, alert: Waiting, at: Date): Promise<string | null> {
  if (at.getTime() - alert.sendAt.getTime() > TOO_LATE) return 'Nothing was there to send it in time.';
  const person = await actorOfPerson(alert.orderedById);
  if (!person || !mayAlert(person)) return 'Whoever ordered it may not send alerts any more.';
  if (await isTrueNow(actor, alert.id)) return null;
  const { siteState } = await db().story.findUniqueOrThrow({
    where: { id: alert.storyId },
    select: { siteState: true },
  });
  return siteState === 'published'
    ? 'Readers have another version by now than the one that it quotes.'
    : 'Readers do not have the story any more.';
}

/** A corrected alert takes the place of the one that it corrects. */
async function lineUp({ id, push, correctsId }: Waiting, at: Date): Promise<void> {
  if (correctsId) {
    await db().alert.updateMany({
      where: { id: correctsId, bannerUntil: { gt: at } },
      data: { bannerUntil: at },
    });
  }
  if (push === '') return;
  const recipients = await db().$executeRaw`
    insert into "Delivery" ("alertId", "subscriptionId", "nextAt")
    select ${id}::uuid, s.id, ${at}::timestamptz from "Subscription" s
    on conflict do nothing`;
  await db().alert.update({ where: { id }, data: { recipients } });
}

async function sendAll(actor: SystemActor, alertId: string, due: Due[]): Promise<void> {
  const message = await messageOf(actor, alertId);
  const devices = await db().subscription.findMany({
    where: { id: { in: due.map((one) => one.subscriptionId) } },
    select: { id: true, endpoint: true, p256dh: true, auth: true },
  });
  const known = new Map(devices.map((device) => [device.id, device]));
  const now = await databaseTime();
  const outcomes = await Promise.all(
    due.map(async ({ subscriptionId, tries }) => {
      const device = known.get(subscriptionId);
      // Unsubscribed since the alert was started.
      const next: Next = device ? afterAnswer(await pushTo(device, message), tries, now) : { state: 'gone' };
      return { subscriptionId, next };
    }),
  );
  await writeOutcomes(alertId, outcomes);
}

async function writeOutcomes(
  alertId: string,
  outcomes: { subscriptionId: string; next: Next }[],
): Promise<void> {
  const at = await databaseTime();
  const rows = outcomes.map(({ subscriptionId, next }) => ({
    subscriptionId,
    state: next.state,
    nextAt: new Date(at.getTime() + (next.state === 'pending' ? next.after * 1_000 : 0)).toISOString(),
  }));
  await db().$executeRaw`
    update "Delivery" d set state = r.state::"DeliveryState", "nextAt" = r."nextAt", "claimedAt" = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("subscriptionId" uuid, state text, "nextAt" timestamptz)
    where d."alertId" = ${alertId}::uuid and d."subscriptionId" = r."subscriptionId"
      and d.state in ('claimed', 'unclear')`;
  const gone = outcomes.filter(({ next }) => next.state === 'gone').map((one) => one.subscriptionId);
  if (gone.length > 0) await db().subscription.deleteMany({ where: { id: { in: gone } } });
}

/** What has not been sent yet is not sent. What is on its way is waited for. */
async function stopRest(actor: SystemActor, alertId: string): Promise<void> {
  await transaction(async () => {
    const alert = await db().alert.findUniqueOrThrow({ where: { id: alertId }, select: waitingFields });
    await db().delivery.deleteMany({ where: { alertId, state: 'pending' } });
    const reason = 'What it quotes changed while it was being sent.';
    const stopped = await db().alert.updateMany({
      where: { id: alertId, state: 'sending', reason: '' },
      data: { reason },
    });
    if (stopped.count === 0) return success();
    const data = { alertId, words: alert.push || alert.banner, orderedById: alert.orderedById, reason };
    await record(actor, { kind: 'alert.stopped', storyId: alert.storyId, data });
    return success();
  });
}

/** Closes an alert to which every device has an answer, with what came of it. */
async function endAlert(actor: SystemActor, alertId: string): Promise<void> {
  await transaction(async () => {
    await db().$queryRaw`select id from "Alert" where id = ${alertId}::uuid for no key update`;
    const counts = await countDeliveries(actor, alertId);
    if (counts.underWay > 0) return success();
    const alert = await db().alert.findUnique({
      where: { id: alertId, state: 'sending' },
      select: { storyId: true, reason: true, recipients: true },
    });
    if (!alert) return success();
    const { accepted, gone, failed, unclear } = counts;
    const numbers = { accepted, gone, failed, unclear };
    const state = alert.reason === '' ? ('sent' as const) : ('stopped' as const);
    await db().alert.update({
      where: { id: alertId },
      data: { state, endedAt: await databaseTime(), ...numbers },
    });
    await db().delivery.deleteMany({ where: { alertId } });
    const data = { alertId, recipients: alert.recipients, ...numbers };
    await record(actor, { kind: 'alert.ended', storyId: alert.storyId, data });
    return success();
  });
}
