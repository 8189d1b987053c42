import { TableRow as TiptapTableRow } from '@tiptap/extension-table';

/** One row of a table. All rows of a table have a cell for each of its columns: `repairTables` sees to it. */
export const TableRow = TiptapTableRow.extend({ content: 'tableCell+', marks: '' });
