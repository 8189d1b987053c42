import type { Editor } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import type { NodeJson } from '#editor/document-json.ts';

const HEAD_BLOCKS = ['headline', 'standfirst', 'main'];

/** The position before the first block of the body: after headline, standfirst and main picture. */
export function bodyStart(doc: Node): number {
  let pos = 0;
  for (const node of doc.children) {
    if (!HEAD_BLOCKS.includes(node.type.name)) break;
    pos += node.nodeSize;
  }
  return pos;
}

/** Where a block put in at the cursor goes: instead of an empty paragraph, else below the block the cursor is in. */
export function placeForBlock(state: EditorState): { from: number; to: number } {
  const start = bodyStart(state.doc);
  const { $from } = state.selection;
  if ($from.depth === 0 || $from.after(1) <= start) {
    const at = $from.depth === 0 && $from.pos > start ? $from.pos : start;
    return { from: at, to: at };
  }
  const block = $from.node(1);
  const isEmpty = block.type.name === 'paragraph' && block.content.size === 0;
  return { from: isEmpty ? $from.before(1) : $from.after(1), to: $from.after(1) };
}

/** Puts a block of the body in at the cursor and moves the cursor into it. */
export function insertBlock(editor: Editor, json: NodeJson): void {
  insertNode(editor, editor.schema.nodeFromJSON(json));
}

/** The same for a block that is made already. */
export function insertNode(editor: Editor, node: Node): void {
  const { tr } = editor.state;
  putIn(tr, node, placeForBlock(editor.state));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

/** The same for a block without words of its own: it is selected, so that what is chosen next is chosen for it. */
export function insertSelected(editor: Editor, node: Node): void {
  const { tr } = editor.state;
  const place = placeForBlock(editor.state);
  putIn(tr, node, place);
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, place.from)).scrollIntoView());
  editor.view.focus();
}

/** Replaces the place with the block, as a part of a transaction; the text cursor goes to its first words. */
export function putIn(tr: Transaction, node: Node, { from, to }: { from: number; to: number }): void {
  tr.replaceWith(from, to, node);
  const after = from + node.nodeSize;
  // A block that is no text at the very end would leave no place to go on writing.
  if (after === tr.doc.content.size && !node.isTextblock)
    tr.insert(after, tr.doc.type.schema.node('paragraph'));
  const inside = Selection.findFrom(tr.doc.resolve(from + 1), 1, true);
  if (inside && inside.from <= after + 1) tr.setSelection(inside);
}

/** The position behind a gallery, by its id; null where it is not there (any more). */
export function galleryEnd(doc: Node, id: string): number | null {
  let pos = 0;
  for (const node of doc.children) {
    pos += node.nodeSize;
    if (node.type.name === 'gallery' && node.attrs.id === id) return pos;
  }
  return null;
}

/** Puts a picture in at the end of a gallery; where there is none of this id it is made at `place`. */
export function putInGallery(
  tr: Transaction,
  figure: Node,
  id: string,
  place: { from: number; to: number },
): void {
  const end = galleryEnd(tr.doc, id);
  if (end === null) putIn(tr, tr.doc.type.schema.node('gallery', { id }, figure), place);
  else tr.insert(end - 1, figure);
}

/** A figure of a picture that the newsroom has, with what its file says as caption and description. */
export function figureOf(
  schema: Schema,
  { id, caption, description }: { id: string; caption: string; description: string },
): Node {
  const words = oneLine(caption);
  const line = schema.node('caption', null, words === '' ? [] : [schema.text(words)]);
  return schema.node('figure', { picture: id, alt: oneLine(description) }, line);
}

/** Captions and descriptions stay on one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Puts a picture or video in the main place, instead of the one there. */
export function putMain(tr: Transaction, figure: Node): void {
  const { schema } = tr.doc.type;
  const main = tr.doc.children.find((node) => node.type.name === 'main');
  const end = bodyStart(tr.doc);
  tr.replaceWith(end - (main?.nodeSize ?? 0), end, schema.node('main', null, figure));
}
