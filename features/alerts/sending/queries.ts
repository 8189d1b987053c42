import type { Message } from '#features/alerts/services/push-service.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { publicHeadlines } from '#features/publishing/public/queries.ts';
import type { Actor, SystemActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { storyPath } from '#site/addresses.ts';

/** What has come of an alert so far, in devices. `underWay` have no answer yet. */
export type DeliveryCounts = {
  underWay: number;
  accepted: number;
  gone: number;
  failed: number;
  unclear: number;
};

/** Counts the devices of an alert that has not ended. */
export async function countDeliveries(_actor: Actor, alertId: string): Promise<DeliveryCounts> {
  const groups = await db().delivery.groupBy({ by: ['state'], where: { alertId }, _count: true });
  const of = (state: string) => groups.find((group) => group.state === state)?._count ?? 0;
  return {
    underWay: of('pending') + of('claimed'),
    accepted: of('accepted'),
    gone: of('gone'),
    failed: of('failed'),
    unclear: of('unclear'),
  };
}

/**
 * What devices get of an alert: what the site's service worker shows. A corrected one has the tag of the one that it
 * corrects, and so takes its place.
 */
export async function messageOf(actor: SystemActor, alertId: string): Promise<Message> {
  const alert = await db().alert.findUniqueOrThrow({
    where: { id: alertId },
    select: { push: true, storyId: true, correctsId: true },
  });
  const [settings, stories, tag] = await Promise.all([
    getSettings(actor),
    publicHeadlines(actor, [alert.storyId]),
    firstOf(alertId, alert.correctsId),
  ]);
  const story = stories.get(alert.storyId);
  const body = {
    title: settings.name,
    body: alert.push,
    tag,
    path: story ? storyPath(story) : '/',
    isCorrection: alert.correctsId !== null,
  };
  return { body: JSON.stringify(body), topic: tag.replaceAll('-', '') };
}

/** Whether an alert has been started and not every device has an answer. */
export async function isSending(_actor: SystemActor, alertId: string): Promise<boolean> {
  return (await db().alert.count({ where: { id: alertId, state: 'sending' } })) > 0;
}

/** Ids of alerts that are to start, or that have started and have devices whose turn it is, oldest first, at most 20. */
export async function alertsDue(_actor: SystemActor): Promise<string[]> {
  const rows = await db().alert.findMany({
    where: { state: { in: ['waiting', 'sending'] }, sendAt: { lte: await databaseTime() } },
    orderBy: { sendAt: 'asc' },
    take: 20,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

async function firstOf(alertId: string, correctsId: string | null): Promise<string> {
  if (!correctsId) return alertId;
  const corrected = await db().alert.findUniqueOrThrow({
    where: { id: correctsId },
    select: { correctsId: true },
  });
  return firstOf(correctsId, corrected.correctsId);
}
