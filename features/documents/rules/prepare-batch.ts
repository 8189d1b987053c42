import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { rebaseSteps } from '#editor/collab/rebase.ts';
import { documentProblem } from '#editor/limits.ts';
import { repairIds } from '#editor/passages.ts';
import { repairTables } from '#editor/table-shape.ts';

/** How many steps a batch may be behind and still be rebased by the authority. */
export const LATEST = 500;

/**
 * A step of the system's own that gives a block its id or a table its missing cells; `of` is the id that the block had
 * (empty: none), null inside a passage.
 */
export type Repair = { step: Step; of: string | null };

/** A batch ready to be committed. `index` is a step's place in the batch; `problem` says why nothing could be placed. */
export type PreparedBatch = {
  doc: Node;
  placed: { step: Step; index: number }[];
  lost: number[];
  repairs: Repair[];
  problem: string | null;
};

/**
 * Places a batch made on `doc` over the steps that others committed since, checks what comes of it, and adds the steps
 * that keep ids unique and tables whole. Nothing is dropped: every step is in `placed` or in `lost`.
 */
export function prepareBatch(input: {
  doc: Node;
  over: readonly Step[];
  steps: readonly Step[];
  newId: () => string;
}): PreparedBatch {
  const rebased = rebaseSteps(input);
  const lost = rebased.lost.map(({ index }) => index);
  const refused = (problem: string): PreparedBatch => ({
    ...{ doc: rebased.doc, placed: [], lost: input.steps.map((_, index) => index), repairs: [], problem },
  });
  const problem = rebased.placed.length === 0 ? null : documentProblem(rebased.doc);
  if (problem !== null) return refused(problem);
  const { doc, repairs } = repaired(rebased.doc, input.newId);
  // The cells that fill a table up may be the ones too many: kept, they would make every later batch impossible.
  const tooMany = repairs.length === 0 ? null : documentProblem(doc);
  return tooMany === null ? { doc, placed: rebased.placed, lost, repairs, problem: null } : refused(tooMany);
}

function repaired(doc: Node, newId: () => string): { doc: Node; repairs: Repair[] } {
  let current = doc;
  const repairs: Repair[] = [];
  const apply = (step: Step, of: string | null) => {
    const next = step.apply(current).doc;
    if (next === null) throw new RangeError('A document could not be repaired.');
    repairs.push({ step, of });
    current = next;
  };
  for (const step of repairTables(doc, newId)) apply(step, null);
  for (const step of repairIds(current, newId)) {
    const { pos } = step as Step & { pos: number };
    const isTop = current.resolve(pos).depth === 0;
    apply(step, isTop ? (current.nodeAt(pos)?.attrs.id ?? '') : null);
  }
  return { doc: current, repairs };
}
