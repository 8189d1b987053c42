import type { Node } from '@tiptap/pm/model';

/** Blocks whose words count towards a story's length: captions of pictures, Read more and notes to desk do not. */
const COUNTED = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'analysisBox',
  'factBox',
  'table',
]);

// A word is letters and digits, held together by an apostrophe, a hyphen, a point or a comma inside: "don't", "10.40am".
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,‐‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/**
 * The text of a node as readers see it: a line for each block and row of a table that has words, hard breaks as lines, no notes to desk,
 * and none of the invisible marks that suggestions leave (U+200B).
 */
export function textOf(node: Node): string {
  const lines: string[] = [];
  collectLines(node, lines);
  return lines.join('\n');
}

/** All words of a document that readers see, a line a block: for search, excerpts and comparison by eye. */
export function plainText(doc: Node): string {
  return textOf(doc);
}

/** The headline, on one line; empty where none has been written. */
export function headlineText(doc: Node): string {
  return oneLine(childOfType(doc, 'headline'));
}

/** The standfirst, on one line; empty where there is none. */
export function standfirstText(doc: Node): string {
  return oneLine(childOfType(doc, 'standfirst'));
}

/** What serves cards, feeds and descriptions: the standfirst, or the first paragraph of the body that has words. */
export function introText(doc: Node): string {
  const standfirst = standfirstText(doc);
  if (standfirst !== '') return standfirst;
  const first = doc.children.find((node) => node.type.name === 'paragraph' && oneLine(node) !== '');
  return oneLine(first ?? null);
}

/** The number of words of the body: paragraphs, headings, lists, quotations, boxes and tables. */
export function countWords(doc: Node): number {
  return doc.children
    .filter((node) => COUNTED.has(node.type.name))
    .reduce((sum, node) => sum + wordsIn(textOf(node)), 0);
}

/** The number of words in a text, in any script that sets words apart. */
export function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

function collectLines(node: Node, lines: string[]): void {
  if (node.type.name === 'noteToDesk') return;
  if (node.type.name === 'tableRow') {
    const cells = node.children.map(oneLine);
    if (cells.some((cell) => cell !== '')) lines.push(cells.join(' | '));
    return;
  }
  if (!node.isTextblock) {
    for (const child of node.children) collectLines(child, lines);
    return;
  }
  const text = node.textBetween(0, node.content.size, undefined, '\n').replaceAll('\u200b', '');
  if (text.trim() !== '') lines.push(text);
}

function oneLine(node: Node | null): string {
  return node === null ? '' : textOf(node).replace(/\s+/gu, ' ').trim();
}

function childOfType(doc: Node, type: string): Node | null {
  return doc.children.find((node) => node.type.name === type) ?? null;
}
