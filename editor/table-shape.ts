import type { Node } from '@tiptap/pm/model';
import { AttrStep, type Step, Transform } from '@tiptap/pm/transform';

/** The columns of each row, by the id that the cells of a column share; null where a cell has none of its own. */
type Columns = (string | null)[][];

/**
 * The steps that give every row of every table a cell for each of its columns: two people who add a row and a column at
 * the same moment leave a hole, which is filled where the column belongs. Cells without a column (pasted ones) get that of
 * their place. Empty where all tables are whole. Made by the server, in the commit of the batch: browsers that each mended
 * would mend twice.
 */
export function repairTables(doc: Node, newId: () => string): Step[] {
  const transform = new Transform(doc);
  // From the last to the first, so that mending one moves none that is still to be looked at.
  for (const { grid, pos } of gridsOf(doc).reverse()) {
    const columns = ownColumns(grid);
    if (!isWhole(columns)) repairGrid(transform, grid, pos, columns, newId);
  }
  return transform.steps;
}

/** The grids of a document with their positions. */
function gridsOf(doc: Node): { grid: Node; pos: number }[] {
  const grids: { grid: Node; pos: number }[] = [];
  doc.forEach((block, pos) => {
    if (block.type.name !== 'table') return;
    block.forEach((grid, offset) => {
      if (grid.type.name === 'tableGrid') grids.push({ grid, pos: pos + 1 + offset });
    });
  });
  return grids;
}

/** Of two cells of a row with one column (one was pasted) the later has none. */
function ownColumns(grid: Node): Columns {
  return grid.children.map((row) => {
    const seen = new Set<string>();
    return row.children.map(({ attrs: { column } }) => {
      if (column === null || seen.has(column)) return null;
      seen.add(column);
      return column;
    });
  });
}

function isWhole(columns: Columns): boolean {
  const [first = []] = columns;
  return columns.every(
    (row) =>
      row.length === first.length && row.every((column, at) => column !== null && column === first[at]),
  );
}

function repairGrid(
  transform: Transform,
  grid: Node,
  gridPos: number,
  columns: Columns,
  newId: () => string,
): void {
  const order = orderOf(columns);
  const named = columns.map((row) => nameCells(row, order, newId));
  let pos = gridPos + grid.nodeSize - 1;
  for (let index = grid.childCount - 1; index >= 0; index -= 1) {
    const row = grid.child(index);
    pos -= row.nodeSize;
    repairRow(transform, row, pos, named[index] ?? [], order);
  }
}

/** All columns from left to right: each row's unknown ones stand behind the one that they stand behind there. */
function orderOf(columns: Columns): string[] {
  const order: string[] = [];
  for (const row of columns) {
    let place = 0;
    for (const column of row) {
      if (column === null) continue;
      const known = order.indexOf(column);
      if (known < 0) order.splice(place, 0, column);
      place = (known < 0 ? place : known) + 1;
    }
  }
  return order;
}

/** Gives the cells of a row that have no column that of their place, or a new one, which `order` gains. */
function nameCells(row: (string | null)[], order: string[], newId: () => string): string[] {
  const used = new Set(row);
  const named: string[] = [];
  for (const [place, column] of row.entries()) {
    const free = order[place];
    const name = column ?? (free !== undefined && !used.has(free) ? free : newId());
    if (!order.includes(name)) order.splice(order.indexOf(named.at(-1) ?? '') + 1, 0, name);
    used.add(name);
    named.push(name);
  }
  return named;
}

function repairRow(transform: Transform, row: Node, rowPos: number, named: string[], order: string[]): void {
  const { schema } = row.type;
  let pos = rowPos + row.nodeSize - 1;
  for (let place = named.length; place >= 0; place -= 1) {
    const missing = missingAfter(named[place - 1], named, order);
    if (missing.length > 0) {
      const cells = missing.map((column) => schema.node('tableCell', { column }, schema.node('paragraph')));
      transform.insert(pos, cells);
    }
    const cell = row.maybeChild(place - 1);
    if (cell === null) continue;
    pos -= cell.nodeSize;
    if (cell.attrs.column !== named[place - 1]) {
      transform.step(new AttrStep(pos, 'column', named[place - 1]));
    }
  }
}

/** The columns that a row lacks between `column` (undefined: its beginning) and the next that it has. */
function missingAfter(column: string | undefined, named: string[], order: string[]): string[] {
  const rest = order.slice(column === undefined ? 0 : order.indexOf(column) + 1);
  const end = rest.findIndex((other) => named.includes(other));
  return end < 0 ? rest : rest.slice(0, end);
}
