import { Node } from '@tiptap/pm/model';
import { parseSteps, type StepJson } from '#editor/collab/batch.ts';
import { documentJson, upcast } from '#editor/document.ts';
import type { DocumentJson } from '#editor/document-json.ts';
import { SCHEMA_NUMBER, schema } from '#editor/schema.ts';
import { mayWrite } from '#features/documents/policy.ts';
import type { OpenAuthors, Settlement } from '#features/documents/rules/authors.ts';
import { type DraftState, foldDraft, openAt, type StoredStep } from '#features/documents/rules/fold-draft.ts';
import type { DraftKind } from '#generated/prisma/enums.ts';
import type { Actor, PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** A story's words as the editor's page opens them. */
export type DraftForEditing = {
  draftId: string;
  storyId: string;
  step: number;
  document: DocumentJson;
  schemaNumber: number;
  canEdit: boolean;
};

/** A committed step as it travels: the step's number, who made it and its JSON. */
export type CommittedStep = {
  number: number;
  content: StepJson;
  author: string | null;
  client: string | null;
  seq: number | null;
};

/** A draft with its open authors at `step` (the present one where none is named), or null where there is none. */
export async function draftAt(
  actor: Actor,
  args: { draftId: string; step?: number },
): Promise<{ doc: Node; step: number; openAuthors: OpenAuthors } | null> {
  const folded = await foldedDraft(actor, args);
  if (!folded) return null;
  const { state, settlements } = folded;
  return { doc: state.doc, step: state.step, openAuthors: openAt(state, settlements) };
}

/**
 * The main draft of a story, its open mend, or the mend that is named, also one that is over, for the editor; null where there
 * is none that this person may read.
 */
export async function draftForEditing(
  actor: PersonActor,
  args: { storyId: string; kind?: DraftKind; draftId?: string },
): Promise<DraftForEditing | null> {
  const draft = await db().draft.findFirst({
    where: {
      ...{ storyId: args.storyId, kind: args.kind ?? 'main' },
      ...(args.draftId === undefined ? { endedAt: null } : { id: args.draftId }),
    },
    select: { id: true },
  });
  const rights = draft && (await wordsRights(actor, { draftId: draft.id }));
  const present = draft && (await documentAt(actor, { draftId: draft.id }));
  if (!draft || !rights || !present) return null;
  return {
    draftId: draft.id,
    storyId: args.storyId,
    step: present.step,
    document: documentJson(present.doc),
    schemaNumber: SCHEMA_NUMBER,
    canEdit: mayWrite(actor, rights),
  };
}

/** Whose the story of a draft is, for `mayWrite`; null where there is no such draft. */
export async function wordsRights(_actor: Actor, args: { draftId: string }) {
  const draft = await db().draft.findUnique({
    where: { id: args.draftId },
    select: {
      storyId: true,
      endedAt: true,
      story: {
        select: {
          createdById: true,
          heldById: true,
          siteState: true,
          drafts: { where: { kind: 'main' }, select: { index: { select: { bylinePeople: true } } } },
        },
      },
    },
  });
  if (!draft) return null;
  const { drafts, ...story } = draft.story;
  return {
    storyId: draft.storyId,
    endedAt: draft.endedAt,
    ...story,
    bylinePeople: drafts[0]?.index?.bylinePeople ?? [],
  };
}

/** The document of a draft at `step`, without its authors: what a room needs. Null where there is no such draft or step. */
export async function documentAt(
  actor: Actor,
  args: { draftId: string; step?: number },
): Promise<{ doc: Node; step: number } | null> {
  const base = await snapshotBefore(args);
  if (!base) return null;
  let { doc } = base;
  const steps = await stepsSince(actor, { draftId: args.draftId, step: base.step, to: base.target });
  for (const { content } of steps) doc = applied(content, doc);
  return { doc, step: base.step + steps.length };
}

/** The committed steps after `step`, in order: at most `limit`, up to and with step `to`. */
export async function stepsSince(
  _actor: Actor,
  args: { draftId: string; step: number; to?: number; limit?: number },
): Promise<CommittedStep[]> {
  const rows = await db().storyStep.findMany({
    where: {
      draftId: args.draftId,
      step: { gt: args.step, ...(args.to === undefined ? {} : { lte: args.to }) },
    },
    orderBy: { step: 'asc' },
    select: { step: true, content: true, authorId: true, client: true, clientSeq: true },
    ...(args.limit === undefined ? {} : { take: args.limit }),
  });
  return rows.map((row) => ({
    number: row.step,
    content: row.content as StepJson,
    author: row.authorId,
    client: row.client,
    seq: row.clientSeq,
  }));
}

/** Which numbers of a client are stored in a draft, from `from` on. */
export async function storedNumbers(
  _actor: Actor,
  args: { draftId: string; client: string; from: number },
): Promise<number[]> {
  const rows = await db().storyStep.findMany({
    where: { draftId: args.draftId, client: args.client, clientSeq: { gte: args.from } },
    orderBy: { clientSeq: 'asc' },
    select: { clientSeq: true },
  });
  return rows.map(({ clientSeq }) => clientSeq as number);
}

/** The highest number of a client that is stored in a draft; -1 where none is. */
export async function lastStoredNumber(
  _actor: Actor,
  args: { draftId: string; client: string },
): Promise<number> {
  const { _max } = await db().storyStep.aggregate({
    where: { draftId: args.draftId, client: args.client },
    _max: { clientSeq: true },
  });
  return _max.clientSeq ?? -1;
}

/** A draft folded to `step` with all completing passes of its versions up to there. For snapshots, versions and reading. */
export async function foldedDraft(
  actor: Actor,
  args: { draftId: string; step?: number },
): Promise<{ state: DraftState; settlements: Settlement[] } | null> {
  const base = await snapshotBefore(args);
  if (!base) return null;
  const settlements = await settlementsOf(actor, { draftId: args.draftId, upTo: base.target });
  const rows = await db().storyStep.findMany({
    where: { draftId: args.draftId, step: { gt: base.step, lte: base.target } },
    orderBy: { step: 'asc' },
  });
  const steps = rows.map(
    (row): StoredStep => ({
      number: row.step,
      step: stepOf(row.content),
      author: row.authorId,
      inherited: row.inherited,
      client: row.client,
      seq: row.clientSeq,
      at: row.at.getTime(),
    }),
  );
  return { state: foldDraft(base, steps, settlements), settlements };
}

/** The passages of this draft's versions that were completely passed, by the step the version was taken at. */
export async function settlementsOf(
  _actor: Actor,
  args: { draftId: string; upTo: number },
): Promise<Settlement[]> {
  const passes = await db().pass.findMany({
    where: { completes: true, version: { draftId: args.draftId, step: { lte: args.upTo } } },
    select: { passageId: true, version: { select: { step: true } } },
  });
  return passes.map((pass) => ({ step: pass.version.step, passage: pass.passageId }));
}

/**
 * The open authors of pasted words at their source: `passages` of a draft that this person may read, as they stand in
 * `openAuthors`, those taken out since included.
 */
export function authorsOfSources(openAuthors: OpenAuthors, passages: readonly string[]): string[] {
  return [...new Set(passages.flatMap((id) => openAuthors[id] ?? []))].toSorted();
}

async function snapshotBefore(args: {
  draftId: string;
  step?: number;
}): Promise<(DraftState & { target: number }) | null> {
  const draft = await db().draft.findUnique({ where: { id: args.draftId }, select: { step: true } });
  const target = args.step ?? draft?.step;
  if (!draft || target === undefined || target > draft.step) return null;
  const snapshot = await db().snapshot.findFirst({
    where: { draftId: args.draftId, step: { lte: target } },
    orderBy: { step: 'desc' },
  });
  if (!snapshot) return null;
  const doc = Node.fromJSON(schema, upcast(snapshot.document, snapshot.schemaNumber));
  return { step: snapshot.step, doc, open: snapshot.openAuthors as OpenAuthors, target };
}

function stepOf(content: unknown) {
  const [step] = parseSteps([content]) ?? [];
  if (!step) throw new RangeError('A stored step cannot be read.');
  return step;
}

function applied(content: unknown, doc: Node): Node {
  const result = stepOf(content).apply(doc);
  if (result.doc === null) throw new RangeError(`A stored step does not apply: ${result.failed}`);
  return result.doc;
}
