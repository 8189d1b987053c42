import { Node } from '@tiptap/core';
import { blockId } from '#editor/attributes.ts';

/** Pictures that belong together, each with its own caption and description; the whole gallery is one passage. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  // One is enough for the schema, so that two people who each take a picture out of two lose nothing: readiness asks for two.
  content: 'figure+',
  marks: '',
  isolating: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-gallery': '', ...HTMLAttributes }, 0],
});
