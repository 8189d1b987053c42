import type { Mark, Node } from '@tiptap/pm/model';
import { passagesOf } from '#editor/passages.ts';

/**
 * One way out of a document: words that are a link, or a target of Read more. A story by id wins over an address. `words`
 * are those that readers press; a Read more without its own words has none.
 */
export type OutgoingLink = {
  kind: 'link' | 'readMore';
  story: string | null;
  href: string | null;
  words: string;
  passageId: string;
};

/** All ways out of a document, in the order in which they stand. Those inside notes to desk are left out. */
export function outgoingLinks(doc: Node): OutgoingLink[] {
  return passagesOf(doc).flatMap(({ id, node }) => linksIn(node, id));
}

function linksIn(node: Node, passageId: string): OutgoingLink[] {
  const { story, href } = node.attrs;
  if (node.type.name === 'readMoreTarget') {
    const isChosen = story !== null || href !== null;
    return isChosen ? [{ kind: 'readMore', story, href, words: node.textContent, passageId }] : [];
  }
  if (node.isTextblock) return markedIn(node, passageId);
  return node.children.flatMap((child) => linksIn(child, passageId));
}

/** The links of a text block: neighbours under one mark are one link, whatever other marks cut it. */
function markedIn(block: Node, passageId: string): OutgoingLink[] {
  const links: OutgoingLink[] = [];
  let running = null as Mark | null;
  for (const child of block.children) {
    const mark: Mark | null = child.marks.find(({ type }) => type.name === 'link') ?? null;
    const last = links.at(-1);
    if (mark && last && running?.eq(mark)) last.words += child.text ?? ' ';
    else if (mark) {
      const { story, href } = mark.attrs;
      links.push({ kind: 'link', story, href, words: child.text ?? ' ', passageId });
    }
    running = mark;
  }
  return links;
}
