import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { foldBatch, type OpenAuthors, type Settlement, settle } from '#features/documents/rules/authors.ts';

/** A committed step. `at` is in milliseconds; steps of one commit share it. */
export type StoredStep = {
  number: number;
  step: Step;
  author: string | null;
  inherited: string[];
  client: string | null;
  seq: number | null;
  at: number;
};

/** A draft at a step. `open` leaves out what was passed at this very step: a pass may still be added to it. */
export type DraftState = { step: number; doc: Node; open: OpenAuthors };

/**
 * Follows a draft from a state over the steps after it, with the passages that were completely passed on the way. Batches
 * are told apart by who sent them and when; a pass always lies between two batches. Pure, so that everybody who folds the
 * same steps gets the same authors.
 */
export function foldDraft(
  start: DraftState,
  steps: readonly StoredStep[],
  settlements: readonly Settlement[],
): DraftState {
  const settledSteps = new Set(settlements.map(({ step }) => step));
  let state: DraftState = start;
  for (const batch of batchesOf(steps, settledSteps)) {
    const open = openAt(state, settlements);
    const after = foldBatch({ doc: state.doc, open }, batch);
    state = { step: state.step + batch.length, doc: after.doc, open: after.open };
  }
  return state;
}

/** The open authors at a state's step, with what was passed at that step taken out. */
export function openAt(state: DraftState, settlements: readonly Settlement[]): OpenAuthors {
  const passed = settlements.filter(({ step }) => step === state.step).map(({ passage }) => passage);
  return settle(state.open, passed);
}

function batchesOf(steps: readonly StoredStep[], breaks: ReadonlySet<number>): StoredStep[][] {
  const batches: StoredStep[][] = [];
  for (const step of steps) {
    const batch = batches.at(-1);
    const last = batch?.at(-1);
    if (batch && last && !breaks.has(last.number) && isSameBatch(last, step)) batch.push(step);
    else batches.push([step]);
  }
  return batches;
}

/** The system's own steps stand alone: each brings the authors of the block whose id it repairs, and of no other. */
function isSameBatch(a: StoredStep, b: StoredStep): boolean {
  if (a.client === null) return false;
  return a.client === b.client && a.author === b.author && a.at === b.at;
}
