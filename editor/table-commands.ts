import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Selection } from '@tiptap/pm/state';
import { isInTable, selectedRect } from '@tiptap/pm/tables';
import { v7 } from 'uuid';
import { LIMITS } from '#editor/limits.ts';

type Side = 'before' | 'after';

/** A table with empty cells, its first row for headings. */
export function newTable(schema: Node['type']['schema'], rows: number, columns: number): Node {
  const names = Array.from({ length: columns }, () => v7());
  const grid = Array.from({ length: rows }, () => rowOf(schema, names));
  return schema.node('table', null, [schema.node('tableCaption'), schema.node('tableGrid', null, grid)]);
}

/** Adds a row beside the one that the cursor is in, and goes to its first cell. False outside a table, or where it is full. */
export function addRow(side: Side): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart, top, bottom } = selectedRect(state);
    if (table.childCount >= LIMITS.rowsOfTable) return false;
    const index = side === 'before' ? top : bottom;
    const beside = table.child(side === 'before' ? top : bottom - 1);
    const names = beside.children.map((cell) => cell.attrs.column);
    const pos = table.children.slice(0, index).reduce((sum, row) => sum + row.nodeSize, tableStart);
    const tr = state.tr.insert(pos, rowOf(state.schema, names));
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(pos + 1), 1)).scrollIntoView());
    return true;
  };
}

/** Adds a column beside the one that the cursor is in. False outside a table, or where it is full. */
export function addColumn(side: Side): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart, left, right } = selectedRect(state);
    if (table.children.some((row) => row.childCount >= LIMITS.columnsOfTable)) return false;
    const column = v7();
    const beside = side === 'before' ? left : right - 1;
    const tr = state.tr;
    let pos = tableStart;
    for (const row of table.children) {
      const at = Math.min(beside, row.childCount - 1) + (side === 'before' ? 0 : 1);
      const cell = row.children.slice(0, at).reduce((sum, one) => sum + one.nodeSize, pos + 1);
      tr.insert(tr.mapping.map(cell), cellOf(state.schema, column));
      pos += row.nodeSize;
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The table that the selection stands in, with its position; null where it stands in none. */
export function tableAround({ selection: { $from } }: EditorState): { node: Node; pos: number } | null {
  const node = $from.node(1);
  return $from.depth > 0 && node.type.name === 'table' ? { node, pos: $from.before(1) } : null;
}

function rowOf(schema: Node['type']['schema'], columns: (string | null)[]): Node {
  const cells = columns.map((column) => cellOf(schema, column));
  return schema.node('tableRow', null, cells);
}

function cellOf(schema: Node['type']['schema'], column: string | null): Node {
  return schema.node('tableCell', { column }, schema.node('paragraph'));
}
