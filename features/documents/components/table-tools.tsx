'use client';

import { type Command, Selection } from '@tiptap/pm/state';
import { deleteColumn, deleteRow, isInTable } from '@tiptap/pm/tables';
import { Table } from 'lucide-react';
import { Checkbox } from '#components/form/checkbox.tsx';
import { Button } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { addColumn, addRow, tableAround } from '#editor/table-commands.ts';
import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { BlockToolsFrame, RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';

const COMMANDS: readonly { id: string; label: string; key: string; command: Command }[] = [
  { id: 'above', label: 'Row above', key: '↑', command: addRow('before') },
  { id: 'below', label: 'Row below', key: '↓', command: addRow('after') },
  { id: 'before', label: 'Column before', key: '←', command: addColumn('before') },
  { id: 'after', label: 'Column after', key: '→', command: addColumn('after') },
  { id: 'row', label: 'Remove row', key: 'Backspace', command: deleteRow },
  { id: 'column', label: 'Remove column', key: 'Delete', command: deleteColumn },
];

/** Of a table: rows and columns at the cursor (or at its end, where the cursor is elsewhere), and what its headings are. */
export function TableTools(props: BlockToolsProps) {
  const { editor, node, update, remove } = props;

  function run(id: string) {
    bringCursorIn(props);
    COMMANDS.find((one) => one.id === id)?.command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  }

  return (
    <BlockToolsFrame label="Table">
      <div className="flex min-h-8 flex-1 flex-wrap items-center gap-3">
        <Menu
          label="Rows and columns"
          trigger={
            <Button size="small" icon={<Table size={14} aria-hidden />}>
              Rows and columns
            </Button>
          }
          entries={COMMANDS.map(({ id, label, key }) => ({ id, label, keys: ['Alt', 'Shift', key] }))}
          // Once the menu is gone: while it is open the text is inert.
          onAction={(id) => setTimeout(() => run(id))}
        />
        <Checkbox isSelected={node.attrs.headerRow} onChange={(headerRow) => update({ headerRow })}>
          Headings in the first row
        </Checkbox>
        <Checkbox isSelected={node.attrs.headerColumn} onChange={(headerColumn) => update({ headerColumn })}>
          In the first column
        </Checkbox>
      </div>
      <RemoveBlock what="table" onPress={remove} />
    </BlockToolsFrame>
  );
}

/** Into the last cell, unless the cursor is in a cell of this table. */
function bringCursorIn({ editor, getPos, node }: BlockToolsProps): void {
  const pos = getPos();
  const { state } = editor;
  if (pos === undefined || (isInTable(state) && tableAround(state)?.pos === pos)) return;
  const last = Selection.near(state.doc.resolve(pos + node.nodeSize - 4), -1);
  editor.view.dispatch(state.tr.setSelection(last));
}
