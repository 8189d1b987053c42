import type { Node } from '@tiptap/pm/model';
import {
  type Mapping,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  type Transform,
} from '@tiptap/pm/transform';
import type { PlacedStep, UnconfirmedStep } from '#editor/collab/rebase.ts';

/** An own step as the authority stored it; `index` is its place among the unconfirmed ones, null where it is not there. */
export type StoredOwnStep = { step: Step; index: number | null };

/**
 * Brings a document with unconfirmed steps to what the authority made of them, where that differs from what was sent:
 * takes all back, applies the `stored` ones as they were stored, leaves out the `dropped` ones, and puts back the rest.
 * Mirrors are set as in a rebase. `lost` are the indexes that fit nowhere any more. Throws where `stored` does not apply.
 */
export function confirmTransform(
  transform: Transform,
  input: {
    unconfirmed: readonly UnconfirmedStep[];
    stored: readonly StoredOwnStep[];
    dropped: ReadonlySet<number>;
  },
): { confirmed: Node; placed: PlacedStep[]; lost: number[] } {
  const { unconfirmed, stored, dropped } = input;
  const count = unconfirmed.length;
  const mapping = transform.mapping as Mapping & { setMirror(n: number, m: number): void };
  for (const { inverted } of unconfirmed.toReversed()) transform.step(inverted);
  for (const { step, index } of stored) {
    transform.step(step);
    if (index !== null) mapping.setMirror(count - 1 - index, transform.steps.length - 1);
  }
  const confirmed = transform.doc;
  const storedIndexes = new Set(stored.map(({ index }) => index));
  const placed: PlacedStep[] = [];
  const lost: number[] = [];
  for (const [index, { step }] of unconfirmed.entries()) {
    if (storedIndexes.has(index) || dropped.has(index)) continue;
    const mapped = mappedSafely(step, mapping.slice(count - index));
    if (mapped === null || !applies(transform, mapped)) {
      lost.push(index);
      continue;
    }
    mapping.setMirror(count - 1 - index, transform.steps.length - 1);
    placed.push({ step: mapped, index });
  }
  return { confirmed, placed, lost };
}

/**
 * A step in its new place. The authority may have put own words elsewhere than this tab did, so that the two ends of a
 * step that touches them come apart: it must never take away what then lies between. An insertion goes where the own
 * words are; any other step that would grow fits nowhere.
 */
function mappedSafely(step: Step, mapping: Mapping): Step | null {
  const mapped = step.map(mapping);
  if (mapped === null) return null;
  if (step instanceof ReplaceStep && step.from === step.to) {
    const at = mapping.map(step.from, -1);
    return new ReplaceStep(at, at, step.slice);
  }
  return sizeOf(mapped) > sizeOf(step) ? null : mapped;
}

function sizeOf(step: Step): number {
  const replaces = step instanceof ReplaceStep || step instanceof ReplaceAroundStep;
  return replaces ? step.to - step.from : 0;
}

function applies(transform: Transform, step: Step): boolean {
  try {
    return transform.maybeStep(step).failed === null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
