import { Node } from '@tiptap/core';
import { attribute, blockId, idOrNull, oneOf, shortText } from '#editor/attributes.ts';

/** A picture in use: by id, with this use's alternative text and caption. Its credit is the picture's own. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'caption',
  marks: '',
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    ...blockId,
    picture: attribute('picture', null, idOrNull('A picture')),
    alt: attribute('alt', '', shortText('The description of a picture', 1_000)),
    decorative: attribute('decorative', false, oneOf('Decorative', [true, false])),
  }),
  parseHTML: () => [{ tag: 'figure[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-figure': '', ...HTMLAttributes }, 0],
});
