import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, Selection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '#editor/limits.ts';
import { schema } from '#editor/schema.ts';
import { addColumn, addRow, newTable } from '#editor/table-commands.ts';
import { repairTables } from '#editor/table-shape.ts';
import { type Built, doc, grid, headline, id, p, table, tableCaption, td, tr } from '#test/build-document.ts';

const cell = (column: string, words: string) => td({ column: id(column) }, p(words));
const story = doc(
  headline('<out>S'),
  table(
    tableCaption(),
    grid(tr(cell('a', '<a>1'), cell('b', '<b>2')), tr(cell('a', '3'), cell('b', '<d>4'))),
  ),
);

function changed(command: Command, at: string, of: Built = story): EditorState | null {
  const state = EditorState.create({ doc: of, selection: TextSelection.create(of, of.tag[at] ?? 0) });
  let next: EditorState | null = null;
  const done = command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return done ? next : null;
}

function rows(state: EditorState | null): string[] | undefined {
  const found = state?.doc.child(1).lastChild as Node | undefined;
  return found?.children.map((row) => row.children.map((one) => one.textContent).join(' '));
}

describe('rows and columns', () => {
  test.each<[string, Command, string, string[]]>([
    ['a row above', addRow('before'), 'd', ['1 2', ' ', '3 4']],
    ['a row below', addRow('after'), 'a', ['1 2', ' ', '3 4']],
    ['a column before', addColumn('before'), 'b', ['1  2', '3  4']],
    ['a column after', addColumn('after'), 'd', ['1 2 ', '3 4 ']],
    ['a first column', addColumn('before'), 'a', [' 1 2', ' 3 4']],
  ])('%s', (_name, command, at, expected) => {
    const state = changed(command, at);
    expect(rows(state)).toEqual(expected);
    state?.doc.check();
    // Cells know their column from the start: the server has nothing to mend.
    expect(state && repairTables(state.doc, () => id('new'))).toEqual([]);
  });

  test('the cursor goes into a new row', () => {
    const state = changed(addRow('after'), 'a');
    expect(state?.selection.$from.node(-1).type.name).toBe('tableCell');
    expect(state?.selection.$from.parent.textContent).toBe('');
  });

  test('nothing is done outside a table, or in a full one', () => {
    for (const command of [addRow('after'), addColumn('after')]) {
      expect(changed(command, 'out')).toBeNull();
    }
    const large = newTable(schema, LIMITS.rowsOfTable, LIMITS.columnsOfTable);
    const full = doc(headline('S'), Object.assign(large, { tag: {} }));
    const state = EditorState.create({ doc: full, selection: Selection.atEnd(full) });
    expect([addRow('after')(state), addColumn('after')(state)]).toEqual([false, false]);
  });
});
