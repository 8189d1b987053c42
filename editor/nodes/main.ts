import { Node } from '@tiptap/core';
import { blockId } from '#editor/attributes.ts';

/** The main picture, above the body. */
export const Main = Node.create({
  name: 'main',
  content: 'figure',
  marks: '',
  isolating: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: 'div[data-main]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-main': '', ...HTMLAttributes }, 0],
});
