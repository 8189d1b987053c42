import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { DocAttrStep, ReplaceStep, type Step, Transform } from '@tiptap/pm/transform';
import { headNotes } from '#editor/change-notes.ts';
import { movedIds } from '#editor/changes.ts';
import { textOf } from '#editor/text.ts';
import { mergedContent } from '#features/documents/mend/rules/merged-content.ts';
import { HEAD, ORDER } from '#features/documents/rules/authors.ts';

/** The words a mend began from, what it made of them, and another text that came from the same words. */
export type MendedTexts = { base: Node; mended: Node; present: Node };

/** A step of the present text, and the passage of the mend whose authors made it. */
export type MendStep = { step: Step; passage: string };

/** A passage of the mend that finds no place in the present text, in words: before the mend, and after it. */
export type MisfitPassage = { passageId: string; was: string; is: string };

type Merge = MendedTexts & { transform: Transform; found: MendStep[]; misfits: MisfitPassage[] };

/**
 * What brings a mend's changes into a text that went its own way since: passage by passage, and inside a passage where the
 * two changed different places. What the text has already is left alone; what somebody changed otherwise meanwhile is a
 * misfit, and nothing of it is touched. Blocks are told by their ids. Pure.
 */
export function mendSteps(texts: MendedTexts): { steps: MendStep[]; misfits: MisfitPassage[] } {
  const merge: Merge = { ...texts, transform: new Transform(texts.present), found: [], misfits: [] };
  mergeHead(merge);
  for (const [id, was] of childrenById(merge.base)) {
    const is = childrenById(merge.mended).get(id);
    if (!is) mergeRemoved(merge, id, was);
    else if (!was.eq(is)) mergeChanged(merge, id, was, is);
  }
  mergeOrder(merge);
  mergeAdded(merge);
  return { steps: merge.found, misfits: merge.misfits };
}

function mergeHead(merge: Merge): void {
  const { base, mended, present } = merge;
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  let fits = true;
  for (const [name, value] of Object.entries(mended.attrs)) {
    if (isSame(value, base.attrs[name]) || isSame(value, present.attrs[name])) continue;
    if (!isSame(present.attrs[name], base.attrs[name])) fits = false;
    else take(merge, HEAD, new DocAttrStep(name, value));
  }
  if (!fits) {
    merge.misfits.push({ passageId: HEAD, was: '', is: headNotes(base, mended).join(' ') });
  }
}

function mergeRemoved(merge: Merge, id: string, was: Node): void {
  const now = placeOf(merge, id);
  if (!now) return;
  const isDone = now.node.eq(was) && take(merge, ORDER, putInstead(now.from, now.to));
  if (!isDone) misfit(merge, id, was, null);
}

function mergeChanged(merge: Merge, id: string, was: Node, is: Node): void {
  const now = placeOf(merge, id);
  if (now?.node.eq(is)) return;
  const content = now && mergedContent(was, is, now.node);
  const isDone = content && take(merge, id, replaceBlock(now.from, now.node, content));
  if (!isDone) misfit(merge, id, was, is);
}

/** Moves the blocks that the mend moved, where the present text still has the order that the mend began from. */
function mergeOrder(merge: Merge): void {
  const { base, mended, transform } = merge;
  const there = childrenById(transform.doc);
  const common = (doc: Node) => [...childrenById(doc).keys()].filter((id) => there.has(id));
  const kept = common(mended).filter((id) => childrenById(base).has(id));
  const before = common(base).filter((id) => kept.includes(id));
  const present = [...there.keys()].filter((id) => kept.includes(id));
  const moved = movedIds(before, kept);
  if (moved.size === 0 || present.join() === kept.join()) return;
  const fits = present.join() === before.join();
  const wanted = reordered([...there.keys()], kept, moved).map((id) => there.get(id) as Node);
  const span = fits ? replaceSpan(transform.doc, wanted) : null;
  if (!span || !take(merge, ORDER, span)) {
    merge.misfits.push({ passageId: ORDER, was: '', is: 'The passages stand in another order.' });
  }
}

/** Puts each new block behind the one that it stands behind in the mend. */
function mergeAdded(merge: Merge): void {
  let behind: string | null = null;
  for (const [id, node] of childrenById(merge.mended)) {
    if (!childrenById(merge.base).has(id)) addBlock(merge, id, node, behind);
    if (placeOf(merge, id)) behind = id;
  }
}

function addBlock(merge: Merge, id: string, node: Node, behind: string | null): void {
  const there = placeOf(merge, id);
  if (there?.node.eq(node)) return;
  const at = behind === null ? 0 : (placeOf(merge, behind)?.to ?? 0);
  const isDone = !there && take(merge, id, putInstead(at, at, node));
  if (!isDone) misfit(merge, id, null, node);
}

/** Takes a step where a whole document comes of it; gives whether it did. */
function take({ transform, found }: Merge, passage: string, step: Step): boolean {
  const { doc } = step.apply(transform.doc);
  if (!doc || !isWhole(doc)) return false;
  transform.step(step);
  found.push({ step, passage });
  return true;
}

function isWhole(doc: Node): boolean {
  try {
    doc.check();
    return true;
  } catch {
    return false;
  }
}

function misfit({ misfits }: Merge, passageId: string, was: Node | null, is: Node | null): void {
  misfits.push({ passageId, was: was ? textOf(was) : '', is: is ? textOf(is) : '' });
}

function placeOf({ transform }: Merge, id: string): { node: Node; from: number; to: number } | null {
  let found: { node: Node; from: number; to: number } | null = null;
  transform.doc.forEach((node, from) => {
    if (node.attrs.id === id) found = { node, from, to: from + node.nodeSize };
  });
  return found;
}

function childrenById(doc: Node): Map<string, Node> {
  return new Map(doc.children.map((node) => [String(node.attrs.id ?? ''), node]));
}

/** The words alone where only they differ, so that carets and comments in the rest stay where they are. */
function replaceBlock(from: number, old: Node, next: Node): Step {
  const whole = () => putInstead(from, from + old.nodeSize, next);
  if (!old.isTextblock || !old.sameMarkup(next)) return whole();
  const start = old.content.findDiffStart(next.content);
  const ends = old.content.findDiffEnd(next.content);
  if (start === null || !ends) return whole();
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const slice = next.slice(start, ends.b + overlap);
  return new ReplaceStep(from + 1 + start, from + 1 + ends.a + overlap, slice);
}

/** The blocks between the first and the last that stand elsewhere, in their wanted order. */
function replaceSpan(doc: Node, wanted: Node[]): Step | null {
  const children = doc.children;
  const first = children.findIndex((node, index) => node !== wanted[index]);
  const last = children.findLastIndex((node, index) => node !== wanted[index]);
  if (first < 0) return null;
  const size = (nodes: readonly Node[]) => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const from = size(children.slice(0, first));
  const to = from + size(children.slice(first, last + 1));
  return putInstead(from, to, ...wanted.slice(first, last + 1));
}

/** Exactly these blocks: a transform's own `insert` and `delete` would make something up where they do not fit. */
function putInstead(from: number, to: number, ...nodes: Node[]): Step {
  return new ReplaceStep(from, to, new Slice(Fragment.from(nodes), 0, 0));
}

/** The present ids with the moved ones each behind the one that it stands behind in `order`. */
function reordered(present: string[], order: string[], moved: ReadonlySet<string>): string[] {
  const ids = present.filter((id) => !moved.has(id));
  for (const [index, id] of order.entries()) {
    if (moved.has(id)) ids.splice(index === 0 ? 0 : ids.indexOf(order[index - 1] ?? '') + 1, 0, id);
  }
  return ids;
}
