import { createHash } from 'node:crypto';
import type { Node } from '@tiptap/pm/model';
import { canonicalHead, canonicalOrder, canonicalText } from '#editor/canonical.ts';
import { passagesOf } from '#editor/passages.ts';

/** The id of the pseudo-passage that stands for the order of passages. */
export const ORDER_PASSAGE = 'order';

/** The id of the pseudo-passage that stands for the head. */
export const HEAD_PASSAGE = 'head';

/** The hash of a passage; `kind` is the type of its node, or the pseudo-passage's own id. */
export type PassageHash = { id: string; kind: string; hash: string };

/**
 * The canonical hash of a whole document, head included: sha256 in hex over its canonical text. Server only; store it
 * with SCHEMA_NUMBER and never compute it anew under a later one.
 */
export function documentHash(doc: Node): string {
  return sha256(canonicalText(doc));
}

/**
 * The hashes of a document's passages in their order, then those of the order and of the head. Throws a RangeError
 * where a passage has no id or another's: it could not be told whose words were passed (`repairIds` first).
 */
export function passageHashes(doc: Node): PassageHash[] {
  const passages = passagesOf(doc);
  const ids = new Set(passages.map((passage) => passage.id));
  if (ids.has('') || ids.size !== passages.length) {
    throw new RangeError('A passage has no id of its own: repair the ids before hashing.');
  }
  return [
    ...passages.map(({ id, type, node }) => ({ id, kind: type, hash: sha256(canonicalText(node)) })),
    { id: ORDER_PASSAGE, kind: ORDER_PASSAGE, hash: sha256(canonicalOrder(doc)) },
    { id: HEAD_PASSAGE, kind: HEAD_PASSAGE, hash: sha256(canonicalHead(doc)) },
  ];
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
