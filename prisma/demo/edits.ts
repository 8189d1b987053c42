import { Fragment, Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, Transform } from '@tiptap/pm/transform';
import { headOf } from '#editor/document.ts';
import type { NodeJson } from '#editor/document-json.ts';
import type { Head } from '#editor/head.ts';
import { schema } from '#editor/schema.ts';

/**
 * Puts blocks where they belong, a step each: headline, standfirst and main into their places, everything else at the end,
 * or behind the block that holds the words `after`.
 */
export function putBlocks(doc: Node, blocks: NodeJson[], after?: string): Transform {
  const transform = new Transform(doc);
  let at = after === undefined ? null : endOfBlockWith(doc, after);
  for (const json of blocks) {
    const node = Node.fromJSON(schema, json);
    if (node.type.name === 'headline' || node.type.name === 'standfirst') fill(transform, node);
    else if (node.type.name === 'main') transform.insert(startOfBody(transform.doc), node);
    else if (at !== null) {
      transform.insert(at, node);
      at += node.nodeSize;
    } else append(transform, node);
  }
  return transform;
}

/** Puts `to` in place of the words `from`, which stand in exactly one place; marks stay. */
export function changeWords(doc: Node, from: string, to: string): Transform {
  const { start, node } = textWith(doc, from);
  const marks = node.marks;
  const end = start + from.length;
  // Only what differs is a step, as when somebody types: the words around keep their author.
  let head = 0;
  while (head < Math.min(from.length, to.length) && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const words = to.slice(head, to.length - tail);
  const content = words === '' ? Fragment.empty : Fragment.from(schema.text(words, marks));
  return new Transform(doc).step(new ReplaceStep(start + head, end - tail, new Slice(content, 0, 0)));
}

/** Takes out the block that holds these words. */
export function cutBlock(doc: Node, words: string): Transform {
  const end = endOfBlockWith(doc, words);
  const node = doc.resolve(end).nodeBefore as Node;
  return new Transform(doc).delete(end - node.nodeSize, end);
}

/** Changes the head, a step for each part of it. */
export function changeHead(doc: Node, head: Partial<Head>): Transform {
  const transform = new Transform(doc);
  const was = headOf(doc);
  for (const [name, value] of Object.entries(head)) {
    if (JSON.stringify(was[name as keyof Head]) !== JSON.stringify(value)) {
      transform.setDocAttribute(name, value);
    }
  }
  return transform;
}

function fill(transform: Transform, node: Node): void {
  let pos = 0;
  for (const child of transform.doc.children) {
    if (child.type === node.type) {
      transform.replaceWith(pos + 1, pos + 1 + child.content.size, node.content);
      return;
    }
    pos += child.nodeSize;
  }
  throw new Error(`The draft has no ${node.type.name}.`);
}

function startOfBody(doc: Node): number {
  let pos = 0;
  for (const child of doc.children) {
    if (!['headline', 'standfirst', 'main'].includes(child.type.name)) break;
    pos += child.nodeSize;
  }
  return pos;
}

/** At the end; in place of the empty paragraph that a new draft ends with. */
function append(transform: Transform, node: Node): void {
  const { doc } = transform;
  const last = doc.lastChild as Node;
  const isEmpty = last.type.name === 'paragraph' && last.content.size === 0;
  transform.replaceWith(doc.content.size - (isEmpty ? last.nodeSize : 0), doc.content.size, node);
}

function endOfBlockWith(doc: Node, words: string): number {
  let pos = 0;
  for (const child of doc.children) {
    pos += child.nodeSize;
    if (child.textContent.includes(words)) return pos;
  }
  throw new Error(`No block holds “${words}”.`);
}

function textWith(doc: Node, words: string): { start: number; node: Node } {
  const found: { start: number; node: Node }[] = [];
  doc.descendants((node, pos) => {
    for (let at = node.text?.indexOf(words) ?? -1; at >= 0; at = node.text?.indexOf(words, at + 1) ?? -1) {
      found.push({ start: pos + at, node });
    }
  });
  const [first, ...others] = found;
  if (!first || others.length > 0) throw new Error(`${found.length} places hold “${words}”, not one.`);
  return first;
}
