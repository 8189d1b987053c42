import { Node } from '@tiptap/core';
import { moveOn, run } from '#editor/enter.ts';

/** The heading of an analysis or fact box; may be empty. */
export const BoxHeading = Node.create({
  name: 'boxHeading',
  content: 'text*',
  marks: '',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'h4[data-box-heading]' }],
  renderHTML: () => ['h4', { 'data-box-heading': '', 'aria-level': '2' }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => run(this.editor, moveOn(this.name)) };
  },
});
