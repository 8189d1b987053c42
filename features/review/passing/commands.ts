import { takeVersion } from '#features/documents/commands.ts';
import { dropSnapshotsAfter } from '#features/documents/snapshots/commands.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { type VersionPassing, versionPassing } from '#features/review/passing/queries.ts';
import { mayLook, mayPass } from '#features/review/policy.ts';
import { mayCover, type PassageState, waitingFor, withPass } from '#features/review/rules/passing.ts';
import type { PassVersion } from '#features/review/schema.ts';
import { endedProblem, type LockedStory, lockedStory } from '#features/review/stage/queries.ts';
import { isWorkedOn, nextStage } from '#features/review/workflow.ts';
import type { Stage } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** What came of a yes. `waits` says in sentences, for the person who passed, what still stands in the way. */
export type Passed = {
  versionId: string;
  number: number;
  complete: boolean;
  waits: string[];
};

/**
 * Says yes to a version: to all of it, or to single passages, as it was filed, or as the draft is now at the step on the
 * screen (which makes a version of it, in the queue in place of the filed one). A yes never covers the person's own
 * changes. When every passage is passed the draft is. `stale` where somebody typed, filed or decided meanwhile; the same
 * yes twice is one.
 */
export async function passVersion(actor: PersonActor, input: PassVersion): Promise<Result<Passed>> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId, input.draftId);
    if (!story) return notFound('story');
    if (await isSecondClick(actor, story, input)) return passedBefore(actor, story);
    const ended = endedProblem(story);
    if (ended) return ended;
    const stage = nextStage('pass', story.draft.stage);
    if (!stage || !isWorkedOn(story.siteState)) {
      return failure('conflict', 'This story is not in the queue now. Look again.');
    }
    if (story.draft.filedVersionId !== input.versionId) {
      return failure('stale', 'Another version is in the queue now. Look at that one.');
    }
    const version = await versionToPass(actor, story, input);
    if (!version.ok) return version;
    const passing = await versionPassing(actor, { storyId: story.id, versionId: version.value });
    if (!passing) return notFound('version');
    const refusal = refusalFor(actor, story, passing, input);
    if (refusal) return refusal;
    return giveYes(actor, { story, passing, input, stage });
  });
}

type Yes = { story: LockedStory; passing: VersionPassing; input: PassVersion; stage: Stage };

async function giveYes(actor: PersonActor, { story, passing, input, stage }: Yes): Promise<Result<Passed>> {
  const { version, mayPass: counts } = passing;
  const { states, given } = await addPasses(actor, story.id, passing, input.passages);
  const waits = waitingFor(states, actor.id, counts);
  const asked = input.passages ? states.filter((state) => input.passages?.includes(state.id)) : states;
  const isHeard = asked.some((state) => state.passed || state.passers.includes(actor.id));
  if (given === 0 && !isHeard) return failure('forbidden', waits.join(' '));
  // Where everything was passed before, it still takes somebody who may pass to say so of this version.
  const complete = states.every((state) => state.passed) && (given > 0 || counts(actor.id));
  const now = await databaseTime();
  const moved = await db().draft.updateMany({
    where: {
      id: story.draft.id,
      stage: story.draft.stage,
      filedVersionId: input.versionId,
      ...(input.mode === 'as_it_is' && { step: input.step }),
    },
    data: {
      filedVersionId: version.id,
      ...(complete && {
        stage,
        stageAt: now,
        stageById: actor.id,
        stageReason: '',
        passedVersionId: version.id,
      }),
    },
  });
  if (moved.count === 0) return changedMeanwhile(actor, { storyId: story.id, next: 'Look again.' });
  await db().story.update({ where: { id: story.id }, data: { activeAt: now } });
  if (given > 0 || complete) await recordPass(actor, story.id, passing, states);
  return success({ versionId: version.id, number: version.number, complete, waits });
}

/**
 * Adds this person's yes to all passages that it brings nearer to being passed (of those named, where some are) and settles
 * the authors of those it completes (snapshots after the version's step still count them, so they go). Gives all states afterwards, and to how many the yes was new. The caller has locked
 * the story, and records it.
 */
export async function addPasses(
  actor: PersonActor,
  storyId: string,
  passing: VersionPassing,
  only?: string[],
): Promise<{ states: PassageState[]; given: number }> {
  const { version, mayPass: counts } = passing;
  const given = passing.states
    .filter((state) => (!only || only.includes(state.id)) && mayCover(actor.id, state, counts))
    .map((state) => withPass(state, actor.id, counts));
  if (given.length === 0) return { states: passing.states, given: 0 };
  const at = await databaseTime();
  await db().pass.createMany({
    data: given.map((state) => ({
      id: newId(),
      storyId,
      versionId: version.id,
      passageId: state.id,
      hash: state.hash,
      personId: actor.id,
      completes: state.passed,
      at,
    })),
  });
  if (given.some((state) => state.passed)) {
    const dropped = await dropSnapshotsAfter(actor, version);
    if (!dropped.ok) throw new Error(dropped.message);
  }
  const after = new Map(given.map((state) => [state.id, state]));
  return { states: passing.states.map((state) => after.get(state.id) ?? state), given: given.length };
}

/** Records a yes: which passages of which version, and whether with it all are passed. */
export async function recordPass(
  actor: PersonActor,
  storyId: string,
  before: VersionPassing,
  after: PassageState[],
): Promise<void> {
  const { id: versionId, number } = before.version;
  const known = new Map(before.states.map((state) => [state.id, state]));
  const passages = after.filter((state) => state !== known.get(state.id)).map((state) => state.id);
  const complete = after.every((state) => state.passed);
  await record(actor, { kind: 'version.passed', storyId, data: { versionId, number, passages, complete } });
}

/** The version that the yes is to: the filed one, or one made now of the draft as it is on the screen. */
async function versionToPass(
  actor: PersonActor,
  story: LockedStory,
  input: PassVersion,
): Promise<Result<string>> {
  if (input.mode === 'as_filed') return success(input.versionId);
  if (story.draft.step !== input.step) {
    return failure('stale', 'Somebody typed meanwhile. Read the change, then pass it.');
  }
  const taken = await takeVersion(actor, {
    draftId: story.draft.id,
    step: input.step,
    cause: 'passed_as_is',
  });
  return taken.ok ? success(taken.value.id) : taken;
}

function refusalFor(actor: PersonActor, story: LockedStory, passing: VersionPassing, input: PassVersion) {
  const isWhole = input.passages === undefined || input.mode === 'as_it_is';
  const allowed = isWhole ? mayPass(actor, passing.rule) : mayLook(actor, story, passing.rule);
  if (!allowed) return failure('forbidden', 'You may not pass stories of this section.');
  const known = new Set(passing.states.map((state) => state.id));
  if (input.passages?.some((passage) => !known.has(passage))) {
    return failure('invalid', 'That passage is not in this version.');
  }
  return null;
}

/** Whether this is the same yes once more: what it did is in the queue, or has left it as passed. */
async function isSecondClick(actor: PersonActor, story: LockedStory, input: PassVersion): Promise<boolean> {
  const reached = versionReached(story);
  if (!reached) return false;
  const isDone = story.draft.stage === 'passed';
  if (reached === input.versionId && !isDone) return false;
  if (reached !== input.versionId && input.mode === 'as_filed') return false;
  const version = await db().version.findUnique({
    where: { id: reached },
    select: { step: true, passes: { where: { personId: actor.id }, select: { id: true }, take: 1 } },
  });
  if (input.mode === 'as_it_is' && version?.step !== input.step) return false;
  return (isDone && story.stageById === actor.id) || (version?.passes.length ?? 0) > 0;
}

async function passedBefore(actor: PersonActor, story: LockedStory): Promise<Result<Passed>> {
  const versionId = versionReached(story);
  const passing = versionId && (await versionPassing(actor, { storyId: story.id, versionId }));
  if (!passing) return notFound('version');
  const { version, states, complete } = passing;
  const waits = waitingFor(states, actor.id, passing.mayPass);
  return success({ versionId: version.id, number: version.number, complete, waits });
}

function versionReached({ draft }: LockedStory): string | null {
  if (draft.stage === 'passed') return draft.passedVersionId;
  return draft.stage === 'in_review' ? draft.filedVersionId : null;
}
