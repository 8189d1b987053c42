import { getSettings } from '#features/newsroom/settings/queries.ts';
import { NO_ALERT, sendAlertOf } from '#features/packages/alert/sending/commands.ts';
import { mayPack, mayReleasePackage } from '#features/packages/policy.ts';
import type {
  CreatePackage,
  HoldPackage,
  PackageChange,
  PackageStory,
  SchedulePackage,
} from '#features/packages/schema.ts';
import { publishOrdered } from '#features/publishing/commands.ts';
import { momentWords } from '#features/publishing/rules/moment-words.ts';
import {
  blockedAt,
  cancelTogether,
  comingMoment,
  keepOrder,
} from '#features/publishing/schedule/commands.ts';
import { publishingAct } from '#features/publishing/workflow.ts';
import { type LockedStory, lockedStory } from '#features/review/stage/queries.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { type Failure, failure, notFound, type Result, success } from '#lib/result.ts';

/** As many stories as go out in one transaction. */
const MOST_STORIES = 30;

/** Makes an empty package. */
export async function createPackage(
  actor: PersonActor,
  input: CreatePackage,
): Promise<Result<{ packageId: string }>> {
  if (!mayPack(actor)) return failure('forbidden', 'Only editors put packages together.');
  return transaction(async () => {
    const packageId = newId();
    const createdAt = await databaseTime();
    await db().package.create({
      data: { id: packageId, name: input.name, createdById: actor.id, createdAt },
    });
    await record(actor, { kind: 'package.created', data: { packageId, name: input.name } });
    return success({ packageId });
  });
}

/** Puts a story into a package. A story is in one package at most; what is ordered already is cancelled first. */
export async function addToPackage(actor: PersonActor, input: PackageStory): Promise<Result> {
  return changePackage(actor, input, mayPack, async (pack) => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    if (!publishingAct(story.siteState))
      return failure('conflict', 'A story that is off the site cannot be in a package.');
    const ordered = await db().schedule.count({
      where: { OR: [{ storyId: story.id }, { packageId: pack.id }] },
    });
    if (ordered > 0) return failure('conflict', 'The story or the package is scheduled. Cancel that first.');
    if ((await db().story.count({ where: { packageId: pack.id } })) >= MOST_STORIES) {
      return failure('invalid', `A package holds at most ${MOST_STORIES} stories.`);
    }
    const put = await db().story.updateMany({
      where: { id: story.id, OR: [{ packageId: null }, { packageId: pack.id }] },
      data: { packageId: pack.id },
    });
    if (put.count === 0)
      return failure('conflict', 'The story is in another package. Take it out there first.');
    await record(actor, { kind: 'package.story_added', storyId: story.id, data: told(pack) });
    return success();
  });
}

/** Takes a story out of a package. */
export async function takeFromPackage(actor: PersonActor, input: PackageStory): Promise<Result> {
  return changePackage(actor, input, mayPack, async (pack) => {
    if ((await db().schedule.count({ where: { packageId: pack.id } })) > 0) {
      return failure('conflict', 'The package is scheduled. Cancel that first.');
    }
    const taken = await db().story.updateMany({
      where: { id: input.storyId, packageId: pack.id },
      data: { packageId: null },
    });
    if (taken.count > 0) {
      await db().package.updateMany({
        where: { id: pack.id, alertStoryId: input.storyId },
        data: NO_ALERT,
      });
      await record(actor, { kind: 'package.story_taken_out', storyId: input.storyId, data: told(pack) });
    }
    return success();
  });
}

/** Orders all stories of a package for one time: each must be passed, and nothing may block any of them then. */
export async function schedulePackage(
  actor: PersonActor,
  input: SchedulePackage,
): Promise<Result<{ publishAt: Date }>> {
  return changePackage(actor, input, mayReleasePackage, async (pack) => {
    const moment = await comingMoment(input.at);
    if (!moment.ok) return moment;
    const publishAt = moment.value;
    const stories = await lockedStories(actor, pack.id);
    if (stories.length === 0) return failure('invalid', 'There is no story in the package.');
    for (const story of stories) {
      const versionId = passedVersion(story);
      if (!versionId) return notPassed(story);
      const blocked = await blockedAt(actor, story, versionId, publishAt);
      if (blocked) return of(story, blocked);
      await keepOrder(actor, story, causeOf(story), { versionId, publishAt, packageId: pack.id });
    }
    const { zone } = await getSettings(actor);
    const data = { ...told(pack), publishAt: publishAt.toISOString(), time: momentWords(publishAt, zone) };
    await record(actor, { kind: 'package.scheduled', data });
    return success({ publishAt });
  });
}

/** Cancels what was ordered for a package, before its time or after it failed. */
export async function unschedulePackage(actor: PersonActor, input: PackageChange): Promise<Result> {
  return changePackage(actor, input, mayReleasePackage, async (pack) => {
    await cancelTogether(actor, await lockedStories(actor, pack.id));
    await record(actor, { kind: 'package.unscheduled', data: told(pack) });
    return success();
  });
}

/** Publishes all stories of a package in one transaction: all, or none. Gives how many went out. */
export async function publishPackage(
  actor: PersonActor,
  input: PackageChange,
): Promise<Result<{ stories: number }>> {
  return changePackage(actor, input, mayReleasePackage, async (pack) => {
    const stories = await lockedStories(actor, pack.id);
    if (stories.length === 0) return failure('invalid', 'There is no story in the package.');
    for (const story of stories) {
      const versionId = passedVersion(story);
      if (!versionId) return notPassed(story);
      const order = { how: 'scheduled' as const, storyId: story.id, versionId, ...causeOf(story) };
      const published = await publishOrdered(actor, story, order);
      if (!published.ok) return of(story, published);
    }
    const alerted = await sendAlertOf(actor, pack.id);
    if (!alerted.ok) return alerted;
    await record(actor, { kind: 'package.published', data: { ...told(pack), stories: stories.length } });
    return success({ stories: stories.length });
  });
}

/** Says that nothing of a package must go out until somebody lifts the hold. */
export async function holdPackage(actor: PersonActor, input: HoldPackage): Promise<Result> {
  return changePackage(actor, input, mayPack, async (pack) => {
    await db().package.update({
      where: { id: pack.id },
      data: { holdAt: await databaseTime(), holdReason: input.reason },
    });
    await record(actor, { kind: 'package.held', data: { ...told(pack), reason: input.reason } });
    return success();
  });
}

/** Lifts a package's hold. */
export async function liftPackageHold(actor: PersonActor, input: PackageChange): Promise<Result> {
  return changePackage(actor, input, mayPack, async (pack) => {
    await db().package.update({ where: { id: pack.id }, data: { holdAt: null, holdReason: '' } });
    await record(actor, { kind: 'package.hold_lifted', data: told(pack) });
    return success();
  });
}

/** A package as its commands know it. */
export type Pack = Prisma.PackageGetPayload<{ select: { id: true; name: true; change: true } }>;

/** Holds a package against everybody else, checks the number and the right, and counts its change. */
export async function changePackage<T>(
  actor: PersonActor,
  input: PackageChange,
  mayDo: (actor: PersonActor) => boolean,
  work: (pack: Pack) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!mayDo(actor)) return failure('forbidden', 'You may not do that with packages.');
  return transaction(async () => {
    await db().$queryRaw`select id from "Package" where id = ${input.packageId}::uuid for no key update`;
    const pack = await db().package.findUnique({
      where: { id: input.packageId },
      select: { id: true, name: true, change: true },
    });
    if (!pack) return notFound('package');
    if (pack.change !== input.change) {
      return failure('stale', 'Somebody changed this package meanwhile. Look again, then repeat.');
    }
    await db().package.update({ where: { id: pack.id }, data: { change: { increment: 1 } } });
    return work(pack);
  });
}

async function lockedStories(actor: PersonActor, packageId: string): Promise<LockedStory[]> {
  const rows = await db().story.findMany({
    where: { packageId },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const stories: LockedStory[] = [];
  for (const { id } of rows) {
    const story = await lockedStory(actor, id);
    if (story) stories.push(story);
  }
  return stories;
}

function passedVersion({ draft }: LockedStory): string | null {
  return draft.stage === 'passed' ? draft.passedVersionId : null;
}

/** What a package brings of a story that readers have is a development of it. */
function causeOf({ siteState }: LockedStory): { cause?: 'development' } {
  return publishingAct(siteState) === 'update' ? { cause: 'development' } : {};
}

function notPassed(story: LockedStory): Failure {
  return failure('blocked', `${story.slug} is not passed. Pass it, or take it out of the package.`);
}

function of(story: LockedStory, problem: Failure): Failure {
  return { ...problem, message: `${story.slug}: ${problem.message}` };
}

function told({ id, name }: Pack) {
  return { packageId: id, name };
}
