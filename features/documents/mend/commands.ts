import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import type { StepJson } from '#editor/collab/batch.ts';
import { documentHash } from '#editor/hash.ts';
import { documentOf, mendAuthors } from '#features/documents/mend/queries.ts';
import { type MendStep, mendSteps } from '#features/documents/mend/rules/mend-steps.ts';
import { draftAt } from '#features/documents/queries.ts';
import type { OpenAuthors } from '#features/documents/rules/authors.ts';
import { keepFirstSnapshot, keepSnapshot } from '#features/documents/snapshots/commands.ts';
import { bindClient, commitBatches, type NewStep } from '#features/documents/steps/commands.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import { type PersonActor, system } from '#lib/actor.ts';
import { bridge } from '#lib/bridge.ts';
import { afterCommit, databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** A mend as it begins: the version that readers have, its words, and who of their authors is still unseen. */
export type NewMend = { storyId: string; versionId: string; doc: Node; open: OpenAuthors };

/** How much of a mend came into the main draft, and how many of its passages found no place there. */
export type AppliedMend = { steps: number; misfits: number };

/** Begins a mend from what readers have. That there is none under way, and who may, is for the calling command to see. */
export async function createMend(actor: PersonActor, input: NewMend): Promise<Result<{ draftId: string }>> {
  return transaction(async () => {
    const draftId = newId();
    const now = await databaseTime();
    const { storyId, versionId: baseVersionId, doc, open } = input;
    await db().draft.create({
      data: { id: draftId, storyId, kind: 'mend', baseVersionId, stageAt: now, createdAt: now },
    });
    const state = { step: 0, doc, open };
    const kept = await keepFirstSnapshot(actor, { draftId, storyId, kind: 'mend', state });
    return kept.ok ? success({ draftId }) : kept;
  });
}

/** Makes a mend whole, with all that this person changes in it: it is over at once, for nobody else to write in. */
export async function createWholeMend(
  actor: PersonActor,
  input: NewMend & { steps: readonly Step[] },
): Promise<Result<{ draftId: string }>> {
  return transaction(async () => {
    const draftId = newId();
    const now = await databaseTime();
    const { storyId, versionId: baseVersionId, doc, open, steps } = input;
    await db().draft.create({
      data: {
        ...{ id: draftId, storyId, kind: 'mend', baseVersionId, stageAt: now, createdAt: now },
        ...{ endedAt: now, step: steps.length },
      },
    });
    await db().storyStep.createMany({
      data: steps.map((step, index) => ({
        ...{ draftId, step: index + 1, content: step.toJSON() as Prisma.InputJsonObject, authorId: actor.id },
        ...{ inherited: [], at: now },
      })),
    });
    const kept = await keepFirstSnapshot(actor, {
      draftId,
      storyId,
      kind: 'mend',
      state: { step: 0, doc, open },
    });
    return kept.ok ? success({ draftId }) : kept;
  });
}

/**
 * Brings the changes of a mend that readers now have, as its version holds them, into the main draft, as steps of those who
 * made them. What no longer fits is kept to be shown there. Joins the transaction that publishes the mend and holds its
 * story; ends the mend unless somebody typed in it since that version.
 */
export async function applyMend(
  actor: PersonActor,
  input: { storyId: string; mendId: string; versionId: string },
): Promise<Result<AppliedMend>> {
  const { storyId, mendId, versionId } = input;
  const mend = await db().draft.findUniqueOrThrow({ where: { id: mendId }, select: { baseVersionId: true } });
  const main = await db().draft.findFirstOrThrow({ where: { storyId, kind: 'main' }, select: { id: true } });
  const present = await draftAt(actor, { draftId: main.id });
  const base = await documentOf(actor, mend.baseVersionId);
  const mended = await documentOf(actor, versionId);
  if (!present || !base || !mended) return notFound('mend');
  const { steps, misfits } = mendSteps({ base: base.doc, mended: mended.doc, present: present.doc });
  const authors = await mendAuthors(actor, { mendId, step: mended.step });
  const moved = await commitSteps(actor, { draftId: main.id, step: present.step }, steps, (passage) => {
    const [author = actor.id, ...others] = authors[passage] ?? [];
    return { author, inherited: others };
  });
  if (!moved.ok) return moved;
  const at = await databaseTime();
  await db().misfit.createMany({ data: misfits.map((one) => ({ id: newId(), storyId, at, ...one })) });
  await endOrGoOn(actor, { mendId, versionId, hash: mended.hash, at });
  const applied = { steps: steps.length, misfits: misfits.length };
  await record(actor, { kind: 'mend.applied', storyId, data: { mend: mendId, ...applied } });
  return success(applied);
}

/**
 * Brings what was published since a mend began into the mend, which then stands beside that version. `open` are the authors
 * of that version who are still unseen. Gives the passages that both changed: there the mend's words stay.
 */
export async function bringMendUp(
  actor: PersonActor,
  input: { storyId: string; mendId: string; versionId: string; open: OpenAuthors },
): Promise<Result<AppliedMend>> {
  return transaction(async () => {
    const { mendId, versionId, open } = input;
    const mend = await db().draft.findUnique({ where: { id: mendId }, select: { baseVersionId: true } });
    const present = await draftAt(actor, { draftId: mendId });
    const base = await documentOf(actor, mend?.baseVersionId ?? null);
    const published = await documentOf(actor, versionId);
    if (!present || !base || !published) return notFound('mend');
    const { steps, misfits } = mendSteps({ base: base.doc, mended: published.doc, present: present.doc });
    const moved = await commitSteps(actor, { draftId: mendId, step: present.step }, steps, (passage) => {
      return { author: null, inherited: open[passage] ?? [] };
    });
    if (!moved.ok) return moved;
    await db().draft.update({ where: { id: mendId }, data: { baseVersionId: versionId } });
    return success({ steps: steps.length, misfits: misfits.length });
  });
}

type Authors = Pick<NewStep, 'author' | 'inherited'>;

/** Stores steps in a draft that the transaction holds; its versions from before then lack what readers have. */
async function commitSteps(
  actor: PersonActor,
  draft: { draftId: string; step: number },
  found: readonly MendStep[],
  authorsOf: (passage: string) => Authors,
): Promise<Result> {
  const { draftId, step: base } = draft;
  if (found.length > 0) {
    const client = newId();
    await bindClient(system(), { client, person: actor.id });
    const steps = found.map(({ step, passage }): NewStep => {
      return { content: step.toJSON() as StepJson, seq: null, ...authorsOf(passage) };
    });
    const batch = { draftId, base, person: actor.id, session: actor.sessionId, client, steps };
    const [outcome] = await commitBatches(system(), [batch]);
    if (outcome === 'refused') return failure('forbidden', 'You may not change the words of this story.');
    if (outcome === 'raced') throw new Error(`Draft ${draftId} moved although it was held.`);
    const kept = await keepSnapshot(actor, { draftId });
    if (!kept.ok) return kept;
    await afterCommit(() => bridge().draftMoved?.(draftId));
  }
  await db().draft.update({ where: { id: draftId }, data: { mendedStep: base + found.length } });
  return success();
}

/** What was typed after the version that went out is not lost: the mend goes on from there. */
async function endOrGoOn(
  actor: PersonActor,
  mend: { mendId: string; versionId: string; hash: string; at: Date },
): Promise<void> {
  const now = await draftAt(actor, { draftId: mend.mendId });
  const isOver = now === null || documentHash(now.doc) === mend.hash;
  await db().draft.updateMany({
    where: { id: mend.mendId, endedAt: null },
    data: isOver ? { endedAt: mend.at } : { baseVersionId: mend.versionId },
  });
}
