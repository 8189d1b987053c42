import { Node } from '@tiptap/core';
import { attribute, blockId, idOrNull } from '#editor/attributes.ts';

/** The newest stories of a topic. It holds no words: which they are is found when it is read. */
export const MoreOn = Node.create({
  name: 'moreOn',
  group: 'block',
  atom: true,
  draggable: true,
  marks: '',
  addAttributes: () => ({
    ...blockId,
    topic: attribute('topic', null, idOrNull('The topic of More on')),
  }),
  parseHTML: () => [{ tag: 'aside[data-more-on]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { 'data-more-on': '', ...HTMLAttributes }],
});
