import { getSettings } from '#features/newsroom/settings/queries.ts';
import { blockedBy, publishOrdered, refusalFor, versionToPublish } from '#features/publishing/commands.ts';
import { mendIssues } from '#features/publishing/mend/queries.ts';
import { maySchedule } from '#features/publishing/policy.ts';
import type { Published } from '#features/publishing/publication/commands.ts';
import { correctionAsked } from '#features/publishing/publication/queries.ts';
import { momentOf } from '#features/publishing/rules/moment-of.ts';
import { momentWords } from '#features/publishing/rules/moment-words.ts';
import { type DueOrder, orderOf, ordersWith } from '#features/publishing/schedule/queries.ts';
import type { ScheduleStory, StoryChange, WallTimeInput } from '#features/publishing/schema.ts';
import { nextSiteState, publishingAct } from '#features/publishing/workflow.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { versionPassing } from '#features/review/passing/queries.ts';
import { readinessOf, versionDocument } from '#features/review/readiness/queries.ts';
import { type LockedStory, lockedStory } from '#features/review/stage/queries.ts';
import { type Actor, actorOfPerson, type PersonActor, type SystemActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { enqueue } from '#lib/jobs.ts';
import { type Failure, failure, notFound, type Result, success } from '#lib/result.ts';

/** The queue in which ordered publications wait for their time. */
export const GO_OUT_QUEUE = 'story.go_out';

/** What was ordered: the version and when it goes out. */
export type Scheduled = { versionId: string; publishAt: Date };

/**
 * Orders a version to go out at a time: the passed one, or the filed one with this person's yes in the same act. Everything
 * that would block it then is found now. Ordering again changes the order; the same act twice is one.
 */
export async function scheduleStory(actor: PersonActor, input: ScheduleStory): Promise<Result<Scheduled>> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    const moment = await comingMoment(input.at);
    if (!moment.ok) return moment;
    const publishAt = moment.value;
    const there = await orderOf(actor, story.id);
    if (there && isSameAct(actor, there, story, input, publishAt)) {
      return success({ versionId: there.versionId, publishAt });
    }
    if (story.change !== input.change)
      return changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then repeat.' });
    if (there?.packageId) return inPackage();
    if (!maySchedule(actor)) return failure('forbidden', 'You may not schedule stories.');
    const refusal = refusalFor(actor, story, input);
    if (refusal) return refusal;
    const version = await versionToPublish(actor, story, input);
    if (!version.ok) return version;
    const blocked = await blockedAt(actor, story, version.value, publishAt);
    if (blocked) return blocked;
    const { publishedVersionId } = story;
    const asked = await correctionAsked(actor, { ...input, publishedVersionId, versionId: version.value });
    if (asked) return asked;
    return keepOrder(actor, story, input, { versionId: version.value, publishAt });
  });
}

/** Cancels what was ordered, before its time or after it failed. Twice is once. */
export async function unscheduleStory(actor: PersonActor, input: StoryChange): Promise<Result> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    if (!maySchedule(actor)) return failure('forbidden', 'You may not change schedules.');
    const order = await orderOf(actor, story.id);
    if (!order) return success();
    if (story.change !== input.change)
      return changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then repeat.' });
    if (order.packageId) return inPackage();
    await db().schedule.delete({ where: { storyId: story.id } });
    await moveStory(story, 'unschedule', actor.id);
    await record(actor, {
      kind: 'story.unscheduled',
      storyId: story.id,
      data: { versionId: order.versionId, publishAt: order.publishAt.toISOString() },
    });
    return success();
  });
}

/** Cancels the orders of stories that go out together. Joins the transaction that holds them; called by their package. */
export async function cancelTogether(actor: PersonActor, stories: LockedStory[]): Promise<void> {
  for (const story of stories) {
    const cancelled = await db().schedule.deleteMany({ where: { storyId: story.id } });
    if (cancelled.count === 0) continue;
    await moveStory(story, 'unschedule', actor.id);
    await record(actor, { kind: 'story.unscheduled', storyId: story.id });
  }
}

/** Puts out what failed when its time came, as this person, now. What stood in the way is looked for again. */
export async function retryFailed(actor: PersonActor, input: StoryChange): Promise<Result<Published>> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    const order = story && (await orderOf(actor, story.id));
    if (!story || !order?.failedAt) return notFound('failed publication');
    if (story.change !== input.change)
      return changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then repeat.' });
    if (order.packageId) return inPackage();
    return publishOrdered(actor, story, asOrder(order));
  });
}

/** What goes along with a package that is published, in its transaction: a failure keeps all of it back. */
export type Along = (person: PersonActor, packageId: string) => Promise<Result>;

/**
 * Does what was ordered for a story, once its time has come by the database's clock: puts the version out as the person who
 * ordered it, with all that its package orders, or notes loudly why that could not be. Gives `early` where the time has not
 * come, `nothing` where there is no order (any more). Running it again, or on two nodes at once, changes nothing.
 */
export async function goOut(
  actor: SystemActor,
  storyId: string,
  along?: Along,
): Promise<'published' | 'failed' | 'early' | 'nothing'> {
  const order = await orderOf(actor, storyId);
  if (!order || order.failedAt) return 'nothing';
  if (order.publishAt > (await databaseTime())) return 'early';
  const person = await actorOfPerson(order.orderedById);
  if (!person || !maySchedule(person)) {
    return noteFailure(actor, order, 'Whoever ordered it may not publish any more.');
  }
  const done = await transaction(() => publishTogether(person, order, along));
  if (done.ok) return done.value > 0 ? 'published' : 'nothing';
  return noteFailure(actor, order, done.message);
}

/** Publishes what goes out together, or nothing of it. Gives how many; 0 where somebody was faster. */
async function publishTogether(person: PersonActor, order: DueOrder, along?: Along): Promise<Result<number>> {
  const orders = await ordersWith(person, order);
  if (
    order.packageId &&
    (await db().story.count({ where: { packageId: order.packageId } })) !== orders.length
  ) {
    return failure('conflict', 'A story of the package is no longer to go out. Look at the package.');
  }
  for (const { storyId } of orders) {
    const story = await lockedStory(person, storyId);
    const still = story && (await orderOf(person, storyId));
    if (!story || !still || still.failedAt || still.publishAt.getTime() !== order.publishAt.getTime()) {
      return success(0);
    }
    const published = await publishOrdered(person, story, asOrder(still));
    if (published.ok) continue;
    return orders.length === 1 ? published : { ...published, message: `${story.slug}: ${published.message}` };
  }
  if (order.packageId && along) {
    const went = await along(person, order.packageId);
    if (!went.ok) return went;
  }
  return success(orders.length);
}

async function noteFailure(
  actor: SystemActor,
  order: DueOrder,
  reason: string,
): Promise<'failed' | 'nothing'> {
  const result = await transaction(async () => {
    let noted = 0;
    for (const one of await ordersWith(actor, order))
      noted += await noteOne(actor, one, reason.slice(0, 500));
    return success(noted);
  });
  return result.ok && result.value > 0 ? 'failed' : 'nothing';
}

async function noteOne(actor: SystemActor, order: DueOrder, reason: string): Promise<number> {
  const { storyId, publishAt, versionId, orderedById } = order;
  const noted = await db().schedule.updateMany({
    where: { storyId, publishAt, failedAt: null },
    data: { failedAt: await databaseTime(), failure: reason },
  });
  if (noted.count === 0) return 0;
  const { siteState } = await db().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { siteState: true },
  });
  await moveStory({ id: storyId, siteState }, 'fail', orderedById, reason);
  const data = { reason, versionId, personId: orderedById };
  await record(actor, { kind: 'story.failed_to_publish', storyId, data });
  return 1;
}

/**
 * Keeps an order that was found ready, and has the job wait for it. Joins the transaction that holds the story; called by
 * `scheduleStory`, and by a package for each of its stories.
 */
export async function keepOrder(
  actor: PersonActor,
  story: LockedStory,
  input: Pick<ScheduleStory, 'cause' | 'correctionKind' | 'correctionPlace' | 'note'>,
  { versionId, publishAt, packageId = null }: Scheduled & { packageId?: string | null },
): Promise<Result<Scheduled>> {
  const isUpdate = publishingAct(story.siteState) === 'update';
  const order = {
    versionId,
    publishAt,
    cause: isUpdate ? (input.cause ?? null) : null,
    correctionKind: (isUpdate && input.correctionKind) || null,
    correctionPlace: (isUpdate && input.correctionPlace) || null,
    note: (isUpdate && input.note) || '',
    orderedById: actor.id,
    orderedAt: await databaseTime(),
    packageId,
    failedAt: null,
    failure: '',
  };
  const storyId = story.id;
  await db().schedule.upsert({ where: { storyId }, create: { storyId, ...order }, update: order });
  await moveStory(story, 'schedule', actor.id);
  await enqueue(GO_OUT_QUEUE, { storyId }, { startAfter: publishAt });
  const version = await db().version.findUniqueOrThrow({
    where: { id: versionId },
    select: { number: true },
  });
  const { zone } = await getSettings(actor);
  await record(actor, {
    kind: 'story.scheduled',
    storyId,
    data: {
      versionId,
      number: version.number,
      publishAt: publishAt.toISOString(),
      time: momentWords(publishAt, zone),
      ...(order.cause && { cause: order.cause }),
    },
  });
  return success({ versionId, publishAt });
}

/** A story that readers have keeps its place on the site while an update waits: only its `change` tells of it. */
async function moveStory(
  story: { id: string; siteState: LockedStory['siteState'] },
  act: 'schedule' | 'unschedule' | 'fail',
  personId: string,
  reason = '',
): Promise<void> {
  const siteState = nextSiteState(act, story.siteState);
  const at = await databaseTime();
  await db().story.update({
    where: { id: story.id },
    data: {
      ...(siteState && {
        siteState,
        siteStateAt: at,
        siteStateById: personId,
        siteStateReason: reason,
      }),
      activeAt: at,
      change: { increment: 1 },
    },
  });
}

/** A time that is still to come by the database's clock. */
export async function comingMoment(given: WallTimeInput): Promise<Result<Date>> {
  const moment = momentOf(given);
  if ('problem' in moment) return invalidTime(moment.problem);
  if (moment.at > (await databaseTime())) return success(moment.at);
  return invalidTime('That time has passed already.');
}

/** What would keep a version back at a time; null where nothing would. */
export async function blockedAt(
  actor: PersonActor,
  story: LockedStory,
  versionId: string,
  at: Date,
): Promise<Failure | null> {
  const storyId = story.id;
  const doc = await versionDocument(actor, { storyId, versionId });
  const passing = await versionPassing(actor, { storyId, versionId });
  if (!doc || !passing) return notFound('version');
  return blockedBy([
    ...(await mendIssues(actor, { story, step: passing.version.step })),
    ...(await readinessOf(actor, { storyId, doc, states: passing.states, at })),
  ]);
}

function isSameAct(
  actor: Actor & { id: string },
  there: DueOrder,
  story: LockedStory,
  input: ScheduleStory,
  publishAt: Date,
): boolean {
  const isTheirs = there.orderedById === actor.id && story.change === input.change + 1;
  const isSame = input.how === 'pass_first' || there.versionId === input.versionId;
  return isTheirs && isSame && there.publishAt.getTime() === publishAt.getTime();
}

function asOrder({ storyId, versionId, cause, correctionKind, correctionPlace, note }: DueOrder) {
  return {
    how: 'scheduled' as const,
    storyId,
    versionId,
    ...(cause && cause !== 'first' && { cause }),
    ...(correctionKind && { correctionKind }),
    ...(correctionPlace && { correctionPlace }),
    ...(note && { note }),
  };
}

function inPackage(): Failure {
  return failure('conflict', 'It is ordered together with its package. Change it there.');
}

function invalidTime(message: string): Failure {
  return failure('invalid', message, [{ path: 'at', message }]);
}
