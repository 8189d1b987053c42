import { takeVersion } from '#features/documents/commands.ts';
import { bringMendUp, createMend, createWholeMend } from '#features/documents/mend/commands.ts';
import { openMendOf } from '#features/documents/mend/queries.ts';
import type { OpenAuthors } from '#features/documents/rules/authors.ts';
import { refusalFor } from '#features/publishing/commands.ts';
import { takeOutSteps } from '#features/publishing/mend/rules/take-out.ts';
import type { Mend, OpenMend, SettleMisfit, TakeOut } from '#features/publishing/mend/schema.ts';
import { mayMend, mayTakeOut } from '#features/publishing/policy.ts';
import { keepPublication, type Published, type TakenOut } from '#features/publishing/publication/commands.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { type VersionPassing, versionPassing } from '#features/review/passing/queries.ts';
import { versionDocument } from '#features/review/readiness/queries.ts';
import { endedProblem, type LockedStory, lockedStory } from '#features/review/stage/queries.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { nodesWithoutAnswer } from '#lib/nodes.ts';
import { type Failure, failure, notFound, type Result, success } from '#lib/result.ts';

/** Begins a mend of what readers have; gives the one that is under way where there is one, whoever began it. */
export async function openMend(actor: PersonActor, input: OpenMend): Promise<Result<{ draftId: string }>> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    if (!mayMend(actor, story)) return failure('forbidden', 'Only its writers and editors mend a story.');
    const there = await openMendOf(actor, story.id);
    if (there) return success({ draftId: there.id });
    const published = await publishedOf(actor, story);
    if (!published.ok) return published;
    const { passing, ...base } = published.value;
    const made = await createMend(actor, { storyId: story.id, ...base, open: unseenIn(passing) });
    if (!made.ok) return made;
    const data = { mend: made.value.draftId, versionId: base.versionId, number: passing.version.number };
    await record(actor, { kind: 'mend.begun', storyId: story.id, data });
    return made;
  });
}

/** Drops a mend: readers keep what they have, and what was typed in it stays in its history. Twice is once. */
export async function dropMend(actor: PersonActor, input: Mend): Promise<Result> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId, input.draftId);
    if (story?.draft.kind !== 'mend') return notFound('mend');
    if (!mayMend(actor, story)) return failure('forbidden', 'Only its writers and editors drop a mend.');
    if (story.draft.endedAt) return success();
    await db().draft.update({ where: { id: input.draftId }, data: { endedAt: await databaseTime() } });
    await record(actor, { kind: 'mend.dropped', storyId: story.id, data: { mend: input.draftId } });
    return success();
  });
}

/** Brings into a mend what was published since it began. `misfits`: how many passages both changed; the mend's stand. */
export async function bringUp(actor: PersonActor, input: Mend): Promise<Result<{ misfits: number }>> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId, input.draftId);
    if (story?.draft.kind !== 'mend') return notFound('mend');
    if (!mayMend(actor, story)) return failure('forbidden', 'Only its writers and editors mend a story.');
    const ended = endedProblem(story);
    if (ended) return ended;
    if (story.draft.baseVersionId === story.publishedVersionId) return success({ misfits: 0 });
    const published = await publishedOf(actor, story);
    if (!published.ok) return published;
    const { passing, versionId } = published.value;
    const { id: storyId, draft } = story;
    const brought = await bringMendUp(actor, {
      ...{ storyId, mendId: draft.id, versionId, open: unseenIn(passing) },
    });
    if (!brought.ok) return brought;
    const { misfits } = brought.value;
    const data = { mend: draft.id, number: passing.version.number, misfits };
    await record(actor, { kind: 'mend.brought_up', storyId, data });
    return success({ misfits });
  });
}

/** Says that somebody has seen to a passage of a mend that did not fit the story's text. Twice is once. */
export async function settleMisfit(actor: PersonActor, input: SettleMisfit): Promise<Result> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    const misfit = await db().misfit.findUnique({
      where: { id: input.misfitId, storyId: input.storyId },
      select: { passageId: true, settledAt: true },
    });
    if (!story || !misfit) return notFound('passage');
    if (!mayMend(actor, story)) return failure('forbidden', 'Only its writers and editors see to it.');
    if (misfit.settledAt) return success();
    const settled = { settledAt: await databaseTime(), settledById: actor.id };
    await db().misfit.update({ where: { id: input.misfitId }, data: settled });
    const data = { passageId: misfit.passageId };
    await record(actor, { kind: 'mend.settled', storyId: story.id, data });
    return success();
  });
}

/** What was taken out, and the nodes that did not say that they have forgotten what they kept of the story. */
export type Out = Published & { unanswered: string[] };

/**
 * Takes passages out of what readers have, at once: a mend that deletes them, published before others looked (a second look
 * is then owed), and brought into the story's own text. What is only taken away need be no readier than what readers have.
 * `stale` where they have another version by now. The same act twice is one.
 */
export async function takeOut(actor: PersonActor, input: TakeOut): Promise<Result<Out>> {
  if (!mayTakeOut(actor)) return failure('forbidden', 'You may not take anything out of what readers have.');
  const done = await transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    const before = await takenOutBefore(actor, story, input);
    if (before) return success(before);
    if (story.change !== input.change || story.publishedVersionId !== input.versionId) {
      return changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then repeat.' });
    }
    return putOutWithout(actor, story, input);
  });
  return done.ok ? success({ ...done.value, unanswered: await nodesWithoutAnswer() }) : done;
}

async function putOutWithout(
  actor: PersonActor,
  story: LockedStory,
  input: TakeOut,
): Promise<Result<Published>> {
  const { storyId, cause, correctionKind, correctionPlace, note, reason } = input;
  const order: TakenOut = {
    ...{ storyId, cause, correctionKind, correctionPlace, note, reason },
    ...{ how: 'taken_out', passages: input.passages.length },
  };
  const refusal = refusalFor(actor, story, order);
  if (refusal) return refusal;
  const published = await publishedOf(actor, story);
  if (!published.ok) return published;
  const { passing, ...base } = published.value;
  const without = takeOutSteps(base.doc, input.passages);
  if (!without.ok) return failure('invalid', without.problem);
  const { steps } = without;
  const made = await createWholeMend(actor, { storyId, ...base, open: unseenIn(passing), steps });
  if (!made.ok) return made;
  const { draftId } = made.value;
  const taken = await takeVersion(actor, { draftId, cause: 'published' });
  if (!taken.ok) return taken;
  const mend = await lockedStory(actor, storyId, draftId);
  const version = { storyId, versionId: taken.value.id };
  const doc = await versionDocument(actor, version);
  const now = await versionPassing(actor, version);
  if (!mend || !doc || !now) return notFound('version');
  return keepPublication(actor, { story: mend, input: order, doc, passing: now });
}

/** This same act of this person, a moment ago. */
async function takenOutBefore(
  actor: PersonActor,
  story: LockedStory,
  input: TakeOut,
): Promise<Published | null> {
  if (story.change !== input.change + 1) return null;
  const last = await db().publication.findFirst({
    where: {
      storyId: story.id,
      publishedById: actor.id,
      version: { id: story.publishedVersionId ?? '', draft: { baseVersionId: input.versionId } },
    },
    orderBy: { at: 'desc' },
    select: { id: true, versionId: true, aloneReason: true },
  });
  if (!last || last.aloneReason !== input.reason) return null;
  return { publicationId: last.id, versionId: last.versionId, first: false, owed: true };
}

/** What readers have now, and where its passages stand. */
async function publishedOf(actor: PersonActor, { id, siteState, publishedVersionId }: LockedStory) {
  if (siteState !== 'published' || !publishedVersionId) return offTheSite();
  const version = { storyId: id, versionId: publishedVersionId };
  const doc = await versionDocument(actor, version);
  const passing = await versionPassing(actor, version);
  if (!doc || !passing) return notFound('version');
  return success({ versionId: publishedVersionId, doc, passing });
}

/** The authors of what readers have whom nobody who counts has looked at: those of what was published alone. */
function unseenIn({ states }: VersionPassing): OpenAuthors {
  return Object.fromEntries(
    states.filter(({ passed }) => !passed).map(({ id, openAuthors }) => [id, openAuthors]),
  );
}

function offTheSite(): Failure {
  return failure('conflict', 'Readers do not have this story now: there is nothing to mend.');
}
