import { Fragment, type Mark, Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { repairIds } from '#editor/passages.ts';
import { schema } from '#editor/schema.ts';

/** Positions by name: `p('one<a>two')` has `tag.a`. Within a block they count from its content's start. */
export type Tags = Record<string, number>;

/** A built node with the positions of its tags. */
export type Built = Node & { tag: Tags };

type Inline = { nodes: readonly Node[]; tag: Tags };
type Attributes = Record<string, unknown>;
type Child = string | Built | Inline;
type Arguments = [Attributes, ...Child[]] | Child[];

/**
 * A whole document: `doc(headline('Storm'), p('Rain <a>fell.'))`, with attributes of the head first where wanted.
 * `tag` holds positions in the document. Blocks without an id get one that depends on their place only, so that
 * the same code builds equal documents. Throws where the schema does not allow it.
 */
export function doc(...args: Arguments): Built {
  const built = build('doc', args);
  let made = 0;
  const transform = new Transform(built);
  for (const step of repairIds(built, () => id(`made ${++made}`))) transform.step(step);
  transform.doc.check();
  return Object.assign(transform.doc, { tag: built.tag });
}

/** A UUID that stands for a short name, always the same: `p({ id: 'a' })` has id('a'). */
export function id(name: string): string {
  const hex = [...new TextEncoder().encode(name)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const digits = hex.slice(-32).padStart(32, '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const headline = builder('headline');
export const standfirst = builder('standfirst');
export const main = builder('main');
export const figure = builder('figure');
export const video = builder('video');
export const embed = builder('embed');
export const caption = builder('caption');
export const p = builder('paragraph');
export const h2 = builder('heading', { level: 2 });
export const h3 = builder('heading', { level: 3 });
export const ul = builder('bulletList');
export const ol = builder('orderedList');
export const li = builder('listItem');
export const quote = builder('blockquote');
export const rule = builder('horizontalRule');
export const br = builder('hardBreak');
export const pullQuote = builder('pullQuote');
export const readMore = builder('readMore');
export const target = builder('readMoreTarget');
export const analysisBox = builder('analysisBox');
export const boxHeading = builder('boxHeading');
export const factBox = builder('factBox');
export const gallery = builder('gallery');
export const moreOn = builder('moreOn');
export const table = builder('table');
export const tableCaption = builder('tableCaption');
export const grid = builder('tableGrid');
export const tr = builder('tableRow');
export const td = builder('tableCell');
export const note = builder('noteToDesk');

export const bold = marker('bold');
export const italic = marker('italic');
export const superscript = marker('superscript');
export const subscript = marker('subscript');
export const link = marker('link');

function builder(type: string, attrs: Attributes = {}): (...args: Arguments) => Built {
  return (...args) => build(type, args, attrs);
}

function marker(type: string): (...args: Arguments) => Inline {
  return (...args) => {
    const { attrs, children } = split(args);
    const mark = schema.mark(type, attrs);
    const { nodes, tag } = flatten(children);
    return { nodes: nodes.map((node) => node.mark(mark.addToSet(node.marks as Mark[]))), tag };
  };
}

function build(type: string, args: Arguments, fixed: Attributes = {}): Built {
  const { attrs, children } = split(args);
  const { nodes, tag } = flatten(children);
  const named = typeof attrs.id === 'string' && attrs.id.length < 36 ? { id: id(attrs.id) } : {};
  const node = schema.node(type, { ...fixed, ...attrs, ...named }, Fragment.fromArray([...nodes]));
  return Object.assign(node, { tag });
}

function split(args: Arguments): { attrs: Attributes; children: Child[] } {
  const [first, ...rest] = args;
  if (first === undefined) return { attrs: {}, children: [] };
  if (isChild(first)) return { attrs: {}, children: [first, ...(rest as Child[])] };
  return { attrs: first, children: rest as Child[] };
}

function isChild(value: Child | Attributes): value is Child {
  return typeof value === 'string' || value instanceof Node || Array.isArray((value as Inline).nodes);
}

function flatten(children: Child[]): Inline {
  const nodes: Node[] = [];
  const tag: Tags = {};
  let pos = 0;
  for (const child of children) {
    const isNode = child instanceof Node;
    const inline =
      typeof child === 'string' ? textWithTags(child) : isNode ? { nodes: [child], tag: child.tag } : child;
    for (const [name, at] of Object.entries(inline.tag)) tag[name] = pos + at + (isNode ? 1 : 0);
    for (const node of inline.nodes) {
      nodes.push(node);
      pos += node.nodeSize;
    }
  }
  return { nodes, tag };
}

function textWithTags(source: string): Inline {
  const tag: Tags = {};
  let text = '';
  for (const part of source.split(/(<\w+>)/)) {
    if (/^<\w+>$/.test(part)) tag[part.slice(1, -1)] = text.length;
    else text += part;
  }
  return { nodes: text === '' ? [] : [schema.text(text)], tag };
}
