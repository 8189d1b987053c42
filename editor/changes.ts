import type { Node } from '@tiptap/pm/model';
import { diffWordsWithSpace } from 'diff';
import { canonicalHead, canonicalText } from '#editor/canonical.ts';
import { blockNotes, headNotes } from '#editor/change-notes.ts';
import { type Passage, passagesOf } from '#editor/passages.ts';
import { textOf } from '#editor/text.ts';

/** A run of a block's words: in both documents, only in the later, or only in the earlier. */
export type Piece = { text: string; kind: 'same' | 'inserted' | 'deleted' };

/**
 * What became of one passage. `pieces` are its words with what was put in and taken out; `notes` say in words what
 * words alone do not show (formats, links, pictures, labels, kind, place). `moved` has the same content elsewhere; a
 * passage both moved and changed is `changed` and its notes say that it moved. The head comes first, with id 'head'.
 */
export type BlockChange = {
  id: string;
  type: string;
  kind: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  pieces: Piece[];
  notes: string[];
};

// Beyond this many differing words a comparison word by word takes long and helps nobody: the block is shown twice.
const MAX_EDITS = 2_000;

/**
 * Compares two documents for the eye: blocks aligned by id, then words within them, in the order of the later one,
 * with what was removed where it stood. Notes to desk are left out. Never calls a passage the same whose canonical
 * text differs.
 */
export function compareDocuments(before: Node, after: Node): BlockChange[] {
  const old = new Map(passagesOf(before).map((passage) => [passage.id, passage]));
  const next = passagesOf(after);
  const moved = movedIds(
    [...old.keys()],
    next.map(({ id }) => id),
  );
  const changes = next.map((passage) => {
    const earlier = old.get(passage.id);
    return earlier === undefined ? wholeBlock(passage, 'added') : compareBlocks(earlier, passage, moved);
  });
  return [headChange(before, after), ...withRemoved([...old.values()], changes)];
}

function headChange(before: Node, after: Node): BlockChange {
  const same = canonicalHead(before) === canonicalHead(after);
  const notes = same ? [] : headNotes(before, after);
  return { id: 'head', type: 'head', kind: same ? 'same' : 'changed', pieces: [], notes };
}

function compareBlocks(before: Passage, after: Passage, moved: Set<string>): BlockChange {
  const { id, type } = after;
  const hasMoved = moved.has(id);
  if (canonicalText(before.node) === canonicalText(after.node)) {
    return { id, type, kind: hasMoved ? 'moved' : 'same', pieces: samePiece(textOf(after.node)), notes: [] };
  }
  const pieces = compareWords(textOf(before.node), textOf(after.node));
  const notes = blockNotes(before.node, after.node);
  const isSilent = notes.length === 0 && pieces.every((piece) => piece.kind === 'same');
  if (isSilent) notes.push('The layout was changed.');
  if (hasMoved) notes.push('Moved.');
  return { id, type, kind: 'changed', pieces, notes };
}

function compareWords(before: string, after: string): Piece[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (parts === undefined) {
    return [
      { text: before, kind: 'deleted' },
      { text: after, kind: 'inserted' },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
  }));
}

function wholeBlock({ id, type, node }: Passage, kind: 'added' | 'removed'): BlockChange {
  const text = textOf(node);
  const pieces: Piece[] = text === '' ? [] : [{ text, kind: kind === 'added' ? 'inserted' : 'deleted' }];
  return { id, type, kind, pieces, notes: [] };
}

function samePiece(text: string): Piece[] {
  return text === '' ? [] : [{ text, kind: 'same' }];
}

/** Puts each removed block behind the block that it stood behind, or first. */
function withRemoved(old: Passage[], changes: BlockChange[]): BlockChange[] {
  const kept = new Set(changes.map(({ id }) => id));
  const behind = new Map<string | null, BlockChange[]>();
  let last: string | null = null;
  for (const passage of old) {
    if (kept.has(passage.id)) {
      last = passage.id;
      continue;
    }
    behind.set(last, [...(behind.get(last) ?? []), wholeBlock(passage, 'removed')]);
  }
  return [
    ...(behind.get(null) ?? []),
    ...changes.flatMap((change) => [change, ...(behind.get(change.id) ?? [])]),
  ];
}

/**
 * The ids that were moved: of those in both lists, all but a longest run that kept its order (the longest increasing
 * subsequence of old places), so that moving one block up is one move and not many.
 */
export function movedIds(before: string[], after: string[]): Set<string> {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.filter((id) => places.has(id));
  const previous: number[] = [];
  const tails: number[] = [];
  const placeAt = (index: number | undefined) =>
    index === undefined ? -1 : (places.get(common[index] ?? '') ?? -1);
  for (let index = 0; index < common.length; index += 1) {
    const length = lowerBound(tails, (tail) => placeAt(tail) < placeAt(index));
    previous[index] = length === 0 ? -1 : (tails[length - 1] ?? -1);
    tails[length] = index;
  }
  const stayed = new Set<string>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1)
    stayed.add(common[index] ?? '');
  return new Set(common.filter((id) => !stayed.has(id)));
}

/** The first place of a sorted list at which `isBefore` is false. */
function lowerBound<T>(list: T[], isBefore: (value: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
