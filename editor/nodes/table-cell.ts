import { TableCell as TiptapTableCell } from '@tiptap/extension-table';
import { attribute, idOrNull, oneOf } from '#editor/attributes.ts';

/**
 * One cell of a table: one paragraph. `column` is the same in all cells of a column, so that a row and a column added at
 * the same moment meet in the right cell. No cell is merged with others.
 */
export const TableCell = TiptapTableCell.extend({
  content: 'paragraph',
  marks: '',
  addAttributes: () => ({
    column: attribute('column', null, idOrNull('The column of a cell')),
    // prosemirror-tables reads them of every cell.
    colspan: attribute('colspan', 1, oneOf('The columns of a cell', [1]), { rendered: false }),
    rowspan: attribute('rowspan', 1, oneOf('The rows of a cell', [1]), { rendered: false }),
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});
