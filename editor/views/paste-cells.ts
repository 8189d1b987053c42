import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { isInTable, __pastedCells as pastedCells } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';

/**
 * What is pasted, made fit for tables: into a table go cells, elsewhere a whole table with its caption. A cell's column is
 * taken off, since it may be of another table or place: the place that it is pasted to gives it a new one.
 */
export function fitPastedCells(slice: Slice, view: EditorView): Slice {
  const table = onlyTable(slice);
  const cells = pastedCells(table ? new Slice(Fragment.from(table.lastChild), 0, 0) : slice);
  if (cells === null) return new Slice(withoutColumns(slice.content), slice.openStart, slice.openEnd);
  const { schema } = view.state;
  const rows = cells.rows.map((row) => schema.node('tableRow', null, withoutColumns(row)));
  const grid = schema.node('tableGrid', null, rows);
  if (isInTable(view.state)) return new Slice(Fragment.from(grid), 0, 0);
  const caption = table?.firstChild ?? schema.node('tableCaption');
  return new Slice(Fragment.from(schema.node('table', table?.attrs, [caption, grid])), 0, 0);
}

/** The table that a slice consists of, null where it holds anything else. */
function onlyTable({ content }: Slice): Node | null {
  const first = content.firstChild;
  return content.childCount === 1 && first?.type.name === 'table' && first.childCount === 2 ? first : null;
}

function withoutColumns(content: Fragment): Fragment {
  return Fragment.from(
    content.content.map((node) => {
      if (node.isText || node.isLeaf) return node;
      const inside = withoutColumns(node.content);
      if (node.type.name !== 'tableCell') return node.copy(inside);
      return node.type.create({ ...node.attrs, column: null }, inside, node.marks);
    }),
  );
}
