import { LIMITS } from '#editor/limits.ts';

/** Blocks whose words become a line of a cell, or of a paragraph. */
const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dd, dt, blockquote, pre, section, article';

/**
 * Turns the tables of pasted HTML into tables of ours: no styles, no merged cells (the words stay in the first of them), one
 * paragraph a cell. What is a table for its layout only, or stands in a list or another table, becomes a paragraph a row.
 */
export function convertTables(body: HTMLElement): void {
  // The inner ones first, so that an outer one then holds only words.
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const cells = isLayout(table) ? null : cellsOf(table);
    if (cells === null) flattenTable(table);
    else table.replaceWith(figureOf(table, cells));
  }
}

/** True for what arranges a page or a mail: it says so, holds another table, stands in a list, or has one column. */
function isLayout(table: HTMLTableElement): boolean {
  if (table.getAttribute('role') === 'presentation' || table.dataset.layout !== undefined) return true;
  if (table.querySelector('[data-table]') !== null || table.closest('li, blockquote') !== null) return true;
  return [...table.rows].every((row) => row.cells.length < 2);
}

/** The cells of a table as rows of equal length, null where one is a part of a merged one; null for a table beyond our limits. */
function cellsOf(table: HTMLTableElement): (HTMLTableCellElement | null)[][] | null {
  const rows: (HTMLTableCellElement | null | undefined)[][] = [...table.rows].map(() => []);
  for (const [top, row] of [...table.rows].entries()) {
    for (const cell of row.cells) {
      const line = rows[top] ?? [];
      let left = 0;
      while (line[left] !== undefined) left += 1;
      if (left + cell.colSpan > LIMITS.columnsOfTable) return null;
      for (let down = top; down < Math.min(rows.length, top + Math.max(1, cell.rowSpan)); down += 1) {
        for (let along = left; along < left + cell.colSpan; along += 1) (rows[down] ?? [])[along] = null;
      }
      line[left] = cell;
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0 || rows.length > LIMITS.rowsOfTable) return null;
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

function figureOf(table: HTMLTableElement, cells: (HTMLTableCellElement | null)[][]): HTMLElement {
  const make = (name: string) => table.ownerDocument.createElement(name);
  const figure = make('figure');
  figure.dataset.table = '';
  const { headerRow, headerColumn } = headingsOf(cells);
  figure.setAttribute('data-headerrow', String(headerRow));
  figure.setAttribute('data-headercolumn', String(headerColumn));
  const caption = make('figcaption');
  caption.dataset.tableCaption = '';
  caption.append(...(table.caption?.childNodes ?? []));
  const grid = make('table');
  for (const row of cells) {
    const line = make('tr');
    for (const cell of row) {
      const paragraph = make('p');
      if (cell) paragraph.append(...wordsOf(cell));
      const plain = make('td');
      plain.append(paragraph);
      line.append(plain);
    }
    grid.append(line);
  }
  figure.append(caption, grid);
  return figure;
}

/** Which cells are headings. Spreadsheets and Word mark none: then the first row is taken for one, as it mostly is. */
function headingsOf(cells: (HTMLTableCellElement | null)[][]) {
  const isHeading = (cell: HTMLTableCellElement | null | undefined) => cell?.tagName === 'TH';
  const [first = []] = cells;
  const headerRow = first.slice(1).some(isHeading) || !cells.flat().some(isHeading);
  const headerColumn = cells.length > 1 && cells.slice(1).every((row) => isHeading(row[0]));
  return { headerRow, headerColumn };
}

/** The words of a cell with their formats and links; several paragraphs become lines. */
function wordsOf(cell: HTMLElement): ChildNode[] {
  for (const block of cell.querySelectorAll(BLOCKS)) {
    block.replaceWith(...block.childNodes, cell.ownerDocument.createElement('br'));
  }
  const words = [...cell.childNodes];
  const isBreak = (node: ChildNode | undefined) => node === undefined || node.nodeName === 'BR';
  // Lines are kept, but no empty ones, and no space or line before the first and after the last.
  const isKept = (node: ChildNode, at: number, all: ChildNode[]) =>
    (node.nodeName !== 'BR' && node.textContent?.trim() !== '') ||
    !(isBreak(all[at - 1]) || isBreak(all[at + 1]));
  return words.filter(isKept).filter(isKept);
}

/** A paragraph for each row. */
function flattenTable(table: HTMLTableElement): void {
  for (const row of table.querySelectorAll('tr')) {
    const paragraph = table.ownerDocument.createElement('p');
    for (const cell of row.querySelectorAll(':scope > :is(td, th)')) {
      for (const block of cell.querySelectorAll(BLOCKS)) block.replaceWith(...block.childNodes, ' ');
      paragraph.append(...cell.childNodes, ' ');
    }
    table.before(paragraph);
  }
  table.remove();
}
