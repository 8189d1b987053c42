import type { Node } from '@tiptap/pm/model';
import { type BlockChange, compareDocuments } from '#editor/changes.ts';
import { parseSteps } from '#editor/collab/batch.ts';
import { documentJson, parseDocument, upcast } from '#editor/document.ts';
import type { DocumentJson } from '#editor/document-json.ts';
import { documentHash } from '#editor/hash.ts';
import type { VersionPassage } from '#features/documents/commands.ts';
import type { ComparisonAsked } from '#features/documents/history/schema.ts';
import { mayWrite } from '#features/documents/policy.ts';
import { documentAt, wordsRights } from '#features/documents/queries.ts';
import { foldDraft } from '#features/documents/rules/fold-draft.ts';
import type { Actor, PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** A version with its words, and what it keeps of each passage. */
export type StoredVersion = {
  draftId: string;
  number: number;
  step: number;
  doc: Node;
  passages: VersionPassage[];
};

/** A version of a story by its number; null where there is none. Throws on a damaged one. */
export async function storedVersion(
  _actor: Actor,
  args: { storyId: string; number: number },
): Promise<StoredVersion | null> {
  const row = await db().version.findUnique({
    where: { storyId_number: { storyId: args.storyId, number: args.number } },
    select: { draftId: true, step: true, document: true, schemaNumber: true, passages: true },
  });
  if (!row) return null;
  const parsed = parseDocument(upcast(row.document, row.schemaNumber));
  if (!parsed.ok)
    throw new Error(`Version ${args.number} of ${args.storyId} cannot be read: ${parsed.problem}`);
  const passages = row.passages as VersionPassage[];
  return { draftId: row.draftId, number: args.number, step: row.step, doc: parsed.doc, passages };
}

/** What became of a story's text between two of its versions, or between one and the draft as it is. */
export type VersionComparison = {
  /** Null: there is nothing earlier, and `to` is shown as it is. */
  from: number | null;
  /** Null: the draft. */
  to: number | null;
  doc: Node;
  document: DocumentJson;
  changes: BlockChange[];
  /** Names of those who changed each passage in between, by its id; none where that was too long ago to be worked out. */
  authors: Record<string, string[]>;
  /** The draft's step, to be named when restoring. */
  step: number;
  canRestore: boolean;
  /** Whether the version that would be restored, `to` or else `from`, is what the draft says now. */
  isPresent: boolean;
};

/** More steps than this between two versions are not followed for their authors: it would take seconds. */
const FOLLOWED = 5_000;

/** The comparison that was asked for; null where the story or a version is not there. Without `from`: the version before `to`. */
export async function versionComparison(
  actor: PersonActor,
  args: { storyId: string } & ComparisonAsked,
): Promise<VersionComparison | null> {
  const { storyId } = args;
  const draft = await db().draft.findFirst({ where: { storyId, kind: 'main' }, select: { id: true } });
  const present = draft && (await documentAt(actor, { draftId: draft.id }));
  const rights = draft && (await wordsRights(actor, { draftId: draft.id }));
  if (!draft || !present || !rights) return null;
  const later: Side | null =
    args.to === undefined
      ? { draftId: draft.id, number: null, ...present }
      : await storedVersion(actor, { storyId, number: args.to });
  const earlierNumber = args.from ?? (await numberBefore(storyId, args.to));
  const earlier =
    earlierNumber === null ? null : await storedVersion(actor, { storyId, number: earlierNumber });
  if (!later || (earlierNumber !== null && !earlier)) return null;
  const restored = later.number === null ? earlier : later;
  return {
    from: earlier?.number ?? null,
    to: later.number,
    doc: later.doc,
    document: documentJson(later.doc),
    changes: compareDocuments(earlier?.doc ?? later.doc, later.doc),
    authors: earlier ? await authorsBetween(earlier, later) : {},
    step: present.step,
    canRestore: mayWrite(actor, rights),
    isPresent: restored !== null && documentHash(restored.doc) === documentHash(present.doc),
  };
}

type Side = Omit<StoredVersion, 'number' | 'passages'> & { number: number | null };

async function numberBefore(storyId: string, to: number | undefined): Promise<number | null> {
  const before = await db().version.findFirst({
    where: { storyId, ...(to !== undefined && { number: { lt: to } }) },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  return before?.number ?? null;
}

async function authorsBetween(earlier: Side, later: Side): Promise<Record<string, string[]>> {
  const count = later.step - earlier.step;
  if (earlier.draftId !== later.draftId || count <= 0 || count > FOLLOWED) return {};
  const rows = await db().storyStep.findMany({
    where: { draftId: earlier.draftId, step: { gt: earlier.step, lte: later.step } },
    orderBy: { step: 'asc' },
  });
  const contents = parseSteps(rows.map(({ content }) => content));
  if (!contents) return {};
  const steps = rows.flatMap((row, at) => {
    const step = contents[at];
    const { authorId: author, inherited, client, clientSeq: seq } = row;
    return step ? [{ number: row.step, step, author, inherited, client, seq, at: row.at.getTime() }] : [];
  });
  const { open } = foldDraft({ step: earlier.step, doc: earlier.doc, open: {} }, steps, []);
  const ids = [...new Set(Object.values(open).flat())];
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    Object.entries(open).map(([passage, authors]) => [
      passage,
      authors.flatMap((author) => names.get(author) ?? []),
    ]),
  );
}
