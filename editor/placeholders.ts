import type { Node } from '@tiptap/pm/model';
import { headOf } from '#editor/document.ts';
import { passagesOf } from '#editor/passages.ts';

/**
 * A word left in to be replaced before readers see it. `passage` is a passage's id or 'head'; `pos` is its place in
 * the document, null where it stands in an attribute (a byline, a picture's description); `excerpt` has words around.
 */
export type Placeholder = { passage: string; word: string; excerpt: string; pos: number | null };

// Whole words in capitals only: "xx" may be a word of somebody's, "XXL" a size, and TK Maxx is a shop.
const PLACEHOLDER =
  /(?<![\p{L}\p{N}_])(?:(?:TK)+(?!\s+Maxx(?![\p{L}\p{N}]))|X{2,}|DO\s+NOT\s+PUBLISH)(?![\p{L}\p{N}_])/gu;

const AROUND = 30;

/** The attributes of blocks whose words readers see or hear. */
const SHOWN_ATTRIBUTES = ['title', 'alt', 'attribution', 'labelText', 'label', 'name', 'role', 'place'];

/**
 * The placeholders in what readers would see of a document, in its order, the head last; notes to desk may hold what
 * they like. The same word twice is listed twice: each is a place to mend.
 */
export function placeholdersOf(doc: Node): Placeholder[] {
  const found = passagesOf(doc).flatMap(({ id, node, pos }) => placeholdersIn(id, node, pos));
  const { freeLine, bylines } = headOf(doc);
  const texts = [...bylines.flatMap(({ name, role, place }) => [name, role, place]), freeLine];
  return [...found, ...texts.flatMap((text) => matches('head', text, null))];
}

function placeholdersIn(passage: string, block: Node, pos: number): Placeholder[] {
  const found = inAttributes(passage, block);
  if (block.isTextblock) found.push(...inText(passage, block, pos));
  block.descendants((node, offset) => {
    found.push(...inAttributes(passage, node));
    if (node.isTextblock) found.push(...inText(passage, node, pos + 1 + offset));
  });
  return found;
}

function inText(passage: string, textblock: Node, pos: number): Placeholder[] {
  // A hard break is one position and one character, so that places in the text are places in the document.
  const text = textblock.textBetween(0, textblock.content.size, undefined, '\n');
  return matches(passage, text, pos + 1);
}

function inAttributes(passage: string, node: Node): Placeholder[] {
  return SHOWN_ATTRIBUTES.flatMap((name) => {
    const value: unknown = node.attrs[name];
    return typeof value === 'string' ? matches(passage, value, null) : [];
  });
}

function matches(passage: string, text: string, start: number | null): Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => ({
    passage,
    word: match[0],
    excerpt: excerptOf(text, match.index, match.index + match[0].length),
    pos: start === null ? null : start + match.index,
  }));
}

function excerptOf(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const left = from > AROUND ? `…${before.replace(/^\S*\s/u, '')}` : before;
  const right = to + AROUND < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after;
  return (left + text.slice(from, to) + right).replace(/\s+/gu, ' ').trim();
}
