import type { Node } from '@tiptap/pm/model';
import { referencesOf } from '#editor/references.ts';
import { applyMend } from '#features/documents/mend/commands.ts';
import { rememberRemoved } from '#features/legal/commands.ts';
import { legalRefusal } from '#features/legal/queries.ts';
import { addressWords } from '#features/newsroom/rules/address-words.ts';
import { storyPlaces } from '#features/publishing/places/queries.ts';
import { mayLookAfter } from '#features/publishing/policy.ts';
import type { LookAfter, PublishStory } from '#features/publishing/schema.ts';
import { publishingAct } from '#features/publishing/workflow.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { addPasses, recordPass } from '#features/review/passing/commands.ts';
import { type VersionPassing, versionPassing } from '#features/review/passing/queries.ts';
import { versionDocument } from '#features/review/readiness/queries.ts';
import { waitingFor } from '#features/review/rules/passing.ts';
import { type LockedStory, lockedStory } from '#features/review/stage/queries.ts';
import { nextStage } from '#features/review/workflow.ts';
import type { PublicationCause, ReferenceKind, Stage } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** What went out. `owed`: it was published alone, and somebody else must look at it. */
export type Published = { publicationId: string; versionId: string; first: boolean; owed: boolean };

/** Which story, why it is updated, and what readers are told. */
type NoteGiven = Pick<PublishStory, 'storyId' | 'cause' | 'correctionKind' | 'correctionPlace' | 'note'>;

/** What puts a version out: somebody now, or what somebody ordered for a time that has come. */
export type Order =
  | PublishStory
  | (NoteGiven & {
      how: 'scheduled';
      versionId: string;
    })
  | TakenOut;

/** Passages that are taken out of what readers have, before others looked. */
export type TakenOut = NoteGiven & {
  how: 'taken_out';
  reason: string;
  passages: number;
};

/** A version that may go out, with all that was read to know it. */
export type Ready = { story: LockedStory; input: Order; doc: Node; passing: VersionPassing };

/**
 * Writes a publication that has been found ready, guarded by the story's change and the draft's stage: the story's place on
 * the site, its address, what it refers to, the note to readers, and the record. Called where readiness was found only.
 */
export async function keepPublication(actor: PersonActor, ready: Ready): Promise<Result<Published>> {
  const { story, input, passing } = ready;
  const first = publishingAct(story.siteState) === 'publish';
  const cause = first ? 'first' : input.cause;
  if (!cause) throw new Error('An update was let through without its cause.');
  if (cause !== 'correction' && (await readersHave(story, passing.version.hash))) {
    return failure('conflict', 'Readers have exactly this already.');
  }
  const legal = input.note ? await legalRefusal(actor, [{ place: 'note', text: input.note }]) : null;
  if (legal) return legal;
  const at = await databaseTime();
  const places = await storyPlaces(actor, [story.publishedVersionId, passing.version.id]);
  const stale = (await moveStory(actor, ready, cause, at)) ?? (await moveDraft(actor, ready, at));
  if (stale) return stale;
  const aloneReason = isBeforeOthersLook(input) && !passing.complete ? input.reason : null;
  const publicationId = newId();
  const versionId = passing.version.id;
  await db().publication.create({
    data: {
      id: publicationId,
      storyId: story.id,
      versionId,
      cause,
      publishedById: actor.id,
      at,
      aloneReason,
    },
  });
  if (cause === 'correction') await keepCorrection(ready, publicationId, at);
  await cancelOrder(actor, story);
  await keepReferences(story.id, ready.doc);
  await keepAddress(story.id, versionId, at);
  await record(actor, {
    kind: first ? 'story.published' : 'story.updated',
    storyId: story.id,
    data: {
      publicationId,
      versionId,
      number: passing.version.number,
      cause,
      places,
      ...(input.note && { note: input.note }),
      ...(aloneReason && { aloneReason }),
      ...(cause === 'fix' && 'fixMeant' in input && input.fixMeant && { fixMeant: true }),
      ...(input.how === 'scheduled' && { scheduled: true }),
      ...(story.draft.kind === 'mend' && { mend: story.draft.id }),
      ...(input.how === 'taken_out' && { takenOut: input.passages }),
    },
  });
  if (cause === 'legal') {
    const kept = await rememberLegal(actor, ready, publicationId);
    if (!kept.ok) return kept;
  }
  if (story.draft.kind === 'mend') {
    const applied = await applyMend(actor, { storyId: story.id, mendId: story.draft.id, versionId });
    if (!applied.ok) return applied;
  }
  return success({ publicationId, versionId, first, owed: aloneReason !== null });
}

/** The publication that this same act of this person made a moment ago, where it is a second click. */
export async function publishedBefore(
  actor: PersonActor,
  story: LockedStory,
  input: PublishStory,
): Promise<Published | null> {
  if (story.siteState !== 'published' || story.change !== input.change + 1) return null;
  const last = await db().publication.findFirst({
    where: { storyId: story.id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      versionId: true,
      publishedById: true,
      cause: true,
      aloneReason: true,
      version: { select: { step: true, draftId: true } },
    },
  });
  if (!last || last.publishedById !== actor.id || last.versionId !== story.publishedVersionId) return null;
  if (last.version.draftId !== story.draft.id) return null;
  const isSame =
    input.how === 'alone'
      ? last.version.step === input.step
      : input.how === 'pass_first' && input.pass.mode === 'as_it_is'
        ? last.version.step === input.pass.step
        : last.versionId === input.versionId;
  if (!isSame) return null;
  return {
    publicationId: last.id,
    versionId: last.versionId,
    first: last.cause === 'first',
    owed: last.aloneReason !== null,
  };
}

/** Whether the debt is paid, and what is left for others otherwise. */
export type Look = { complete: boolean; waits: string[] };

/**
 * Gives the second look that is owed after somebody published alone: a yes to every passage of what went out. The debt is
 * paid when all are passed; `waits` says what is left where this person had changed some of it. Twice is once.
 */
export async function lookAfter(actor: PersonActor, input: LookAfter): Promise<Result<Look>> {
  return transaction(async (): Promise<Result<Look>> => {
    const story = await lockedStory(actor, input.storyId);
    const publication = await db().publication.findUnique({
      where: { id: input.publicationId, storyId: input.storyId, aloneReason: { not: null } },
      select: { versionId: true, publishedById: true, lookedAt: true },
    });
    if (!story || !publication) return notFound('publication');
    const passing = await versionPassing(actor, { storyId: story.id, versionId: publication.versionId });
    if (!passing) return notFound('version');
    if (!mayLookAfter(actor, publication.publishedById, passing.rule)) {
      return failure('forbidden', 'Somebody else who may pass here must look at it.');
    }
    if (publication.lookedAt) return success({ complete: true, waits: [] });
    const { states, given } = await addPasses(actor, story.id, passing);
    const complete = states.every((state) => state.passed);
    const waits = waitingFor(states, actor.id, passing.mayPass);
    if (given === 0 && !complete) return failure('forbidden', waits.join(' '));
    if (given > 0) await recordPass(actor, story.id, passing, states);
    if (!complete) return success({ complete, waits });
    const looked = await db().publication.updateMany({
      where: { id: input.publicationId, lookedAt: null },
      data: { lookedAt: await databaseTime(), lookedById: actor.id },
    });
    if (looked.count === 0) return failure('stale', 'Somebody looked at it meanwhile.');
    const data = { publicationId: input.publicationId, versionId: publication.versionId };
    await record(actor, { kind: 'story.looked_after', storyId: story.id, data });
    return success({ complete, waits });
  });
}

/** What readers had before is read after the story has moved on: it is the version that `story` was read with. */
async function rememberLegal(
  actor: PersonActor,
  { story, doc }: Ready,
  publicationId: string,
): Promise<Result> {
  const { id: storyId, publishedVersionId: versionId } = story;
  const before = versionId && (await versionDocument(actor, { storyId, versionId }));
  if (!before) return success();
  return rememberRemoved(actor, { storyId, publicationId, before, after: doc });
}

function isBeforeOthersLook(input: Order): input is Extract<Order, { how: 'alone' | 'taken_out' }> {
  return input.how === 'alone' || input.how === 'taken_out';
}

/** What was ordered lacks what goes out now. Of a mend that is said: who ordered it may be thinking of something else. */
async function cancelOrder(actor: PersonActor, story: LockedStory): Promise<void> {
  const order = await db().schedule.findUnique({
    where: { storyId: story.id },
    select: { orderedById: true },
  });
  if (!order) return;
  await db().schedule.delete({ where: { storyId: story.id } });
  if (story.draft.kind !== 'mend') return;
  const data = { reason: 'it lacked a mend that went out', orderedById: order.orderedById };
  await record(actor, { kind: 'story.unscheduled', storyId: story.id, data });
}

/** `updatedAt` is what readers are told: a development or a correction. A mended comma is none of their business. */
async function moveStory(actor: PersonActor, { story, passing }: Ready, cause: PublicationCause, at: Date) {
  const tellsReaders = cause === 'development' || cause === 'correction';
  const moved = await db().story.updateMany({
    where: { id: story.id, change: story.change, siteState: story.siteState },
    data: {
      siteState: 'published',
      siteStateAt: at,
      siteStateById: actor.id,
      siteStateReason: '',
      publishedVersionId: passing.version.id,
      firstPublishedAt: story.firstPublishedAt ?? at,
      ...(tellsReaders && { updatedAt: at }),
      activeAt: at,
      change: { increment: 1 },
    },
  });
  return moved.count === 0
    ? changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then publish.' })
    : null;
}

/** What was ordered for a time goes out as it was ordered: a draft that moved on meanwhile stays where it is. */
async function moveDraft(actor: PersonActor, { story, input, passing }: Ready, at: Date) {
  const movedOn = story.draft.stage !== 'passed' || story.draft.passedVersionId !== passing.version.id;
  if (input.how === 'scheduled' && movedOn) return null;
  const isAlone = isBeforeOthersLook(input);
  const from: Stage = isAlone ? story.draft.stage : 'passed';
  const stage = nextStage(isAlone ? 'publish_alone' : 'publish', from);
  if (!stage) return failure('conflict', 'The story’s stage does not allow that now. Look again.');
  const moved = await db().draft.updateMany({
    where: { id: story.draft.id, stage: from, ...(!isAlone && { passedVersionId: passing.version.id }) },
    data: {
      stage,
      stageAt: at,
      stageById: actor.id,
      stageReason: '',
      filedVersionId: null,
      filedAt: null,
      filedById: null,
      passedVersionId: null,
    },
  });
  return moved.count === 0
    ? changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then publish.' })
    : null;
}

async function keepCorrection({ story, input }: Ready, publicationId: string, at: Date): Promise<void> {
  const { correctionKind: kind, correctionPlace: place, note } = input;
  if (!kind || !note) throw new Error('A correction was let through without its note.');
  await db().correction.create({
    data: { id: newId(), storyId: story.id, publicationId, kind, note, at, ...(place && { place }) },
  });
}

/** What readers are shown by id, kept so that linkers and uses of pictures can be found. */
async function keepReferences(storyId: string, doc: Node): Promise<void> {
  const { stories, pictures, people, topics, videos, captions } = referencesOf(doc);
  const kinds: Record<ReferenceKind, string[]> = {
    story: stories,
    picture: pictures,
    person: people,
    topic: topics,
    video: videos,
    captions,
  };
  await db().reference.deleteMany({ where: { storyId, place: 'published' } });
  await db().reference.createMany({
    data: Object.entries(kinds).flatMap(([kind, ids]) =>
      ids.map((targetId) => ({
        storyId,
        place: 'published' as const,
        kind: kind as ReferenceKind,
        targetId,
      })),
    ),
    skipDuplicates: true,
  });
}

/** The words come from the headline at first publication and then stay; the section is the published version's. */
async function keepAddress(storyId: string, versionId: string, since: Date): Promise<void> {
  const version = await db().version.findUniqueOrThrow({
    where: { id: versionId },
    select: { headline: true, sectionId: true },
  });
  const section = await db().section.findUniqueOrThrow({
    where: { id: version.sectionId ?? '' },
    select: { words: true },
  });
  const treatment = await db().treatment.findUnique({ where: { storyId }, select: { words: true } });
  const words = treatment?.words ?? addressWords(version.headline, '');
  await db().treatment.upsert({ where: { storyId }, create: { storyId, words }, update: { words } });
  const address = { storyId, sectionWords: section.words, words };
  await db().address.createMany({ data: [{ ...address, since }], skipDuplicates: true });
}

async function readersHave(story: LockedStory, hash: string): Promise<boolean> {
  if (story.siteState !== 'published' || !story.publishedVersionId) return false;
  return (await db().version.count({ where: { id: story.publishedVersionId, hash } })) > 0;
}
