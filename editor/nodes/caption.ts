import { Node } from '@tiptap/core';
import { leaveBlock, run } from '#editor/enter.ts';
import { toLineEnd } from '#editor/line-ends.ts';

/** The caption of one use of a picture; may be empty. */
export const Caption = Node.create({
  name: 'caption',
  content: 'text*',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: () => ['figcaption', {}, 0],
  addKeyboardShortcuts() {
    const go = (end: 'start' | 'end', extend = false) => run(this.editor, toLineEnd(this.name, end, extend));
    return {
      Enter: () => run(this.editor, leaveBlock(this.name)),
      Home: () => go('start'),
      End: () => go('end'),
      'Shift-Home': () => go('start', true),
      'Shift-End': () => go('end', true),
    };
  },
});
