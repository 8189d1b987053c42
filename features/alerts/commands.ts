import { createHash } from 'node:crypto';
import { mayAlert } from '#features/alerts/policy.ts';
import type { AlertId, SendAlert } from '#features/alerts/schema.ts';
import { ON_ITS_WAY } from '#features/alerts/workflow.ts';
import { legalRefusal } from '#features/legal/queries.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import { lockedStory } from '#features/review/stage/queries.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { enqueue } from '#lib/jobs.ts';
import { type Failure, failure, notFound, type Result, success } from '#lib/result.ts';

/** The queue in which alerts wait until they can no longer be undone. */
export const ALERT_QUEUE = 'alert.send';

/** How long an alert can be undone, in milliseconds. */
export const UNDO_WINDOW = 10_000;

/** An alert that is on its way: it goes out at `sendAt`, by the database's clock. */
export type OrderedAlert = { alertId: string; sendAt: Date };

/**
 * Orders an alert about what readers have now; it goes out when the undo window is over. The same words about the same
 * version are one alert, however often and from wherever they are sent. `stale` where readers have another version by now,
 * `conflict` while another alert of the story is on its way.
 */
export async function sendAlert(actor: PersonActor, input: SendAlert): Promise<Result<OrderedAlert>> {
  return transaction(async () => {
    if (!mayAlert(actor)) return failure('forbidden', 'You may not send alerts.');
    if (input.banner === '' && input.push === '') return wordless();
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    const key = keyOf(input);
    const there = await db().alert.findUnique({ where: { key }, select: { id: true, sendAt: true } });
    if (there) return success({ alertId: there.id, sendAt: there.sendAt });
    const words = [input.banner, input.push].map((text) => ({ place: '', text }));
    const refusal =
      (await notTheirs(actor, input)) ?? (await another(input.storyId)) ?? (await legalRefusal(actor, words));
    if (refusal) return refusal;
    const { storyId, versionId, banner, push, correctsId = null } = input;
    const alertId = newId();
    const orderedAt = await databaseTime();
    const sendAt = new Date(orderedAt.getTime() + UNDO_WINDOW);
    const ids = { id: alertId, storyId, versionId, holdsVersionId: versionId, correctsId };
    await db().alert.create({
      data: { ...ids, banner, push, key, orderedById: actor.id, orderedAt, sendAt },
    });
    await enqueue(ALERT_QUEUE, { alertId }, { startAfter: sendAt });
    const data = { alertId, versionId, words: push || banner, corrects: correctsId };
    await record(actor, { kind: 'alert.ordered', storyId, data });
    return success({ alertId, sendAt });
  });
}

/** Takes an alert back before it goes out. `conflict` where it has gone out. Twice is once. */
export async function undoAlert(actor: PersonActor, input: AlertId): Promise<Result> {
  return transaction(async () => {
    if (!mayAlert(actor)) return failure('forbidden', 'You may not undo alerts.');
    const alert = await alertOf(input);
    if (!alert) return notFound('alert');
    if (alert.state === 'undone') return success();
    const undone = await db().alert.updateMany({
      where: { id: alert.id, state: 'waiting' },
      data: { state: 'undone', key: null, endedAt: await databaseTime() },
    });
    if (undone.count === 0) return failure('conflict', 'It has gone out already. Send a corrected alert.');
    await record(actor, { kind: 'alert.undone', storyId: alert.storyId, data: told(alert) });
    return success();
  });
}

/** Says that an alert is true of what readers have now, although what it quotes has changed. Twice is once. */
export async function confirmAlert(actor: PersonActor, input: AlertId): Promise<Result> {
  return transaction(async () => {
    if (!mayAlert(actor)) return failure('forbidden', 'You may not say that of alerts.');
    const alert = await alertOf(input);
    if (!alert) return notFound('alert');
    if (!alert.drift) return success();
    const { storyId, driftedVersionId, drift } = alert;
    if (drift === 'gone' || !driftedVersionId) {
      return failure('conflict', 'Readers do not have the story any more: no alert about it holds.');
    }
    const kept = await db().alert.updateMany({
      where: { id: alert.id, drift, driftedVersionId },
      data: { holdsVersionId: driftedVersionId, drift: null, driftedVersionId: null },
    });
    if (kept.count === 0) return failure('stale', 'The story changed meanwhile. Look again.');
    await record(actor, { kind: 'alert.holds', storyId, data: told(alert) });
    return success();
  });
}

/** Story, version and words: what makes two alerts the same. */
function keyOf({ storyId, versionId, banner, push }: SendAlert): string {
  return createHash('sha256')
    .update(JSON.stringify([storyId, versionId, banner, push]))
    .digest('base64url');
}

/** Why the words cannot be of what readers have; null where they can. */
async function notTheirs(actor: PersonActor, { storyId, versionId, correctsId }: SendAlert) {
  const found = await publicVersion(actor, { storyId });
  if (found.outcome !== 'public') return failure('conflict', 'Readers do not have this story now.');
  if (found.story.versionId !== versionId) {
    return failure('stale', 'Readers have another version by now. Read it, then send the alert.');
  }
  if (!correctsId) return null;
  const corrected = await db().alert.count({
    where: { id: correctsId, storyId, startedAt: { not: null } },
  });
  return corrected > 0 ? null : notFound('alert');
}

async function another(storyId: string): Promise<Failure | null> {
  const busy = await db().alert.findFirst({
    where: { storyId, state: { in: [...ON_ITS_WAY] } },
    select: { orderedBy: { select: { name: true } } },
  });
  if (!busy) return null;
  return failure('conflict', `${busy.orderedBy.name} is sending an alert about this story just now.`);
}

async function alertOf({ alertId }: AlertId) {
  return db().alert.findUnique({
    where: { id: alertId },
    select: {
      id: true,
      storyId: true,
      state: true,
      banner: true,
      push: true,
      drift: true,
      driftedVersionId: true,
    },
  });
}

function told({ id, push, banner }: { id: string; push: string; banner: string }) {
  return { alertId: id, words: push || banner };
}

function wordless(): Failure {
  const message = 'Write what readers are told, for the pages, for devices or for both.';
  return failure('invalid', message, [{ path: 'push', message }]);
}
