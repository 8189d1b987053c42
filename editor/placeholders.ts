import type { Node } from '@tiptap/pm/model';
import { headOf } from '#editor/document.ts';
import { passagesOf } from '#editor/passages.ts';
import { type PlaceholderKind, placeholderWords } from '#editor/placeholder-words.ts';

/**
 * A word left in to be replaced or taken out before readers see it. `passage` is a passage's id or 'head'; `where` says
 * in words where it stands; `pos` is its place in the document, null where it stands in an attribute (a byline, a
 * picture's description); `excerpt` has words around.
 */
export type Placeholder = {
  kind: PlaceholderKind;
  passage: string;
  where: string;
  word: string;
  excerpt: string;
  pos: number | null;
};

const AROUND = 30;

/** The attributes of blocks whose words readers see or hear. */
const SHOWN_ATTRIBUTES = ['title', 'alt', 'attribution', 'labelText', 'label', 'name', 'role', 'place'];

/** What an editor calls the part of a story that a node or a passage is; all else is its text. */
const PLACES: Record<string, string> = {
  headline: 'the headline',
  standfirst: 'the standfirst',
  caption: 'a caption',
  table: 'a table',
  factBox: 'a fact box',
  analysisBox: 'an analysis box',
  pullQuote: 'a pull quote',
  readMore: 'a Read more line',
};

/** A passage's id, and what its part is called. */
type Place = Pick<Placeholder, 'passage' | 'where'>;

/**
 * The placeholders in what readers would see of a document, in its order, the head last; notes to desk may hold what
 * they like. The same word twice is listed twice: each is a place to mend.
 */
export function placeholdersOf(doc: Node): Placeholder[] {
  const found = passagesOf(doc).flatMap(({ id, node, pos }) => placeholdersIn(id, node, pos));
  const { freeLine, bylines } = headOf(doc);
  const names = bylines.flatMap(({ name, role, place }) => [name, role, place]);
  return [
    ...found,
    ...names.flatMap((text) => matches({ passage: 'head', where: 'the byline' }, text, null)),
    ...matches({ passage: 'head', where: 'the line under the byline' }, freeLine, null),
  ];
}

function placeholdersIn(passage: string, block: Node, pos: number): Placeholder[] {
  const inNode = (node: Node, at: number) => {
    const place = { passage, where: PLACES[node.type.name] ?? PLACES[block.type.name] ?? 'the text' };
    return [...inAttributes(place, node), ...(node.isTextblock ? inText(place, node, at) : [])];
  };
  const found = inNode(block, pos);
  block.descendants((node, offset) => {
    found.push(...inNode(node, pos + 1 + offset));
  });
  return found;
}

function inText(place: Place, textblock: Node, pos: number): Placeholder[] {
  // A hard break is one position and one character, so that places in the text are places in the document.
  const text = textblock.textBetween(0, textblock.content.size, undefined, '\n');
  return matches(place, text, pos + 1);
}

function inAttributes({ passage, where }: Place, node: Node): Placeholder[] {
  return SHOWN_ATTRIBUTES.flatMap((name) => {
    const value: unknown = node.attrs[name];
    const place = { passage, where: name === 'alt' ? 'the description of a picture' : where };
    return typeof value === 'string' ? matches(place, value, null) : [];
  });
}

function matches(place: Place, text: string, start: number | null): Placeholder[] {
  return placeholderWords(text).map(({ kind, word, index }) => ({
    ...place,
    kind,
    word,
    excerpt: excerptOf(text, index, index + word.length),
    pos: start === null ? null : start + index,
  }));
}

function excerptOf(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const left = from > AROUND ? `…${before.replace(/^\S*\s/u, '')}` : before;
  const right = to + AROUND < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after;
  return (left + text.slice(from, to) + right).replace(/\s+/gu, ' ').trim();
}
