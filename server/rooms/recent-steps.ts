import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { parseSteps } from '#editor/collab/batch.ts';
import type { StepsRun } from '#editor/collab/messages.ts';
import type { CommittedStep } from '#features/documents/queries.ts';

/** A committed step in a room's memory, with the document before it. */
export type RecentStep = CommittedStep & { step: Step; before: Node };

/** Follows committed steps from a document. Throws where they do not apply: then the document is not theirs. */
export function follow(doc: Node, steps: readonly CommittedStep[]): { doc: Node; recent: RecentStep[] } {
  let present = doc;
  const recent = steps.map((committed): RecentStep => {
    const [step] = parseSteps([committed.content]) ?? [];
    const next = step?.apply(present).doc;
    if (!step || !next) throw new RangeError('A committed step does not apply.');
    const before = present;
    present = next;
    return { ...committed, step, before };
  });
  return { doc: present, recent };
}

/** Committed steps as they are sent: in runs of one client, whose own steps come back as its own. */
export function runsOf(steps: readonly CommittedStep[]): StepsRun[] {
  const runs: StepsRun[] = [];
  for (const { number, content, author, client, seq } of steps) {
    const run = runs.at(-1);
    if (run && run.client === client && run.person === author) {
      run.steps?.push(content);
      if (seq !== null) run.seqs.push(seq);
    } else {
      const seqs = seq === null ? [] : [seq];
      runs.push({ from: number - 1, client, person: author, seqs, steps: [content] });
    }
  }
  return runs;
}
