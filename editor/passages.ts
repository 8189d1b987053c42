import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { AttrStep } from '@tiptap/pm/transform';

/**
 * The unit of authorship and of passing: a direct child of the document that is no note to desk. `id` is empty where
 * the block has not yet been given one; `index` is its place among the document's children, `pos` its position.
 */
export type Passage = { id: string; type: string; node: Node; index: number; pos: number };

/**
 * The passages of a document in their order. An empty standfirst is left out: absent and empty are the same to
 * readers, so they are the same to hashes and passes too.
 */
export function passagesOf(doc: Node): Passage[] {
  const passages: Passage[] = [];
  doc.forEach((node, pos, index) => {
    if (isPassage(node)) passages.push({ id: node.attrs.id ?? '', type: node.type.name, node, index, pos });
  });
  return passages;
}

/** True for a child of the document that readers may come to see, and so must be passed. */
export function isPassage(node: Node): boolean {
  if (node.type.name === 'noteToDesk') return false;
  return node.type.name !== 'standfirst' || node.textContent.replaceAll('\u200b', '') !== '';
}

/** The passage that holds a position of the document, or null (a note to desk, the head, between passages). */
export function passageAt(doc: Node, pos: number): Passage | null {
  return (
    passagesOf(doc).find((passage) => pos > passage.pos && pos < passage.pos + passage.node.nodeSize) ?? null
  );
}

/**
 * The steps that make every block's id present and unique: a missing one is given, and of two equal ones the later
 * in the document is renewed (two people who move the same block leave it twice). Empty where nothing is to be done.
 */
export function repairIds(doc: Node, newId: () => string): Step[] {
  const seen = new Set<string>();
  const steps: Step[] = [];
  doc.descendants((node, pos) => {
    if (node.type.spec.attrs?.id === undefined) return;
    const id: string | null = node.attrs.id;
    if (id !== null && !seen.has(id)) {
      seen.add(id);
      return;
    }
    const fresh = newId();
    seen.add(fresh);
    steps.push(new AttrStep(pos, 'id', fresh));
  });
  return steps;
}
