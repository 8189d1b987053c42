import type { Node } from '@tiptap/pm/model';
import { Mapping, ReplaceAroundStep, ReplaceStep, type Step, Transform } from '@tiptap/pm/transform';

/** A step that still fits, as it is after the others' steps; `index` is its place among the steps given. */
export type PlacedStep = { step: Step; index: number };

/**
 * A step that fits nowhere any more, with the words it would have put in (empty where it brought none). `kind` words
 * must be shown to their author; a `deletion` wanted away what others took away already; `form` is all else:
 * formats, attributes, blocks without words.
 */
export type LostStep = { index: number; text: string; kind: 'words' | 'deletion' | 'form' };

/** Every index of the given steps is in exactly one of the two lists; `doc` has the others' and the placed steps. */
export type Rebased = { doc: Node; placed: PlacedStep[]; lost: LostStep[] };

/** An own step that is not yet confirmed, with its inverse. */
export type UnconfirmedStep = { step: Step; inverted: Step };

/**
 * Rebases `steps`, made one after the other on `doc`, over `over`, which others made on the same `doc` and which are
 * confirmed. What no longer fits is returned, never dropped. Pure; the authority and the browser place alike. Throws
 * where `over` does not apply to `doc`: the caller then holds the wrong document.
 */
export function rebaseSteps(input: { doc: Node; over: readonly Step[]; steps: readonly Step[] }): Rebased {
  const { doc, over, steps } = input;
  const transform = new Transform(doc);
  for (const step of over) transform.step(step);
  return placeSteps(transform, steps, over);
}

/**
 * The same in the browser, on an open transaction whose document has the unconfirmed steps: takes them back, applies
 * the others', and puts back what fits, with mirrors in the transaction's mapping so that undo and the cursor follow.
 */
export function rebaseTransform(
  transform: Transform,
  input: { over: readonly Step[]; unconfirmed: readonly UnconfirmedStep[] },
): Rebased {
  const { over, unconfirmed } = input;
  const start = transform.steps.length;
  for (const { inverted } of unconfirmed.toReversed()) transform.step(inverted);
  for (const step of over) transform.step(step);
  const firstPlaced = transform.steps.length;
  const steps = unconfirmed.map(({ step }) => step);
  const rebased = placeSteps(transform, steps, over);
  const mapping = transform.mapping as MirroredMapping;
  for (const [at, { index }] of rebased.placed.entries()) {
    mapping.setMirror(start + unconfirmed.length - 1 - index, firstPlaced + at);
  }
  return rebased;
}

/** `setMirror` is what prosemirror-collab calls on a transaction too; its types leave it out as internal. */
type MirroredMapping = Mapping & { setMirror(n: number, m: number): void };

/** The words that a step puts in, a line for each block; empty for formats, attributes and deletions. */
export function insertedText(step: Step): string {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return '';
  const { content } = step.slice;
  return content.textBetween(0, content.size, '\n', '\n').replaceAll('\u200b', '');
}

/**
 * Puts `steps` on a document that has `over` but not them. Each is mapped back through the steps before it, forward
 * through `over` and the placed ones; a placed step mirrors its own inverse, so that positions inside what it
 * inserted are found again.
 */
function placeSteps(transform: Transform, steps: readonly Step[], over: readonly Step[]): Rebased {
  const placed: PlacedStep[] = [];
  const lost: LostStep[] = [];
  const backwards = steps.toReversed().map((step) => step.getMap().invert());
  const mapping = new Mapping([...backwards, ...over.map((step) => step.getMap())]);
  for (const [index, step] of steps.entries()) {
    const mapped = step.map(mapping.slice(steps.length - index));
    if (mapped === null || !applies(transform, mapped)) {
      lost.push(lostStep(step, index, mapped === null));
      continue;
    }
    mapping.appendMap(mapped.getMap(), steps.length - 1 - index);
    placed.push({ step: mapped, index });
  }
  return { doc: transform.doc, placed, lost };
}

/** Applies a step if it can be. A position outside the document throws in ProseMirror instead of failing. */
function applies(transform: Transform, step: Step): boolean {
  try {
    return transform.maybeStep(step).failed === null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function lostStep(step: Step, index: number, placeIsGone: boolean): LostStep {
  const text = insertedText(step);
  if (text.trim() !== '') return { index, text, kind: 'words' };
  const onlyDeletes = step instanceof ReplaceStep && step.slice.size === 0;
  return { index, text: '', kind: onlyDeletes && placeIsGone ? 'deletion' : 'form' };
}
