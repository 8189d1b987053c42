import { Node } from '@tiptap/core';
import { attribute, blockId, shortText } from '#editor/attributes.ts';
import { leaveBox, run } from '#editor/enter.ts';

/** Facts beside the story, set apart under a label such as "At a glance" and a heading of their own. Nobody signs it. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: 'boxHeading boxBlock+',
  marks: '',
  isolating: true,
  defining: true,
  addAttributes: () => ({
    ...blockId,
    label: attribute('label', 'At a glance', shortText('The label of a fact box', 60)),
  }),
  parseHTML: () => [{ tag: 'section[data-fact-box]' }, { tag: 'aside[data-fact-box]' }],
  // A landmark for readers; for whoever writes it is one of many blocks.
  renderHTML: ({ HTMLAttributes }) => ['section', { 'data-fact-box': '', ...HTMLAttributes }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => run(this.editor, leaveBox(this.name)) };
  },
});
