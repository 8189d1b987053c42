import type { Node } from '@tiptap/pm/model';
import { dateLinesOf } from '#editor/date-lines.ts';
import { passageHashes } from '#editor/hash.ts';
import { passagesOf } from '#editor/passages.ts';
import { placeholdersOf } from '#editor/placeholders.ts';
import { takeVersion } from '#features/documents/commands.ts';
import { draftAt } from '#features/documents/queries.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { mayFile, mayMean, mayRecall, maySendBack, ruleOf } from '#features/review/policy.ts';
import { readinessOf, versionDocument } from '#features/review/readiness/queries.ts';
import { isEmptyStory, type ReadinessIssue } from '#features/review/rules/readiness.ts';
import { lacksCaptions, WITHOUT_CAPTIONS } from '#features/review/rules/video-issues.ts';
import type { FileStory, MarkMeant, RecallStory, ResumeDrafting, SendBack } from '#features/review/schema.ts';
import { endedProblem, type LockedStory, lockedStory } from '#features/review/stage/queries.ts';
import { type Act, isWorkedOn, nextStage } from '#features/review/workflow.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import type { PassRule } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { type Failure, failure, notFound, type Result, success } from '#lib/result.ts';

/** What was filed, and what is still missing before it may be published. */
export type Filed = { versionId: string; number: number; warnings: ReadinessIssue[]; behind: number };

/**
 * Puts the story as it is into the queue: a version of it is made. Warns of everything that would keep it from being
 * published, and of steps that others made behind the screen's; refuses nothing but an empty story, or one whose words are
 * not all saved yet. A second click files once.
 */
export async function fileStory(actor: PersonActor, input: FileStory): Promise<Result<Filed>> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId, input.draftId);
    if (!story) return notFound('story');
    if (!mayFile(actor, story)) return failure('forbidden', 'Only its writers and editors file a story.');
    const ended = endedProblem(story);
    if (ended) return ended;
    const before = await filedBefore(actor, story, input);
    if (before) return success(before);
    if (!nextStage('file', story.draft.stage)) {
      return failure('conflict', 'The story is in the queue already. Recall it to file it anew.');
    }
    if (input.step > story.draft.step)
      return failure('stale', 'Not all of your words are saved yet. Wait, then file.');
    const { id: draftId, step } = story.draft;
    const taken = await takeVersion(actor, { draftId, cause: 'filed' });
    if (!taken.ok) return taken;
    const filed = await filedOf(actor, story.id, taken.value, step - input.step);
    if (!filed) return failure('blocked', 'There is nothing to file yet: write a headline or some words.');
    const now = await databaseTime();
    const failed = await moveStage(actor, story, 'file', {
      filedVersionId: filed.versionId,
      filedAt: now,
      filedById: actor.id,
      passedVersionId: null,
    });
    if (failed) return failed;
    const { versionId, number, warnings, behind } = filed;
    const data = { versionId, number, warnings: warnings.length, behind, ...mendIn(story) };
    await record(actor, { kind: 'draft.filed', storyId: story.id, data });
    return success(filed);
  });
}

/** Takes the story out of the queue. Twice is once. */
export async function recallStory(actor: PersonActor, input: RecallStory): Promise<Result> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId, input.draftId);
    if (!story) return notFound('story');
    if (!mayRecall(actor, story, story.filedById)) {
      return failure('forbidden', 'Only who filed it, its writers and editors recall a story.');
    }
    if (story.draft.stage === 'drafting' && story.stageById === actor.id) return success();
    const seen = mustBeSeen(story, 'recall', input.versionId);
    if (seen) return seen;
    const failed = await moveStage(actor, story, 'recall', leaveQueue);
    if (failed) return failed;
    const number = await numberOf(input.versionId);
    await record(actor, {
      kind: 'draft.recalled',
      storyId: story.id,
      data: { versionId: input.versionId, number, ...mendIn(story) },
    });
    return success();
  });
}

/** Sends the version that was read back to its writer, with the reason that the writer sees. Twice is once. */
export async function sendBack(actor: PersonActor, input: SendBack): Promise<Result> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId, input.draftId);
    if (!story) return notFound('story');
    if (!maySendBack(actor, await ruleOfVersion(input.versionId))) {
      return failure('forbidden', 'You may not send stories of this section back.');
    }
    if (isSentBackBy(actor, story, input)) return success();
    const seen = mustBeSeen(story, 'send_back', input.versionId);
    if (seen) return seen;
    const failed = await moveStage(actor, story, 'send_back', {
      stageReason: input.reason,
      passedVersionId: null,
    });
    if (failed) return failed;
    const number = await numberOf(input.versionId);
    const data = { versionId: input.versionId, number, reason: input.reason, ...mendIn(story) };
    await record(actor, { kind: 'draft.sent_back', storyId: story.id, data });
    return success();
  });
}

/** Takes up again what was sent back. Twice is once. */
export async function resumeDrafting(actor: PersonActor, input: ResumeDrafting): Promise<Result> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId, input.draftId);
    if (!story) return notFound('story');
    if (!mayFile(actor, story)) return failure('forbidden', 'Only its writers and editors take up a story.');
    const ended = endedProblem(story);
    if (ended) return ended;
    if (story.draft.stage === 'drafting') return success();
    if (!nextStage('resume', story.draft.stage)) return failure('conflict', 'The story was not sent back.');
    const failed = await moveStage(actor, story, 'resume', leaveQueue);
    if (failed) return failed;
    await record(actor, { kind: 'draft.resumed', storyId: story.id, data: mendIn(story) });
    return success();
  });
}

/**
 * Says of what looks like a placeholder that it is meant, in the passage as it stands. `stale` where the passage no
 * longer stands so. Twice is once.
 */
export async function markMeant(actor: PersonActor, input: MarkMeant): Promise<Result> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId, input.draftId);
    if (!story) return notFound('story');
    if (!mayMean(actor, await ruleIn(story.sectionId)))
      return failure('forbidden', 'Only editors say that it is meant.');
    if (!(await isThere(actor, story, input))) {
      return failure('stale', 'The passage was changed meanwhile. Look again.');
    }
    const { storyId, passageId, hash, text } = input;
    const known = await db().meant.count({ where: { storyId, passageId, hash, text } });
    if (known > 0) return success();
    const at = await databaseTime();
    await db().meant.create({
      data: { id: newId(), storyId, passageId, hash, text, personId: actor.id, at },
    });
    await record(actor, { kind: 'passage.meant', storyId, data: { passageId, text } });
    return success();
  });
}

/** What an event says of the draft it is about: nothing of a main one. */
function mendIn({ draft }: LockedStory) {
  return draft.kind === 'mend' ? { mend: draft.id } : {};
}

const leaveQueue = { filedVersionId: null, filedAt: null, filedById: null, stageReason: '' };

/** Moves the draft, guarded by the stage and the version that were seen. Gives a failure where they moved meanwhile. */
async function moveStage(
  actor: PersonActor,
  { id, draft }: LockedStory,
  act: Act,
  data: Prisma.DraftUncheckedUpdateManyInput,
): Promise<Failure | null> {
  const stage = nextStage(act, draft.stage);
  if (!stage) return failure('conflict', 'The story’s stage does not allow that now. Look again.');
  const now = await databaseTime();
  const moved = await db().draft.updateMany({
    where: { id: draft.id, stage: draft.stage, filedVersionId: draft.filedVersionId },
    data: { stageReason: '', ...data, stage, stageAt: now, stageById: actor.id },
  });
  if (moved.count === 0) return changedMeanwhile(actor, { storyId: id, next: 'Look again.' });
  await db().story.update({ where: { id }, data: { activeAt: now } });
  return null;
}

function mustBeSeen({ draft, siteState }: LockedStory, act: Act, versionId: string): Failure | null {
  if (!nextStage(act, draft.stage) || !isWorkedOn(siteState)) {
    return failure('conflict', 'The story is not in the queue now. Look again.');
  }
  const inQueue = draft.stage === 'passed' ? draft.passedVersionId : draft.filedVersionId;
  if (inQueue === versionId) return null;
  return failure('stale', 'Another version is in the queue now. Look at that one.');
}

function isSentBackBy(actor: PersonActor, { draft, stageById }: LockedStory, input: SendBack): boolean {
  return (
    draft.stage === 'sent_back' &&
    draft.filedVersionId === input.versionId &&
    draft.stageReason === input.reason &&
    stageById === actor.id
  );
}

async function filedBefore(actor: PersonActor, story: LockedStory, input: FileStory): Promise<Filed | null> {
  const { stage, filedVersionId } = story.draft;
  if (stage !== 'in_review' || story.filedById !== actor.id || !filedVersionId) return null;
  const version = await db().version.findUnique({
    where: { id: filedVersionId, step: { gte: input.step } },
    select: { id: true, number: true, step: true },
  });
  return version && filedOf(actor, story.id, version, version.step - input.step);
}

/** The version with what it still lacks; null where it is empty. */
async function filedOf(
  actor: PersonActor,
  storyId: string,
  version: { id: string; number: number },
  behind: number,
): Promise<Filed | null> {
  const doc = await versionDocument(actor, { storyId, versionId: version.id });
  if (!doc || isEmptyStory(doc)) return null;
  const warnings = await readinessOf(actor, { storyId, doc, states: null });
  return { versionId: version.id, number: version.number, warnings, behind };
}

/** Whether the passage stands so now, in the draft or in the version that is looked at. */
async function isThere(actor: PersonActor, story: LockedStory, input: MarkMeant): Promise<boolean> {
  const { filedVersionId, passedVersionId, id: draftId } = story.draft;
  const versions = [filedVersionId, passedVersionId].filter((id) => id !== null);
  const docs = [
    (await draftAt(actor, { draftId }))?.doc ?? null,
    ...(await Promise.all(
      versions.map((versionId) => versionDocument(actor, { storyId: story.id, versionId })),
    )),
  ];
  return docs.some(
    (doc) =>
      doc !== null &&
      passageHashes(doc).some(({ id, hash }) => id === input.passageId && hash === input.hash) &&
      isQuestioned(doc, input),
  );
}

/** Whether the passage holds what is said to be meant: a placeholder, a date line, or a video without captions. */
function isQuestioned(doc: Node, { passageId, text }: MarkMeant): boolean {
  if (text === WITHOUT_CAPTIONS) {
    return passagesOf(doc).some(({ id, node }) => id === passageId && lacksCaptions(node));
  }
  const texts = [
    ...placeholdersOf(doc).map(({ passage, excerpt }) => ({ passage, text: excerpt })),
    ...dateLinesOf(doc),
  ];
  return texts.some((one) => one.passage === passageId && one.text === text);
}

async function ruleOfVersion(versionId: string): Promise<PassRule> {
  const version = await db().version.findUnique({ where: { id: versionId }, select: { sectionId: true } });
  return ruleIn(version?.sectionId ?? null);
}

async function ruleIn(sectionId: string | null): Promise<PassRule> {
  if (!sectionId) return ruleOf(null);
  return ruleOf(await db().section.findUnique({ where: { id: sectionId }, select: { passRule: true } }));
}

async function numberOf(versionId: string): Promise<number> {
  return (await db().version.findUniqueOrThrow({ where: { id: versionId }, select: { number: true } }))
    .number;
}
