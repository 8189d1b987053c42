import { Node } from '@tiptap/core';
import { moveOn, run } from '#editor/enter.ts';

/** What a table shows, above it; may be empty. */
export const TableCaption = Node.create({
  name: 'tableCaption',
  content: 'text*',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'figcaption[data-table-caption]', priority: 60 }],
  renderHTML: () => ['figcaption', { 'data-table-caption': '' }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => run(this.editor, moveOn(this.name)) };
  },
});
