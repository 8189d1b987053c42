import { Node, type Schema } from '@tiptap/pm/model';
import { Step, type Transform } from '@tiptap/pm/transform';
import { BATCH_LIMITS, type StepJson } from '#editor/collab/batch.ts';
import type { PlacedStep, UnconfirmedStep } from '#editor/collab/rebase.ts';

/** Where the words of a paste came from, before the step has a place in a batch. */
export type WordsFrom = { draft: string; passages: string[] };

/**
 * A step of this tab that is not confirmed yet. `seq` is given when it is first sent and never changes. `group` tells the
 * transactions apart: what was done in one act is sent in one batch, so that words and their authors move together.
 */
export type OwnStep = UnconfirmedStep & { seq: number | null; group: number; sources: readonly WordsFrom[] };

/** How much of a message's 1 MB the steps of a batch may fill, in bytes of JSON. */
const BATCH_BYTES = 800_000;

/** What to send next: the first own steps whose numbers follow one another, at most `most` and as many as fit. */
export type NextBatch =
  | { kind: 'nothing' }
  | { kind: 'too_large' }
  | { kind: 'batch'; first: number; steps: StepJson[] };

/** Chooses the next batch; `next` is the number that the next new step gets. Ends between two acts where it can. */
export function nextBatch(own: readonly OwnStep[], next: number, most: number): NextBatch {
  const [head] = own;
  if (!head) return { kind: 'nothing' };
  const first = head.seq ?? next;
  const steps: StepJson[] = [];
  let upcoming = next;
  let bytes = 0;
  let wholeActs = 0;
  for (const [index, { step, seq, group }] of own.entries()) {
    const number = seq ?? upcoming++;
    if (number !== first + index) break;
    const json = step.toJSON() as StepJson;
    bytes += new TextEncoder().encode(JSON.stringify(json)).length;
    if (bytes > BATCH_BYTES || steps.length === Math.min(most, BATCH_LIMITS.steps)) break;
    steps.push(json);
    if (own[index + 1]?.group !== group) wholeActs = steps.length;
  }
  if (steps.length === 0) return { kind: 'too_large' };
  return { kind: 'batch', first, steps: wholeActs > 0 ? steps.slice(0, wholeActs) : steps };
}

/** The own steps that were placed by a rebase, with their new inverses; `start` is where they begin in the transform. */
export function placedOwn(
  transform: Transform,
  own: readonly OwnStep[],
  placed: readonly PlacedStep[],
  start: number,
): OwnStep[] {
  return placed.map(({ step, index }, at) => {
    const before = transform.docs[start + at];
    const old = own[index];
    if (!before || !old) throw new RangeError('A rebased step is missing.');
    return { ...old, step, inverted: step.invert(before) };
  });
}

/** The same document and own steps in another instance of the schema: an editor makes its own. */
export function inSchema(schema: Schema, confirmed: Node, own: readonly OwnStep[]) {
  const moved = Node.fromJSON(schema, confirmed.toJSON());
  let local = moved;
  const steps = own.map((item): OwnStep => {
    const step = Step.fromJSON(schema, item.step.toJSON());
    const inverted = step.invert(local);
    local = step.apply(local).doc ?? local;
    return { ...item, step, inverted };
  });
  return { confirmed: moved, local, own: steps };
}
