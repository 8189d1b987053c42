import { type LiveRecord, lockedLive } from '#features/live/locked/queries.ts';
import { mayOpenLive, mayRun, mayTakeChair } from '#features/live/policy.ts';
import type {
  DoNotUseEntry,
  LiveChange,
  LiveLine,
  OpenLive,
  PassChair,
  PauseLive,
  Promised,
  SetMember,
} from '#features/live/schema.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { may } from '#features/people/policy.ts';
import { momentWords } from '#features/publishing/rules/moment-words.ts';
import { comingMoment } from '#features/publishing/schedule/commands.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { lockedStory } from '#features/review/stage/queries.ts';
import { isWorkedOn } from '#features/review/workflow.ts';
import { actorOfPerson, type PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** As many people, promises and barred words as one live story has. */
const MOST = 100;

/** Makes a story a live one, with this person in the chair. Twice is once. */
export async function openLive(actor: PersonActor, input: OpenLive): Promise<Result> {
  if (!mayOpenLive(actor)) return failure('forbidden', 'Only editors open live stories.');
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    if (!isWorkedOn(story.siteState)) return failure('conflict', 'This story was dropped.');
    if ((await db().liveStory.count({ where: { storyId: story.id } })) > 0) return success();
    const openedAt = await databaseTime();
    await db().liveStory.create({
      data: { storyId: story.id, chairId: actor.id, openedById: actor.id, openedAt },
    });
    await record(actor, { kind: 'live.opened', storyId: story.id });
    return success();
  });
}

/** Says that the live story is over: nothing is posted any more, and readers are told. */
export async function closeLive(actor: PersonActor, input: LiveChange): Promise<Result> {
  return changeLive(actor, input, mayRun, async (live) => {
    if (live.closedAt) return failure('conflict', 'It is closed already.');
    const closedAt = await databaseTime();
    await moveLive(live, { closedAt, pausedUntil: null, sequence: live.sequence + 1 });
    await record(actor, { kind: 'live.closed', storyId: live.storyId });
    return success();
  });
}

/** Goes on with a live story that was closed. */
export async function reopenLive(actor: PersonActor, input: LiveChange): Promise<Result> {
  return changeLive(actor, input, mayRun, async (live) => {
    if (!live.closedAt) return failure('conflict', 'It is open already.');
    await moveLive(live, { closedAt: null, sequence: live.sequence + 1 });
    await record(actor, { kind: 'live.reopened', storyId: live.storyId });
    return success();
  });
}

/** Tells readers that nothing comes before a time, or that it goes on. */
export async function pauseLive(actor: PersonActor, input: PauseLive): Promise<Result> {
  return changeLive(actor, input, mayRun, async (live) => {
    if (live.closedAt) return failure('conflict', 'It is closed. Reopen it first.');
    const moment = input.until && (await comingMoment(input.until));
    if (moment && !moment.ok) return moment;
    const until = moment ? moment.value : null;
    await moveLive(live, { pausedUntil: until, sequence: live.sequence + 1 });
    if (!until) await record(actor, { kind: 'live.resumed', storyId: live.storyId });
    else {
      const { zone } = await getSettings(actor);
      const data = { until: until.toISOString(), time: momentWords(until, zone) };
      await record(actor, { kind: 'live.paused', storyId: live.storyId, data });
    }
    return success();
  });
}

/**
 * Passes the chair, or takes it. Whoever passes it on hands over what they have open as well, and stays of the team;
 * whoever takes it leaves others' drafts to them.
 */
export async function passChair(actor: PersonActor, input: PassChair): Promise<Result<{ drafts: number }>> {
  const takes = input.to === actor.id;
  return changeLive(actor, input, takes ? mayTakeChair : mayRun, async (live) => {
    const next = await actorOfPerson(input.to);
    if (!next || !mayOpenLive(next)) return failure('invalid', 'Only an editor can have the chair.');
    if (next.id === live.chairId) return failure('conflict', 'They have the chair already.');
    const { storyId, chairId } = live;
    const moved = takes
      ? { count: 0 }
      : await db().post.updateMany({
          where: { storyId, draftById: chairId, deletedAt: null },
          data: { draftById: next.id, draftChange: { increment: 1 } },
        });
    await moveLive(live, { chairId: next.id });
    await keepMember(actor, { storyId, personId: chairId, straight: true });
    const data = { personId: next.id, drafts: moved.count };
    await record(actor, { kind: 'live.chair_passed', storyId, data });
    return success({ drafts: moved.count });
  });
}

/** Puts somebody on the team with a rule for their posts, changes the rule, or takes them off it. */
export async function setMember(actor: PersonActor, input: SetMember): Promise<Result> {
  const { storyId, personId, rule } = input;
  return changeLive(actor, { storyId }, mayRun, async () => {
    if (rule === null) {
      const gone = await db().liveMember.deleteMany({ where: { storyId, personId } });
      if (gone.count > 0) await record(actor, { kind: 'live.member_removed', storyId, data: { personId } });
      return success();
    }
    const person = await actorOfPerson(personId);
    if (!person) return notFound('person');
    if ((await db().liveMember.count({ where: { storyId } })) >= MOST) return tooMany();
    const straight = rule === 'straight';
    await keepMember(actor, { storyId, personId, straight });
    await record(actor, { kind: 'live.member_set', storyId, data: { personId, straight } });
    return success();
  });
}

/** Promises readers something for a time. */
export async function promise(actor: PersonActor, input: Promised): Promise<Result<{ id: string }>> {
  const { storyId, words } = input;
  return changeLive(actor, { storyId }, mayRun, async (live) => {
    const moment = await comingMoment(input.at);
    if (!moment.ok) return moment;
    if ((await db().livePromise.count({ where: { storyId } })) >= MOST) return tooMany();
    const id = newId();
    const at = moment.value;
    await db().livePromise.create({ data: { id, storyId, at, words, madeById: actor.id } });
    await moveLive(live, { sequence: live.sequence + 1 });
    const { zone } = await getSettings(actor);
    const data = { words, at: at.toISOString(), time: momentWords(at, zone) };
    await record(actor, { kind: 'live.promised', storyId, data });
    return success({ id });
  });
}

/** Takes a promise back, or off the list once it was kept. */
export async function takeBackPromise(actor: PersonActor, input: LiveLine): Promise<Result> {
  const { storyId, id } = input;
  return changeLive(actor, { storyId }, mayRun, async (live) => {
    const there = await db().livePromise.findUnique({ where: { id, storyId }, select: { words: true } });
    if (!there) return success();
    await db().livePromise.delete({ where: { id } });
    await moveLive(live, { sequence: live.sequence + 1 });
    await record(actor, { kind: 'live.promise_taken_back', storyId, data: { words: there.words } });
    return success();
  });
}

/** Bars words from the posts of a live story. Whoever knows that something must not be said may bar it: any of the team, any editor. */
export async function addDoNotUse(actor: PersonActor, input: DoNotUseEntry): Promise<Result> {
  const { storyId, words, reason } = input;
  return changeLive(actor, { storyId }, mayBar, async () => {
    if ((await db().doNotUse.count({ where: { storyId } })) >= MOST) return tooMany();
    const addedAt = await databaseTime();
    await db().doNotUse.create({
      data: { id: newId(), storyId, words, reason, addedById: actor.id, addedAt },
    });
    await record(actor, { kind: 'live.do_not_use_added', storyId, data: { words, reason } });
    return success();
  });
}

/** Allows words again: the chair's to say. */
export async function liftDoNotUse(actor: PersonActor, input: LiveLine): Promise<Result> {
  const { storyId, id } = input;
  return changeLive(actor, { storyId }, mayRun, async () => {
    const there = await db().doNotUse.findUnique({ where: { id, storyId }, select: { words: true } });
    if (!there) return success();
    await db().doNotUse.delete({ where: { id } });
    await record(actor, { kind: 'live.do_not_use_lifted', storyId, data: { words: there.words } });
    return success();
  });
}

function mayBar(actor: PersonActor, live: LiveRecord): boolean {
  const isOfTeam = live.members.some(({ personId }) => personId === actor.id);
  return isOfTeam || live.chairId === actor.id || may(actor, 'runLive');
}

/** Holds a live story against everybody else, checks the right, and the number where what was on the screen matters. */
async function changeLive<T>(
  actor: PersonActor,
  input: { storyId: string; change?: number },
  mayDo: (actor: PersonActor, live: LiveRecord) => boolean,
  work: (live: LiveRecord) => Promise<Result<T>>,
): Promise<Result<T>> {
  return transaction(async () => {
    const live = await lockedLive(actor, input.storyId);
    if (!live) return notFound('live story');
    if (!mayDo(actor, live)) {
      return failure('forbidden', 'That is for whoever has the chair. An editor can take the chair.');
    }
    if (input.change !== undefined && live.change !== input.change) {
      return changedMeanwhile(actor, { storyId: live.storyId, next: 'Look again, then repeat.' });
    }
    return work(live);
  });
}

type LiveData = Partial<{
  chairId: string;
  closedAt: Date | null;
  pausedUntil: Date | null;
  sequence: number;
}>;

async function moveLive({ storyId }: LiveRecord, data: LiveData): Promise<void> {
  await db().liveStory.update({ where: { storyId }, data: { ...data, change: { increment: 1 } } });
}

async function keepMember(
  actor: PersonActor,
  member: { storyId: string; personId: string; straight: boolean },
): Promise<void> {
  const { storyId, personId, straight } = member;
  const addedAt = await databaseTime();
  await db().liveMember.upsert({
    where: { storyId_personId: { storyId, personId } },
    create: { ...member, addedById: actor.id, addedAt },
    update: { straight },
  });
}

function tooMany() {
  return failure('invalid', `A live story has at most ${MOST} of these. Take one off first.`);
}
