import type { Mark, Node } from '@tiptap/pm/model';
import { brokenBound, isStorableText } from '#editor/bounds.ts';
import { schema } from '#editor/schema.ts';

/** The bounds of every document, stored or sent. Lengths are in UTF-16 units, `bytes` is of the whole as JSON. */
export const LIMITS = {
  bytes: 2_000_000,
  depth: 32,
  nodes: 20_000,
  attributes: { depth: 4, values: 400, length: 50_000 },
  textOf: {
    headline: 300,
    standfirst: 1_000,
    boxHeading: 300,
    readMoreTarget: 300,
    caption: 2_000,
    tableCaption: 2_000,
  },
  textOfOthers: 20_000,
  picturesOfGallery: 50,
  rowsOfTable: 200,
  columnsOfTable: 20,
} as const;

const TOO_LARGE = 'The story is too large: split it into several stories. Nothing has been changed.';
const TOO_DEEP = 'Something in the story is nested too deep: take lists or quotations out of one another.';
const TOO_MANY = 'The story has too many parts: split it into several stories. Nothing has been changed.';
const DAMAGED = 'The document is damaged, so it was not accepted. Nothing has been changed.';

const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text']);

/** What the limits call the nodes whose text is bounded by a number of its own. */
const NAMES: Record<keyof typeof LIMITS.textOf, string> = {
  headline: 'The headline',
  standfirst: 'The standfirst',
  boxHeading: 'The heading of a box',
  readMoreTarget: 'A line of Read more',
  caption: 'A caption',
  tableCaption: 'The caption of a table',
};

/** How many children some nodes may have. */
const COUNTS: Record<string, { max: number; what: string; of: string }> = {
  gallery: { max: LIMITS.picturesOfGallery, what: 'A gallery', of: 'pictures' },
  tableGrid: { max: LIMITS.rowsOfTable, what: 'A table', of: 'rows' },
  tableRow: { max: LIMITS.columnsOfTable, what: 'A table', of: 'columns' },
};

/**
 * What forbids to read unknown JSON as a document, as a sentence, or null. Walks without recursion and stops at the
 * first bound, so that 20,000 levels or a million nodes cost nothing; knows every node, mark and attribute by name.
 * Called before `Node.fromJSON`, which recurses and lets unknown attributes by.
 */
export function jsonProblem(json: unknown): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: json, depth: 1 }];
  let nodes = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    nodes += 1;
    if (nodes > LIMITS.nodes) return TOO_MANY;
    if (next.depth > LIMITS.depth) return TOO_DEEP;
    const problem = nodeJsonProblem(next.value);
    if (problem !== null) return problem;
    const { content } = next.value as { content?: unknown[] };
    if (content === undefined) continue;
    if (content.length > LIMITS.nodes) return TOO_MANY;
    for (const child of content) waiting.push({ value: child, depth: next.depth + 1 });
  }
  const bytes = new TextEncoder().encode(JSON.stringify(json)).length;
  return bytes > LIMITS.bytes ? TOO_LARGE : null;
}

/**
 * What is wrong with a document that has just been changed by steps, as a sentence, or null: the schema, the rule of
 * every attribute, and the limits. Needs no JSON, so that it may run on every batch.
 */
export function documentProblem(doc: Node): string | null {
  if (doc.type !== schema.topNodeType) return DAMAGED;
  const sizes = measure(doc);
  if (sizes.depth > LIMITS.depth) return TOO_DEEP;
  if (sizes.nodes > LIMITS.nodes) return TOO_MANY;
  if (sizes.length > LIMITS.bytes) return TOO_LARGE;
  try {
    doc.check();
  } catch (error) {
    return sentenceOf(error);
  }
  return sizes.partProblem;
}

/** The sentence in what ProseMirror throws: our attribute rules throw sentences, all else means a damaged document. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof RangeError)) return DAMAGED;
  return error.message.endsWith('.') ? error.message : DAMAGED;
}

function nodeJsonProblem(value: unknown): string | null {
  if (!isRecord(value)) return DAMAGED;
  for (const key of Object.keys(value)) {
    if (!NODE_KEYS.has(key)) return DAMAGED;
  }
  const type = typeof value.type === 'string' ? schema.nodes[value.type] : undefined;
  if (type === undefined) return unknownSentence('part', value.type);
  if (value.text !== undefined && !isStorableText(value.text)) return DAMAGED;
  if (value.content !== undefined && !Array.isArray(value.content)) return DAMAGED;
  return attributesProblem(value.attrs, type.spec.attrs) ?? marksJsonProblem(value.marks);
}

function marksJsonProblem(marks: unknown): string | null {
  if (marks === undefined) return null;
  if (!Array.isArray(marks) || marks.length > 20) return DAMAGED;
  for (const mark of marks) {
    if (!isRecord(mark)) return DAMAGED;
    const type = typeof mark.type === 'string' ? schema.marks[mark.type] : undefined;
    if (type === undefined) return unknownSentence('format', mark.type);
    const problem = attributesProblem(mark.attrs, type.spec.attrs);
    if (problem !== null) return problem;
  }
  return null;
}

function attributesProblem(attrs: unknown, known: Record<string, unknown> | null | undefined): string | null {
  if (attrs === undefined || attrs === null) return null;
  if (!isRecord(attrs)) return DAMAGED;
  for (const key of Object.keys(attrs)) {
    if (known == null || !Object.hasOwn(known, key)) return unknownSentence('attribute', key);
  }
  return brokenBound(attrs, LIMITS.attributes) === null ? null : DAMAGED;
}

type Sizes = { nodes: number; depth: number; length: number; partProblem: string | null };

/** Counts a document without recursion. `length` is about that of its JSON: text, attributes and 30 for each node. */
function measure(doc: Node): Sizes {
  const sizes: Sizes = { nodes: 0, depth: 0, length: 0, partProblem: null };
  const waiting: { node: Node; depth: number }[] = [{ node: doc, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    sizes.nodes += 1;
    sizes.depth = Math.max(sizes.depth, depth);
    sizes.length += 30 + (node.text?.length ?? 0) + attributesLength(node) + marksLength(node.marks);
    if (node.isText && !isStorableText(node.text)) sizes.partProblem ??= DAMAGED;
    sizes.partProblem ??= node.isTextblock ? textProblem(node) : countProblem(node);
    for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
    if (sizes.nodes > LIMITS.nodes || sizes.depth > LIMITS.depth) break;
  }
  return sizes;
}

function textProblem(node: Node): string | null {
  const name = node.type.name as keyof typeof LIMITS.textOf;
  const max = LIMITS.textOf[name] ?? LIMITS.textOfOthers;
  if (node.content.size <= max) return null;
  return `${NAMES[name] ?? 'A paragraph'} is too long: shorten it to ${max.toLocaleString('en-GB')} characters.`;
}

function countProblem(node: Node): string | null {
  const most = COUNTS[node.type.name];
  if (most === undefined || node.childCount <= most.max) return null;
  return `${most.what} holds at most ${most.max} ${most.of}: make a second one. Nothing has been changed.`;
}

function attributesLength(node: Node | Mark): number {
  let length = 0;
  for (const value of Object.values(node.attrs)) {
    if (typeof value === 'string') length += value.length;
    else if (typeof value === 'object' && value !== null) length += JSON.stringify(value).length;
  }
  return length;
}

function marksLength(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + 20 + attributesLength(mark), 0);
}

function unknownSentence(what: string, name: unknown): string {
  const shown = typeof name === 'string' ? `“${name.slice(0, 40)}”` : 'without a name';
  return `The document holds a ${what} that is not known here (${shown}), so it was not accepted: reload the page.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
