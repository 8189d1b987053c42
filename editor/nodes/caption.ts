import { Node } from '@tiptap/core';
import { leaveBlock, run } from '#editor/enter.ts';

/** The caption of one use of a picture; may be empty. */
export const Caption = Node.create({
  name: 'caption',
  content: 'text*',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: () => ['figcaption', {}, 0],
  addKeyboardShortcuts() {
    return { Enter: () => run(this.editor, leaveBlock(this.name)) };
  },
});
