import type { Piece } from '#editor/changes.ts';
import type { DocumentNode } from '#site/body/document-node.ts';

/** A run of a text block's content (text with its marks, breaks) that was kept, put in or taken out. */
export type MarkedRun = { kind: Piece['kind']; content: DocumentNode[] };

/**
 * Cuts the content of a text block where pieces of a comparison begin and end, so that what was put in can be marked with
 * its links and formats kept; what was taken out stands between, as plain text. Null where the two do not fit together: then
 * the pieces alone are shown.
 */
export function splitByPieces(content: DocumentNode[], pieces: Piece[]): MarkedRun[] | null {
  const rest = content.filter((node) => textIn(node) !== '');
  const runs: MarkedRun[] = [];
  for (const { text, kind } of pieces) {
    if (kind === 'deleted') {
      runs.push({ kind, content: [{ type: 'text', text }] });
      continue;
    }
    const taken = take(rest, text);
    if (!taken) return null;
    runs.push({ kind, content: taken });
  }
  return rest.length === 0 ? runs : null;
}

/** Takes `text` from the front of the nodes, cutting the last one; null where they begin otherwise. */
function take(rest: DocumentNode[], text: string): DocumentNode[] | null {
  const taken: DocumentNode[] = [];
  let wanted = text;
  while (wanted !== '') {
    const node = rest.shift();
    if (!node) return null;
    const own = textIn(node);
    if (own.length > wanted.length) rest.unshift({ ...node, text: own.slice(wanted.length) });
    const part = own.slice(0, wanted.length);
    if (!wanted.startsWith(part)) return null;
    taken.push(node.type === 'text' ? { ...node, text: part } : node);
    wanted = wanted.slice(part.length);
  }
  return taken;
}

function textIn(node: DocumentNode): string {
  if (node.type === 'hardBreak') return '\n';
  return node.type === 'text' ? (node.text ?? '').replaceAll('\u200b', '') : '';
}
