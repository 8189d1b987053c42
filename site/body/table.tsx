import type { BodyContext } from '#site/body/body-context.ts';
import { childOf, type DocumentNode, directionOf, hasWords, textOf } from '#site/body/document-node.ts';
import { Inline } from '#site/body/inline.tsx';
import { each } from '#site/text/each.ts';

// A sign or currency, digits with their points, and what is counted: "£1,200", "−3.5%", "12 km". A dash stands for none.
const NUMBER = /^[+−–-]?\s?\p{Sc}?\s?\d[\d.,\s]*(?:\s?(?:%|\p{L}{1,3}))?$|^[–—-]$/u;

// WCAG 2.1.1: what scrolls must be reached by keyboard too, and without script nothing knows whether it does.
const BY_KEYBOARD = { tabIndex: 0 };

type Props = { node: DocumentNode; context: BodyContext };

/** A table in a box of its own, which scrolls sideways (by touch, wheel and keyboard) where the table is wider than the page. */
export function Table({ node, context }: Props) {
  if (!hasWords(node)) return null;
  const caption = childOf(node, 'tableCaption');
  const rows = (childOf(node, 'tableGrid')?.content ?? []).filter(({ type }) => type === 'tableRow');
  const hasHeaderRow = node.attrs?.headerRow !== false;
  const body = hasHeaderRow ? rows.slice(1) : rows;
  const shape = { hasHeaderColumn: node.attrs?.headerColumn === true, numbers: numberColumns(body) };
  const hasCaption = caption !== undefined && hasWords(caption);
  return (
    <figure className="table-figure">
      {hasCaption && (
        <figcaption>
          <Inline node={caption} context={context} />
        </figcaption>
      )}
      <section className="table-scroll" aria-label={hasCaption ? textOf(caption) : 'Table'} {...BY_KEYBOARD}>
        <table>
          {hasHeaderRow && <thead>{each(rows.slice(0, 1), (row) => headerRow(row, shape, context))}</thead>}
          <tbody>{each(body, (row) => bodyRow(row, shape, context))}</tbody>
        </table>
      </section>
    </figure>
  );
}

/** Which of a table's cells are headings of rows, and which of its columns hold numbers. */
type Shape = { hasHeaderColumn: boolean; numbers: boolean[] };

function headerRow(row: DocumentNode, { numbers }: Shape, context: BodyContext) {
  return (
    <tr>
      {each(cellsOf(row), (cell, column) => {
        const className = numbers[column] ? 'number' : undefined;
        // A heading without words says nothing: the corner above a column of headings.
        if (!hasWords(cell)) return <td />;
        return (
          <th scope="col" className={className} {...directionOf(cell)}>
            <Inline node={cell} context={context} />
          </th>
        );
      })}
    </tr>
  );
}

function bodyRow(row: DocumentNode, { hasHeaderColumn, numbers }: Shape, context: BodyContext) {
  return (
    <tr>
      {each(cellsOf(row), (cell, column) => {
        const words = <Inline node={cell} context={context} />;
        if (hasHeaderColumn && column === 0 && hasWords(cell)) {
          return (
            <th scope="row" {...directionOf(cell)}>
              {words}
            </th>
          );
        }
        return (
          <td className={numbers[column] ? 'number' : undefined} {...directionOf(cell)}>
            {words}
          </td>
        );
      })}
    </tr>
  );
}

/** The one paragraph of each cell of a row. */
function cellsOf(row: DocumentNode): DocumentNode[] {
  return (row.content ?? [])
    .filter(({ type }) => type === 'tableCell')
    .map((cell) => childOf(cell, 'paragraph') ?? { type: 'paragraph' });
}

/** For each column whether all that stands in it are numbers. */
function numberColumns(rows: DocumentNode[]): boolean[] {
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  return Array.from({ length: columns }, (_, column) => {
    const words = rows.map((row) => textOf(cellsOf(row)[column])).filter((text) => text !== '');
    return words.length > 0 && words.every((text) => NUMBER.test(text));
  });
}
