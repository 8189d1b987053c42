import { Node } from '@tiptap/core';
import { blockId } from '#editor/attributes.ts';

/** The main picture or video, above the body. */
export const Main = Node.create({
  name: 'main',
  content: 'figure | video',
  marks: '',
  isolating: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: 'div[data-main]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-main': '', ...HTMLAttributes }, 0],
});
