import type { Node } from '@tiptap/pm/model';
import { parseSteps } from '#editor/collab/batch.ts';
import { parseDocument, upcast } from '#editor/document.ts';
import { documentAt } from '#features/documents/queries.ts';
import type { OpenAuthors } from '#features/documents/rules/authors.ts';
import { foldDraft } from '#features/documents/rules/fold-draft.ts';
import type { Actor, PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** The mend of a story that is under way, or null. */
export async function openMendOf(_actor: Actor, storyId: string): Promise<{ id: string } | null> {
  return db().draft.findFirst({ where: { storyId, kind: 'mend', endedAt: null }, select: { id: true } });
}

/** A version's words with its hash and the step it was taken at; null where there is none. Throws on a damaged one. */
export async function documentOf(
  _actor: Actor,
  versionId: string | null,
): Promise<{ doc: Node; hash: string; step: number } | null> {
  const row =
    versionId &&
    (await db().version.findUnique({
      where: { id: versionId },
      select: { document: true, schemaNumber: true, hash: true, step: true },
    }));
  if (!row) return null;
  const parsed = parseDocument(upcast(row.document, row.schemaNumber));
  if (!parsed.ok) throw new Error(`Version ${versionId} cannot be read: ${parsed.problem}`);
  return { doc: parsed.doc, hash: row.hash, step: row.step };
}

/** Who changed each passage of a mend up to a step of it, whether or not others have looked since. */
export async function mendAuthors(
  actor: Actor,
  args: { mendId: string; step: number },
): Promise<OpenAuthors> {
  const begun = await documentAt(actor, { draftId: args.mendId, step: 0 });
  if (!begun) return {};
  const rows = await db().storyStep.findMany({
    where: { draftId: args.mendId, step: { lte: args.step } },
    orderBy: { step: 'asc' },
  });
  const contents = parseSteps(rows.map(({ content }) => content));
  if (!contents) throw new RangeError('A stored step cannot be read.');
  const steps = rows.flatMap((row, at) => {
    const step = contents[at];
    const { authorId: author, inherited, client, clientSeq: seq } = row;
    return step ? [{ number: row.step, step, author, inherited, client, seq, at: row.at.getTime() }] : [];
  });
  return foldDraft({ ...begun, open: {} }, steps, []).open;
}

/** A passage of a mend that readers have and that found no place in the story's own text. */
export type Misfit = { id: string; passageId: string; was: string; is: string; at: Date };

/** What of published mends still waits to be seen to in a story's text, the oldest first. */
export async function misfitsOf(_actor: PersonActor, storyId: string): Promise<Misfit[]> {
  return db().misfit.findMany({
    where: { storyId, settledAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, passageId: true, was: true, is: true, at: true },
  });
}
