import type { Node } from '@tiptap/pm/model';
import { documentJson, headOf } from '#editor/document.ts';
import { documentHash } from '#editor/hash.ts';
import { referencesOf } from '#editor/references.ts';
import { SCHEMA_NUMBER } from '#editor/schema.ts';
import { countWords, headlineText, plainText } from '#editor/text.ts';
import { foldedDraft, settlementsOf } from '#features/documents/queries.ts';
import type { DraftState } from '#features/documents/rules/fold-draft.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import type { DraftKind, ReferenceKind } from '#generated/prisma/enums.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { notFound, type Result, success } from '#lib/result.ts';

/** Steps between two snapshots that are kept; those in between go when the next one is made. */
export const SNAPSHOT_EVERY = 200;

/**
 * Keeps what the steps of a draft come to at present: a snapshot, what lists and search need to know, and what the draft
 * refers to. All of it can be made again from the steps. Gives the step; nothing is done where it is kept already.
 */
export async function keepSnapshot(
  actor: Actor,
  input: { draftId: string },
): Promise<Result<{ step: number }>> {
  const folded = await foldedDraft(actor, input);
  if (!folded) return notFound('draft');
  const { state, settlements } = folded;
  return transaction(async () => {
    const draft = await lockDraft(input.draftId);
    if (!draft) return notFound('draft');
    // A pass committed meanwhile would be missing in these authors: the next snapshot will have it.
    const now = await settlementsOf(actor, { draftId: input.draftId, upTo: state.step });
    if (now.length === settlements.length) await writeSnapshot(input.draftId, state);
    await writeIndex(draft, state);
    return success({ step: state.step });
  });
}

/**
 * Forgets the snapshots after `step`, because a passage of a version taken there has just been passed: the open authors
 * after it are to be worked out anew. Inside the transaction of the pass, after its rows are written.
 */
export async function dropSnapshotsAfter(
  _actor: Actor,
  input: { draftId: string; step: number },
): Promise<Result> {
  return transaction(async () => {
    if (!(await lockDraft(input.draftId))) return notFound('draft');
    await db().snapshot.deleteMany({ where: { draftId: input.draftId, step: { gt: input.step } } });
    return success();
  });
}

/** Writes the first snapshot and index of a new draft, inside the transaction that makes it. */
export async function keepFirstSnapshot(
  _actor: Actor,
  input: { draftId: string; storyId: string; kind: DraftKind; state: DraftState },
): Promise<Result> {
  return transaction(async () => {
    await writeSnapshot(input.draftId, input.state);
    const { draftId: id, storyId, kind } = input;
    await writeIndex({ id, storyId, kind, step: 0 }, input.state);
    return success();
  });
}

type Locked = { id: string; storyId: string; kind: string; step: number };

/**
 * Locks a draft until the transaction ends, its story first: everybody who takes both takes them in this order. Null
 * where there is no such draft.
 */
export async function lockDraft(draftId: string): Promise<Locked | null> {
  await db().$queryRaw`
    select s.id from "Story" s join "Draft" d on d."storyId" = s.id
    where d.id = ${draftId}::uuid for no key update of s`;
  const rows = await db().$queryRaw<Locked[]>`
    select id::text, "storyId"::text as "storyId", kind::text as kind, step from "Draft"
    where id = ${draftId}::uuid for no key update`;
  return rows[0] ?? null;
}

async function writeSnapshot(draftId: string, { step, doc, open }: DraftState): Promise<void> {
  await db().snapshot.createMany({
    data: {
      draftId,
      step,
      document: documentJson(doc) as unknown as Prisma.InputJsonObject,
      schemaNumber: SCHEMA_NUMBER,
      openAuthors: open as Prisma.InputJsonObject,
    },
    skipDuplicates: true,
  });
  await thinOut(draftId, step);
}

/** Takes out the one before this snapshot unless it is the first, or far enough from the one before it. */
async function thinOut(draftId: string, step: number): Promise<void> {
  const [last, before] = await db().snapshot.findMany({
    where: { draftId, step: { lt: step } },
    orderBy: { step: 'desc' },
    take: 2,
    select: { step: true },
  });
  if (!last || !before || last.step - before.step >= SNAPSHOT_EVERY) return;
  await db().snapshot.deleteMany({ where: { draftId, step: last.step } });
}

async function writeIndex(draft: Locked, { step, doc }: DraftState): Promise<void> {
  const known = await db().draftIndex.findUnique({ where: { draftId: draft.id }, select: { step: true } });
  if (known && known.step >= step) return;
  const data = { step, ...indexOf(doc) };
  await db().draftIndex.upsert({
    where: { draftId: draft.id },
    create: { draftId: draft.id, ...data },
    update: data,
  });
  if (draft.kind !== 'main') return;
  await writeReferences(draft.storyId, doc);
  if (step === 0) return;
  await db().story.update({ where: { id: draft.storyId }, data: { activeAt: await databaseTime() } });
}

function indexOf(doc: Node) {
  const { section, label, bylines } = headOf(doc);
  return {
    headline: headlineText(doc),
    text: plainText(doc),
    words: countWords(doc),
    hash: documentHash(doc),
    sectionId: section,
    label,
    bylinePeople: [...new Set(bylines.map(({ person }) => person).filter((person) => person !== null))],
    bylineText: bylines.map(({ name }) => name).join(', '),
  };
}

async function writeReferences(storyId: string, doc: Node): Promise<void> {
  const { stories, pictures, people, topics, videos, captions } = referencesOf(doc);
  const kinds: [ReferenceKind, string[]][] = [
    ['story', stories],
    ['picture', pictures],
    ['person', people],
    ['topic', topics],
    ['video', videos],
    ['captions', captions],
  ];
  await db().reference.deleteMany({ where: { storyId, place: 'draft' } });
  await db().reference.createMany({
    data: kinds.flatMap(([kind, ids]) =>
      ids.map((targetId) => ({ storyId, place: 'draft' as const, kind, targetId })),
    ),
  });
}
