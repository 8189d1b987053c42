import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import { repairTables } from '#editor/table-shape.ts';
import { doc, grid, headline, id, p, table, tableCaption, td, tr } from '#test/build-document.ts';

/** A table from rows such as "a:one b:two": a column's name, and the word in its cell. "-" is a cell without a column. */
function made(...rows: string[]): Node {
  const cells = (row: string) => row.split(' ').map((cell) => cell.split(':') as [string, string]);
  return doc(
    headline('S'),
    table(
      tableCaption(),
      grid(
        ...rows.map((row) =>
          tr(
            ...cells(row).map(([column, word]) =>
              td({ column: column === '-' ? null : id(column) }, p(word)),
            ),
          ),
        ),
      ),
    ),
    p('below'),
  );
}

function repaired(before: Node): Node {
  let made = 0;
  const transform = new Transform(before);
  for (const step of repairTables(before, () => id(`new${++made}`))) transform.step(step);
  return transform.doc;
}

/** The rows of the table in the writing of `made`. */
function written(after: Node): string[] {
  const names = new Map(
    ['a', 'b', 'c', 'd', 'x', 'y', 'new1', 'new2', 'new3', 'new4'].map((name) => [id(name), name]),
  );
  return (after.child(1).lastChild as Node).children.map((row) =>
    row.children.map((cell) => `${names.get(cell.attrs.column) ?? '-'}:${cell.textContent}`).join(' '),
  );
}

describe('repairTables', () => {
  test.each<[string, string[], string[]]>([
    ['leaves a whole table alone', ['a:1 b:2', 'a:3 b:4'], ['a:1 b:2', 'a:3 b:4']],
    ['names the columns of a new one', ['-:1 -:2', '-:3 -:4'], ['new1:1 new2:2', 'new1:3 new2:4']],
    [
      'fills a row that was added beside a column, where the column stands',
      ['a:1 x:new b:2', 'a:3 b:4'],
      ['a:1 x:new b:2', 'a:3 x: b:4'],
    ],
    ['fills the first column', ['x:0 a:1', 'a:2'], ['x:0 a:1', 'x: a:2']],
    ['fills the last column', ['a:1', 'a:2 x:3'], ['a:1 x:', 'a:2 x:3']],
    ['fills two columns of two people', ['a:1 x:2 b:3', 'a:4 b:5 y:6'], ['a:1 x:2 b:3 y:', 'a:4 x: b:5 y:6']],
    ['gives pasted cells the column of their place', ['a:1 b:2', '-:3 b:4'], ['a:1 b:2', 'a:3 b:4']],
    [
      'gives a row that is too long a column',
      ['a:1 b:2', 'a:3 b:4 -:5'],
      ['a:1 b:2 new1:', 'a:3 b:4 new1:5'],
    ],
    ['tells two cells of one column apart', ['a:1 b:2', 'a:3 a:4'], ['a:1 b:2', 'a:3 b:4']],
  ])('%s', (_name, rows, expected) => {
    const after = repaired(made(...rows));
    after.check();
    expect(written(after)).toEqual(expected);
    expect(repairTables(after, () => id('again'))).toEqual([]);
    expect(after.lastChild?.textContent).toBe('below');
  });
});
