import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Command, Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import {
  CellSelection,
  deleteColumn,
  deleteRow,
  goToNextCell,
  isInTable,
  tableEditing,
} from '@tiptap/pm/tables';
import { run } from '#editor/enter.ts';
import { TableGrid as TableGridNode } from '#editor/nodes/table-grid.ts';
import { addColumn, addRow, tableAround } from '#editor/table-commands.ts';
import { fitPastedCells } from '#editor/views/paste-cells.ts';

/** The rows of a table in the browser: cells are selected, pasted and walked through, and rows and columns come and go by keys. */
export const TableGrid = TableGridNode.extend({
  // Before the keys that others have for Enter and Tab.
  priority: 150,
  addKeyboardShortcuts() {
    const key = (command: Command) => () => run(this.editor, command);
    return {
      Tab: () => run(this.editor, goToNextCell(1)) || run(this.editor, addRow('after')),
      'Shift-Tab': key(goToNextCell(-1)),
      Enter: key(goDown),
      'Alt-Shift-ArrowUp': key(addRow('before')),
      'Alt-Shift-ArrowDown': key(addRow('after')),
      'Alt-Shift-ArrowLeft': key(addColumn('before')),
      'Alt-Shift-ArrowRight': key(addColumn('after')),
      'Alt-Shift-Backspace': key(deleteRow),
      'Alt-Shift-Delete': key(deleteColumn),
      'Alt-F10': () => goToTools(this.editor),
      Backspace: key(deleteWholeTable),
      Delete: key(deleteWholeTable),
    };
  },
  addProseMirrorPlugins: () => [editing()],
});

/** prosemirror-tables' own plugin without its mending: that is the server's (`repairTables`), once for everybody. */
function editing(): Plugin {
  const { spec } = tableEditing();
  return new Plugin({
    ...spec,
    props: { ...spec.props, transformPasted: fitPastedCells },
    // Mending is left out where "before" is the present document; what is selected is still kept inside one cell.
    appendTransaction: (transactions, _before, state) => spec.appendTransaction?.(transactions, state, state),
  });
}

/** Enter: with cells selected into the last of them, which it must not empty; else to the cell below; in the last row out of the table, to a paragraph that is made where there is none. */
const goDown: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if (state.selection instanceof CellSelection) {
    const last = Selection.near(state.selection.$headCell, 1);
    dispatch?.(state.tr.setSelection(last).scrollIntoView());
    return true;
  }
  if (!isInTable(state) || !(state.selection instanceof TextSelection)) return false;
  const rowDepth = $head.depth - 2;
  const grid = $head.node(rowDepth - 1);
  const row = $head.index(rowDepth - 1);
  const tr = state.tr;
  if (row + 1 < grid.childCount) {
    const next = grid.child(row + 1);
    const column = Math.min($head.index(rowDepth), next.childCount - 1);
    const start = $head.after(rowDepth) + 1;
    const pos = next.children.slice(0, column).reduce((sum, cell) => sum + cell.nodeSize, start);
    tr.setSelection(Selection.near(tr.doc.resolve(pos + 1), 1));
  } else {
    const after = $head.after(1);
    if (tr.doc.nodeAt(after)?.type.name !== 'paragraph') tr.insert(after, state.schema.node('paragraph'));
    tr.setSelection(TextSelection.create(tr.doc, after + 1));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace and Delete with every cell selected take the table out; with some of them, prosemirror-tables empties those. */
const deleteWholeTable: Command = (state, dispatch) => {
  const { selection } = state;
  const table = tableAround(state);
  if (!(selection instanceof CellSelection) || table === null) return false;
  if (!selection.isRowSelection() || !selection.isColSelection()) return false;
  dispatch?.(state.tr.delete(table.pos, table.pos + table.node.nodeSize).scrollIntoView());
  return true;
};

/** Tab is taken by the cells, so this is the keyboard's way to the tools of the table; Escape or Shift-Tab leads back. */
function goToTools(editor: Editor): boolean {
  const table: { node: Node; pos: number } | null = tableAround(editor.state);
  const element = table && editor.view.nodeDOM(table.pos);
  const tool = element instanceof Element ? element.querySelector<HTMLElement>('.story-tools button') : null;
  tool?.focus();
  return tool !== null;
}
