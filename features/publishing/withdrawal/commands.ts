import { getSettings } from '#features/newsroom/settings/queries.ts';
import { storyPlaces } from '#features/publishing/places/queries.ts';
import { mayKill, mayReinstate, maySchedule, mayTakeDown } from '#features/publishing/policy.ts';
import { enqueueLook } from '#features/publishing/proof/commands.ts';
import { momentWords } from '#features/publishing/rules/moment-words.ts';
import { comingMoment } from '#features/publishing/schedule/commands.ts';
import type { KillStory, Reinstate, ScheduleTakeDown, TakeDown } from '#features/publishing/schema.ts';
import { nextSiteState, type SiteAct } from '#features/publishing/workflow.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { type LockedStory, lockedStory } from '#features/review/stage/queries.ts';
import type { SiteState } from '#generated/prisma/enums.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import type { PlacedKind } from '#lib/event-kinds.ts';
import { record } from '#lib/events.ts';
import { nodesWithoutAnswer } from '#lib/nodes.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** `unanswered` names the nodes that did not say that they have forgotten the story. */
export type Withdrawn = { unanswered: string[] };

/** Takes a story off the site at once. Never fails because somebody else was busy in it; twice is once. */
export async function takeDown(actor: PersonActor, input: TakeDown): Promise<Result<Withdrawn>> {
  if (!mayTakeDown(actor)) return failure('forbidden', 'You may not take stories down.');
  return everywhere(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    if (story.siteState === 'taken_down') return success();
    const reason = input.note ? `${input.reason}: ${input.note}` : input.reason;
    return moveSite(actor, story, {
      act: 'take_down',
      kind: 'story.taken_down',
      reason,
      change: story.change,
    });
  });
}

/** Puts back, as it was, what had been taken down. Not past a hold. Twice is once. */
export async function reinstate(actor: PersonActor, input: Reinstate): Promise<Result> {
  if (!mayReinstate(actor)) return failure('forbidden', 'You may not reinstate stories.');
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    if (await isSecondClick(actor, story, input, 'published')) return success();
    if (story.holdAt) return failure('blocked', 'The story is on hold. Lift the hold first.');
    return moveSite(actor, story, { ...input, act: 'reinstate', kind: 'story.reinstated' });
  });
}

/** Takes a story off for good. There is no way back. Twice is once. */
export async function killStory(actor: PersonActor, input: KillStory): Promise<Result<Withdrawn>> {
  if (!mayKill(actor)) return failure('forbidden', 'You may not kill stories.');
  return everywhere(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    if (await isSecondClick(actor, story, input, 'killed')) return success();
    return moveSite(actor, story, { ...input, act: 'kill', kind: 'story.killed' });
  });
}

/**
 * Orders the end of a story on the site, or cancels that. Readers do not have it from that moment on, by the database's
 * clock, even where nobody is there to move its state.
 */
export async function scheduleTakeDown(actor: PersonActor, input: ScheduleTakeDown): Promise<Result> {
  if (!maySchedule(actor)) return failure('forbidden', 'You may not change schedules.');
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    if (story.siteState !== 'published') return failure('conflict', 'Readers do not have this story now.');
    const moment = input.at && (await comingMoment(input.at));
    if (moment && !moment.ok) return moment;
    const at = moment ? moment.value : null;
    const ordered = at
      ? { takeDownAt: at, takeDownById: actor.id, takeDownReason: input.reason }
      : { takeDownAt: null, takeDownById: null, takeDownReason: '' };
    const written = await db().story.updateMany({
      where: { id: story.id, change: input.change },
      data: { ...ordered, activeAt: await databaseTime(), change: { increment: 1 } },
    });
    if (written.count === 0) {
      return changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then repeat.' });
    }
    const { zone } = await getSettings(actor);
    await record(actor, {
      kind: 'story.take_down_scheduled',
      storyId: story.id,
      data: {
        at: at?.toISOString() ?? null,
        ...(at && { time: momentWords(at, zone) }),
        ...(input.reason && { reason: input.reason }),
      },
    });
    return success();
  });
}

/** Moves a story off the site whose ordered end has come. Running it again, or on two nodes, changes nothing. */
export async function takeDownEnded(actor: SystemActor, storyId: string): Promise<Result> {
  return transaction(async () => {
    const story = await lockedStory(actor, storyId);
    const ended = await db().story.findUnique({
      where: { id: storyId, siteState: 'published', takeDownAt: { lte: await databaseTime() } },
      select: { takeDownById: true, takeDownReason: true },
    });
    if (!story || !ended) return success();
    return moveSite(actor, story, {
      act: 'take_down',
      kind: 'story.taken_down',
      reason: ended.takeDownReason || 'Its time on the site is over',
      change: story.change,
      orderedById: ended.takeDownById,
    });
  });
}

/** Does it, then waits until every node that serves readers has forgotten what it kept of the story. */
async function everywhere(work: () => Promise<Result>): Promise<Result<Withdrawn>> {
  const done = await transaction(work);
  return done.ok ? success({ unanswered: await nodesWithoutAnswer() }) : done;
}

type Move = {
  act: SiteAct;
  kind: PlacedKind;
  reason: string;
  change: number;
  /** Of what happens by itself: who ordered it. */
  orderedById?: string | null;
};

/** Moves the story, guarded by the number and the state that were seen. */
async function moveSite(actor: PersonActor | SystemActor, story: LockedStory, move: Move): Promise<Result> {
  const siteState = nextSiteState(move.act, story.siteState);
  if (!siteState) return failure('conflict', 'Where the story stands now does not allow that. Look again.');
  const now = await databaseTime();
  const state = {
    siteState,
    siteStateAt: now,
    siteStateById: actor.kind === 'person' ? actor.id : (move.orderedById ?? null),
    siteStateReason: move.reason,
  };
  const moved = await db().story.updateMany({
    where: { id: story.id, change: move.change, siteState: story.siteState },
    data: {
      ...state,
      takeDownAt: null,
      takeDownById: null,
      takeDownReason: '',
      activeAt: now,
      change: { increment: 1 },
    },
  });
  if (moved.count === 0) {
    return changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then repeat.' });
  }
  await db().schedule.deleteMany({ where: { storyId: story.id } });
  // After the commit, by another process: nothing that goes wrong there keeps readers from losing the story.
  if (move.act !== 'reinstate')
    await enqueueLook(actor, { storyId: story.id, askedById: state.siteStateById });
  const data = {
    reason: move.reason,
    versionId: story.publishedVersionId,
    places: await storyPlaces(actor, [story.publishedVersionId]),
    ...(move.orderedById && { personId: move.orderedById }),
  };
  await record(actor, { kind: move.kind, storyId: story.id, data });
  return success();
}

/** This same act of this person, a moment ago. */
async function isSecondClick(
  actor: PersonActor,
  story: LockedStory,
  input: { change: number; reason: string },
  reached: SiteState,
): Promise<boolean> {
  if (story.siteState !== reached || story.change !== input.change + 1) return false;
  if (story.siteStateReason !== input.reason) return false;
  return (await db().story.count({ where: { id: story.id, siteStateById: actor.id } })) > 0;
}
