import type { Node } from '@tiptap/pm/model';
import { type Step, Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '#editor/limits.ts';
import { prepareBatch } from '#features/documents/rules/prepare-batch.ts';
import { newId } from '#lib/ids.ts';
import { doc, grid, headline, id, p, table, tableCaption, td, tr } from '#test/build-document.ts';
import { type RandomEdit, randomEdit, stepsOfEdit } from '#test/random-edits.ts';

const cell = (column: string, word: string) => td({ column: id(column) }, p(word));
const story = doc(
  headline('Count'),
  table(
    tableCaption('Seats'),
    grid(tr(cell('a', 'Party'), cell('b', 'Seats')), tr(cell('a', 'Left'), cell('b', '12'))),
  ),
  p('Below'),
);

const edits = fc.array(randomEdit, { minLength: 1, maxLength: 10 });

describe('prepareBatch', () => {
  test('leaves every table whole, whatever two people do to it at once', () => {
    fc.assert(
      fc.property(edits, edits, (theirs, mine) => {
        const first = prepareBatch({ doc: story, over: [], steps: play(story, theirs), newId });
        const over = [...first.placed, ...first.repairs].map(({ step }) => step);
        const second = prepareBatch({ doc: story, over, steps: play(story, mine), newId });
        expect([first.problem, second.problem]).toEqual([null, null]);
        for (const widths of tablesOf(second.doc)) expect(new Set(widths).size).toBe(1);
      }),
      { numRuns: 400 },
    );
  });

  test('a row and a column added at the same moment meet', () => {
    const row = new Transform(story).insert(rowEnd(1), tr(cell('a', 'Right'), cell('b', '9')));
    const column = new Transform(story);
    column.insert(rowEnd(1) - 1 - story.child(1).child(1).child(1).child(1).nodeSize, cell('x', '40%'));
    column.insert(rowEnd(0) - 1 - story.child(1).child(1).child(0).child(1).nodeSize, cell('x', 'Share'));
    const { doc: after } = prepareBatch({ doc: story, over: row.steps, steps: column.steps, newId });
    expect(
      after
        .child(1)
        .child(1)
        .children.map((one) => one.children.map((two) => two.textContent)),
    ).toEqual([
      ['Party', 'Share', 'Seats'],
      ['Left', '40%', '12'],
      ['Right', '', '9'],
    ]);
  });

  test('refuses cells that would make a table too wide, and keeps the draft as it was', () => {
    const wide = (columns: number) =>
      doc(headline('S'), table(tableCaption(), grid(tr(...Array.from({ length: columns }, () => td(p()))))));
    const full = wide(LIMITS.columnsOfTable);
    const added = new Transform(full).insert(full.content.size - 3, td(p()));
    const { problem, placed } = prepareBatch({ doc: full, over: [], steps: added.steps, newId });
    expect(problem).toBe('A table holds at most 20 columns: make a second one. Nothing has been changed.');
    expect(placed).toEqual([]);
  });
});

/** The position behind a row of the table. */
function rowEnd(index: number): number {
  const [first, block] = [story.child(0), story.child(1)];
  const start = first.nodeSize + 1 + block.child(0).nodeSize + 1;
  const rows = block.child(1).children.slice(0, index + 1);
  return rows.reduce((pos, row) => pos + row.nodeSize, start);
}

function play(start: Node, list: readonly RandomEdit[]): Step[] {
  const transform = new Transform(start);
  for (const edit of list) for (const step of stepsOfEdit(transform.doc, edit)) transform.step(step);
  return transform.steps;
}

/** For each table the number of cells of each of its rows. */
function tablesOf(document: Node): number[][] {
  return document.children
    .filter(({ type }) => type.name === 'table')
    .map((block) => block.child(1).children.map((row) => row.childCount));
}
