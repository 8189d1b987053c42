import type { Node } from '@tiptap/pm/model';
import type { StepJson } from '#editor/collab/batch.ts';
import type { PasteSource } from '#editor/collab/messages.ts';
import { authorsOfSources, draftAt } from '#features/documents/queries.ts';
import { type AuthoredStep, foldBatch } from '#features/documents/rules/authors.ts';
import type { PreparedBatch } from '#features/documents/rules/prepare-batch.ts';
import type { NewStep } from '#features/documents/steps/commands.ts';
import type { Actor } from '#lib/actor.ts';

/**
 * The rows of a prepared batch: its own steps with their numbers and the open authors of what was pasted, then the
 * system's steps that repair ids. `doc` is the draft at `base`, which the prepared steps were placed on.
 */
export async function stepsToStore(
  actor: Actor,
  args: {
    draftId: string;
    base: number;
    doc: Node;
    person: string;
    clientSeq: number;
    prepared: PreparedBatch;
    sources: readonly PasteSource[];
    /** Open authors given by step, where they come from elsewhere than a draft. */
    inherited?: readonly (readonly string[])[];
  },
): Promise<NewStep[]> {
  const { prepared, person, clientSeq } = args;
  const pasted = await pastedAuthors(actor, args.sources);
  const own = prepared.placed.map(({ step, index }): NewStep => {
    const brought = [...(pasted.get(index) ?? []), ...(args.inherited?.[index] ?? [])];
    const inherited = [...new Set(brought)].filter((author) => author !== person).toSorted();
    return { content: step.toJSON() as StepJson, author: person, inherited, seq: clientSeq + index };
  });
  if (prepared.repairs.length === 0) return own;
  const batch = prepared.placed.map(({ step }, at): AuthoredStep => {
    return { step, author: person, inherited: own[at]?.inherited ?? [] };
  });
  const present = await draftAt(actor, { draftId: args.draftId, step: args.base });
  const after = foldBatch({ doc: args.doc, open: present?.openAuthors ?? {} }, batch);
  const repairs = prepared.repairs.map(({ step, of }): NewStep => {
    const inherited = of === '' ? after.nameless : of === null ? [] : [...(after.open[of] ?? [])];
    return { content: step.toJSON() as StepJson, author: null, inherited, seq: null };
  });
  return [...own, ...repairs];
}

/** The open authors that come with pasted words, by the index of the step that puts them in. */
async function pastedAuthors(actor: Actor, sources: readonly PasteSource[]): Promise<Map<number, string[]>> {
  const authors = new Map<number, string[]>();
  for (const { index, draft, passages } of sources) {
    const source = await draftAt(actor, { draftId: draft });
    if (!source) continue;
    const found = authorsOfSources(source.openAuthors, passages);
    authors.set(index, [...new Set([...(authors.get(index) ?? []), ...found])].toSorted());
  }
  return authors;
}
