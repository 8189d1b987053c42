import { Node } from '@tiptap/core';
import { blockId } from '#editor/attributes.ts';
import { moveOn, run } from '#editor/enter.ts';

/** The standfirst. An empty one counts as none everywhere: in hashes, in the order, and for readers. */
export const Standfirst = Node.create({
  name: 'standfirst',
  content: 'text*',
  marks: 'bold italic link',
  isolating: true,
  defining: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: 'p[data-standfirst]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { 'data-standfirst': '', ...HTMLAttributes }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => run(this.editor, moveOn(this.name)) };
  },
});
