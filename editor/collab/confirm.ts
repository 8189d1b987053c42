import type { Node } from '@tiptap/pm/model';
import type { Mapping, Step, Transform } from '@tiptap/pm/transform';
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
    const mapped = step.map(mapping.slice(count - index));
    if (mapped === null || !applies(transform, mapped)) {
      lost.push(index);
      continue;
    }
    mapping.setMirror(count - 1 - index, transform.steps.length - 1);
    placed.push({ step: mapped, index });
  }
  return { confirmed, placed, lost };
}

function applies(transform: Transform, step: Step): boolean {
  try {
    return transform.maybeStep(step).failed === null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
