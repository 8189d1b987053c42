import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step, Transform } from '@tiptap/pm/transform';

/** The steps that make of one document another; `passages` are the ids of those that they put in, `head` whether they change it. */
export type RestoreSteps = { steps: Step[]; passages: string[]; head: boolean };

/**
 * What leads from a draft as it is to a version of it: the head by its attributes, then everything between the first and the
 * last block that differ. Blocks that are the same are left alone, so that nobody becomes their author. Empty where both are equal.
 */
export function restoreSteps(present: Node, wanted: Node): RestoreSteps {
  const transform = new Transform(present);
  for (const [name, value] of Object.entries(wanted.attrs)) {
    const isSame = JSON.stringify(present.attrs[name]) === JSON.stringify(value);
    if (!isSame) transform.setDocAttribute(name, value);
  }
  const head = transform.steps.length > 0;
  const { start, end } = sameEnds(present, wanted);
  const old = present.children.slice(start, present.childCount - end);
  const next = wanted.children.slice(start, wanted.childCount - end);
  if (old.length > 0 || next.length > 0) {
    const from = sizeOf(present.children.slice(0, start));
    transform.step(new ReplaceStep(from, from + sizeOf(old), new Slice(Fragment.from(next), 0, 0)));
  }
  const passages = next.filter((node) => !old.some((other) => other.eq(node)));
  return { steps: transform.steps, passages: passages.map(({ attrs }) => String(attrs.id)), head };
}

/** How many blocks at the beginning and at the end are the same. */
function sameEnds(present: Node, wanted: Node): { start: number; end: number } {
  const least = Math.min(present.childCount, wanted.childCount);
  let start = 0;
  while (start < least && present.child(start).eq(wanted.child(start))) start += 1;
  let end = 0;
  const fromEnd = (doc: Node) => doc.child(doc.childCount - 1 - end);
  while (end < least - start && fromEnd(present).eq(fromEnd(wanted))) end += 1;
  return { start, end };
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}
