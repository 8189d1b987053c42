import { takeVersion } from '#features/documents/commands.ts';
import { mendIssues } from '#features/publishing/mend/queries.ts';
import { mayCorrect, mayPublish, mayPublishAlone, mayTakeOut } from '#features/publishing/policy.ts';
import {
  keepPublication,
  type Order,
  type Published,
  publishedBefore,
} from '#features/publishing/publication/commands.ts';
import { correctionAsked } from '#features/publishing/publication/queries.ts';
import { orderOf } from '#features/publishing/schedule/queries.ts';
import type { PublishStory } from '#features/publishing/schema.ts';
import { publishingAct } from '#features/publishing/workflow.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { passVersion } from '#features/review/passing/commands.ts';
import { versionPassing } from '#features/review/passing/queries.ts';
import { readinessOf, versionDocument } from '#features/review/readiness/queries.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';
import { endedProblem, type LockedStory, lockedStory } from '#features/review/stage/queries.ts';
import { nextStage } from '#features/review/workflow.ts';
import type { PersonActor } from '#lib/actor.ts';
import { transaction } from '#lib/db.ts';
import { type Failure, failure, notFound, type Result, success } from '#lib/result.ts';

/**
 * Puts a version before readers: the passed one, the filed one with this person's yes in the same act, or the draft as it
 * is where this person may publish alone (never past a hold; a second look is then owed). `blocked` lists what is missing,
 * each with its passage; `stale` where anybody changed the story meanwhile. The same act twice is one publication.
 */
export async function publishStory(actor: PersonActor, input: PublishStory): Promise<Result<Published>> {
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId, input.draftId);
    if (!story) return notFound('story');
    const before = await publishedBefore(actor, story, input);
    if (before) return success(before);
    const ended = endedProblem(story);
    if (ended) return ended;
    if (story.change !== input.change)
      return changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then publish.' });
    const refusal = refusalFor(actor, story, input) ?? (await togetherOnly(actor, story.id));
    if (refusal) return refusal;
    const version = await versionToPublish(actor, story, input);
    if (!version.ok) return version;
    const { publishedVersionId } = story;
    const asked = { ...input, publishedVersionId, versionId: version.value };
    return (await correctionAsked(actor, asked)) ?? putOut(actor, story, input, version.value);
  });
}

/**
 * Puts out what was ordered for this time, as the person who ordered it: their right, the passes and everything that can
 * block are looked at again. Joins the transaction that holds the story; `blocked`, `forbidden` or `conflict` say why not.
 */
export async function publishOrdered(
  actor: PersonActor,
  story: LockedStory,
  order: Extract<Order, { how: 'scheduled' }>,
): Promise<Result<Published>> {
  return refusalFor(actor, story, order) ?? putOut(actor, story, order, order.versionId);
}

async function putOut(
  actor: PersonActor,
  story: LockedStory,
  input: Order,
  versionId: string,
): Promise<Result<Published>> {
  const doc = await versionDocument(actor, { storyId: story.id, versionId });
  const passing = await versionPassing(actor, { storyId: story.id, versionId });
  if (!doc || !passing) return notFound('version');
  const states = input.how === 'alone' ? null : passing.states;
  const issues = [
    ...(await mendIssues(actor, { story, step: passing.version.step })),
    ...(await readinessOf(actor, { storyId: story.id, doc, states })),
  ];
  return blockedBy(issues) ?? keepPublication(actor, { story, input, doc, passing });
}

/** A refusal that lists what is missing, each with its passage; null where nothing blocks. */
export function blockedBy(issues: ReadinessIssue[]): Failure | null {
  const blocking = issues.filter((issue) => issue.level === 'blocks');
  if (blocking.length === 0) return null;
  const places = blocking.map(({ passageId, message }) => ({ path: passageId, message }));
  return failure('blocked', `Not ready: ${blocking[0]?.message}`, places);
}

/** Why this person may not put this story out, or not in this way; null where they may. */
export function refusalFor(actor: PersonActor, story: LockedStory, input: Order): Failure | null {
  const allowed = mayInThisWay(actor, story, input);
  if (!allowed) {
    return failure(
      'forbidden',
      input.how === 'alone' ? 'You may not publish alone.' : 'You may not publish stories.',
    );
  }
  const act = publishingAct(story.siteState);
  if (!act) return failure('conflict', 'A story that is off the site cannot be published.');
  return act === 'publish' ? null : causeProblem(actor, input);
}

function mayInThisWay(actor: PersonActor, story: LockedStory, { how }: Order): boolean {
  if (how === 'taken_out') return mayTakeOut(actor);
  return how === 'alone' ? mayPublishAlone(actor, story) : mayPublish(actor);
}

/** What a package ordered goes out together or not at all. */
async function togetherOnly(actor: PersonActor, storyId: string): Promise<Failure | null> {
  const order = await orderOf(actor, storyId);
  if (!order?.packageId) return null;
  return failure(
    'conflict',
    'It is ordered together with its package. Publish it there, or take it out first.',
  );
}

function causeProblem(actor: PersonActor, input: Order): Failure | null {
  if (!input.cause) return invalid('cause', 'Say why the story is updated.');
  if (input.cause !== 'correction') return null;
  if (!mayCorrect(actor)) return failure('forbidden', 'You may not put out corrections.');
  if (!input.correctionKind) return invalid('correctionKind', 'Say what kind of note it is.');
  return input.note
    ? null
    : invalid('note', 'Write the note that readers see: what was wrong, what is right.');
}

/** The id of the version that goes out; made, or passed, on the way where that is how it is published. */
export async function versionToPublish(
  actor: PersonActor,
  story: LockedStory,
  input: PublishStory,
): Promise<Result<string>> {
  if (input.how === 'alone') return versionAlone(actor, story, input.step);
  if (input.how === 'pass_first') {
    const { storyId, versionId, pass } = input;
    const passed = await passVersion(actor, { storyId, draftId: input.draftId, versionId, ...pass });
    if (!passed.ok) return passed;
    if (passed.value.complete) return success(passed.value.versionId);
    return failure('blocked', passed.value.waits.join(' '));
  }
  const { stage, passedVersionId } = story.draft;
  if (!nextStage('publish', stage)) return failure('conflict', 'Nothing has been passed. Look again.');
  if (passedVersionId !== input.versionId)
    return changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then publish.' });
  return success(input.versionId);
}

async function versionAlone(
  actor: PersonActor,
  { draft }: LockedStory,
  step: number,
): Promise<Result<string>> {
  if (draft.step !== step)
    return failure('stale', 'Somebody typed meanwhile. Read the change, then publish.');
  const taken = await takeVersion(actor, { draftId: draft.id, step, cause: 'published' });
  return taken.ok ? success(taken.value.id) : taken;
}

function invalid(path: string, message: string): Failure {
  return failure('invalid', message, [{ path, message }]);
}
