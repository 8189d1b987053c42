import type { Node } from '@tiptap/pm/model';

/** A node and all in it that readers see: notes to desk are left out. */
export function withDescendants(node: Node): Node[] {
  if (node.type.name === 'noteToDesk') return [];
  return [node, ...node.children.flatMap(withDescendants)];
}
