import type { Node } from '@tiptap/pm/model';
import { canJoin, canSplit, type Step, Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { schema } from '#editor/schema.ts';
import { id } from '#test/build-document.ts';

/** One edit of a document as numbers between 0 and 1, so that it fits any document. */
export type RandomEdit = { kind: number; at: number; length: number; word: string };

/** An edit as a person makes it; its word is of letters and digits, so that it can be looked for. */
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.noBias(fc.nat(13)),
  at: share(),
  length: share(),
  word: fc.stringMatching(/^[a-z]{1,4}[0-9]{4}$/),
});

/** Spread evenly: fast-check's own numbers of this kind are nearly all beside 0, where nothing happens. */
function share(): fc.Arbitrary<number> {
  return fc.noBias(fc.nat(1_000)).map((thousandths) => thousandths / 1_000);
}

/**
 * The steps of an edit on a document: typing, replacing, deleting, splitting, joining, formats, links, kinds of
 * block, attributes, new blocks, a move, rows and columns of a table. Empty where the edit cannot be made there.
 */
export function stepsOfEdit(doc: Node, edit: RandomEdit): Step[] {
  const transform = new Transform(doc);
  const edits = rowsOf(doc).length === 0 ? EDITS : [...EDITS, ...TABLE_EDITS];
  edits[edit.kind % edits.length]?.(transform, textRange(doc, edit), edit);
  return transform.steps;
}

type Range = { from: number; to: number };
type Make = (transform: Transform, range: Range, edit: RandomEdit) => void;

const EDITS: Make[] = [
  (transform, { from }, { word }) => void transform.insert(from, schema.text(word)),
  (transform, { from, to }, { word }) => void transform.replaceWith(from, to, schema.text(word)),
  (transform, { from, to }) => void transform.delete(from, to),
  (transform, { from }) => void (canSplit(transform.doc, from) && transform.split(from)),
  (transform, { from }) => joinBefore(transform, from),
  (transform, { from, to }) => void transform.addMark(from, to, schema.mark('bold')),
  (transform, { from }, { length }) => setKind(transform, from, length),
  (transform, { from }, { word }) => insertParagraph(transform, from, word),
  (transform, _range, { at }) => deleteBlock(transform, at),
  (transform, _range, { word }) => void transform.setDocAttribute('freeLine', word),
];

const TABLE_EDITS: Make[] = [
  (transform, _range, edit) => addRow(transform, edit),
  (transform, _range, edit) => addColumn(transform, edit),
  (transform, _range, edit) => deleteRow(transform, edit),
  (transform, _range, edit) => deleteColumn(transform, edit),
];

/** A range inside one textblock of the document. */
function textRange(doc: Node, { at, length }: RandomEdit): Range {
  const blocks: { start: number; size: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push({ start: pos + 1, size: node.content.size });
  });
  const place = at * blocks.length;
  const block = blocks[Math.min(blocks.length - 1, Math.floor(place))] ?? { start: 0, size: 0 };
  const from = block.start + Math.round((place % 1) * block.size);
  return { from, to: Math.min(block.start + block.size, from + Math.round(length * block.size)) };
}

function joinBefore(transform: Transform, pos: number): void {
  const before = transform.doc.resolve(pos).before();
  const { nodeBefore } = transform.doc.resolve(before);
  if (nodeBefore?.type.name === 'paragraph' && canJoin(transform.doc, before)) transform.join(before);
}

function setKind(transform: Transform, pos: number, choice: number): void {
  const $pos = transform.doc.resolve(pos);
  if ($pos.depth !== 1 || !['paragraph', 'heading'].includes($pos.parent.type.name)) return;
  const type = choice < 0.5 ? 'heading' : 'paragraph';
  transform.setBlockType(pos, pos, schema.nodes[type] as never, { id: $pos.parent.attrs.id });
}

function insertParagraph(transform: Transform, pos: number, word: string): void {
  const index = transform.doc.resolve(pos).index(0);
  if (index < transform.doc.childCount - 1) return;
  transform.insert(transform.doc.content.size, schema.node('paragraph', null, schema.text(word)));
}

function deleteBlock(transform: Transform, at: number): void {
  const { doc } = transform;
  const index = Math.min(doc.childCount - 1, Math.floor(at * doc.childCount));
  if (index < 1 || doc.childCount < 3) return;
  const from = doc.children.slice(0, index).reduce((pos, node) => pos + node.nodeSize, 0);
  const to = from + doc.child(index).nodeSize;
  if (doc.canReplace(index, index + 1)) transform.delete(from, to);
}

/** The rows of the document's first table with their positions; none where it has no table. */
function rowsOf(doc: Node): { row: Node; pos: number }[] {
  const rows: { row: Node; pos: number }[] = [];
  let found = false;
  doc.descendants((node, pos) => {
    if (node.type.name === 'table') {
      if (found) return false;
      found = true;
    }
    if (node.type.name === 'tableRow') rows.push({ row: node, pos });
    return node.type.name !== 'tableRow';
  });
  return rows;
}

function addRow(transform: Transform, { at, word }: RandomEdit): void {
  const rows = rowsOf(transform.doc);
  const beside = rows[Math.min(rows.length - 1, Math.floor(at * rows.length))];
  if (!beside) return;
  const cells = beside.row.children.map(({ attrs }) => cellOf(attrs.column, word));
  transform.insert(beside.pos, schema.node('tableRow', null, cells));
}

function addColumn(transform: Transform, { at, word }: RandomEdit): void {
  for (const { row, pos } of rowsOf(transform.doc).reverse()) {
    const place = Math.round(at * row.childCount);
    const start = row.children.slice(0, place).reduce((sum, cell) => sum + cell.nodeSize, pos + 1);
    transform.insert(start, cellOf(id(word), ''));
  }
}

function deleteRow(transform: Transform, { at }: RandomEdit): void {
  const rows = rowsOf(transform.doc);
  const target = rows[Math.floor(at * rows.length)];
  if (target && rows.length > 1) transform.delete(target.pos, target.pos + target.row.nodeSize);
}

function deleteColumn(transform: Transform, { at }: RandomEdit): void {
  for (const { row, pos } of rowsOf(transform.doc).reverse()) {
    const place = Math.min(row.childCount - 1, Math.floor(at * row.childCount));
    const start = row.children.slice(0, place).reduce((sum, cell) => sum + cell.nodeSize, pos + 1);
    if (row.childCount > 1) transform.delete(start, start + row.child(place).nodeSize);
  }
}

function cellOf(column: string | null, word: string): Node {
  const text = word === '' ? [] : [schema.text(word)];
  return schema.node('tableCell', { column }, schema.node('paragraph', null, text));
}
