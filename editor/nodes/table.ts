import { Node } from '@tiptap/core';
import { attribute, blockId, oneOf } from '#editor/attributes.ts';

/**
 * A table with its caption; the whole is one passage. Which cells are headings is said once, here, so that no row or
 * column that somebody adds meanwhile can be half a heading.
 */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableCaption tableGrid',
  marks: '',
  isolating: true,
  addAttributes: () => ({
    ...blockId,
    headerRow: attribute('headerRow', true, oneOf('A heading row', [true, false])),
    headerColumn: attribute('headerColumn', false, oneOf('A heading column', [true, false])),
  }),
  parseHTML: () => [{ tag: 'figure[data-table]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-table': '', ...HTMLAttributes }, 0],
});
