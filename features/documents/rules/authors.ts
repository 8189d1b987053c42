import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { canonicalHead, canonicalOrder } from '#editor/canonical.ts';

/**
 * Who changed each passage since it was last passed, by the passage's id, with `order` and `head`. A passage that was
 * taken out keeps its entry: an undo brings its words back, and a paste may name it. Notes to desk have entries too, so
 * that words which leave a note keep their authors; no version lists them.
 */
export type OpenAuthors = Readonly<Record<string, readonly string[]>>;

/** A step with its author (null: the system) and the open authors that came with pasted words. */
export type AuthoredStep = { step: Step; author: string | null; inherited: readonly string[] };

/** A passage of a version taken at `step` that was completely passed. */
export type Settlement = { step: number; passage: string };

/** The entries of OpenAuthors that stand for the sequence of the passages and for the document's attributes. */
export const ORDER = 'order';
export const HEAD = 'head';

/** Blocks that have no id yet, in the middle of a batch: the next step gives them one. */
const NAMELESS = '';

/**
 * The open authors after a batch, with its document. Who changes a passage becomes its author; a passage made or touched
 * by the batch also takes the authors of every passage that the batch cut from or removed. In doubt, more authors.
 * `nameless` are the authors of blocks that the batch leaves without an id, for the step that gives them one.
 * Throws where a step does not apply: then these are not the steps of this document.
 */
export function foldBatch(
  before: { doc: Node; open: OpenAuthors },
  batch: readonly AuthoredStep[],
): { doc: Node; open: OpenAuthors; nameless: string[] } {
  const open = new Map(Object.entries(before.open).map(([id, people]) => [id, new Set(people)]));
  const touched = new Set<string>();
  const cut = new Set<string>();
  let doc = before.doc;
  for (const { step, author, inherited } of batch) {
    const next = applied(step, doc);
    const change = changeBetween(doc, next);
    const authors = author === null ? inherited : [author, ...inherited];
    for (const id of change.touched) {
      add(open, id, authors);
      touched.add(id);
    }
    for (const id of change.cut) cut.add(id);
    if (change.order && author !== null) add(open, ORDER, authors);
    if (change.head) {
      add(open, HEAD, authors);
      cut.add(HEAD);
    }
    doc = next;
  }
  const carried = [...cut].flatMap((id) => [...(open.get(id) ?? [])]);
  for (const id of touched) add(open, id, carried);
  const nameless = [...(open.get(NAMELESS) ?? [])].toSorted();
  open.delete(NAMELESS);
  const sorted = [...open].map(([id, people]) => [id, [...people].toSorted()] as const);
  return { doc, open: Object.fromEntries(sorted), nameless };
}

/** The open authors once the passages named are passed: nobody's words in them are unseen any more. */
export function settle(open: OpenAuthors, passages: readonly string[]): OpenAuthors {
  if (passages.length === 0) return open;
  return Object.fromEntries(Object.entries(open).filter(([id]) => !passages.includes(id)));
}

/** What a step did: the passages it made or changed, those it took something from, and whether order and head differ. */
type Change = { touched: string[]; cut: string[]; order: boolean; head: boolean };

function changeBetween(before: Node, after: Node): Change {
  const { was, is } = differingChildren(before, after);
  const touched: string[] = [];
  const cut: string[] = [];
  for (const [id, nodes] of is) {
    const olds = was.get(id) ?? [];
    const isNew = nodes.length > olds.length;
    if (isNew || nodes.some((node) => !olds.some((old) => old.eq(node)))) touched.push(id);
  }
  for (const [id, olds] of was) {
    const nodes = is.get(id) ?? [];
    const isGone = nodes.length < olds.length;
    if (isGone || olds.some((old) => !nodes.some((node) => holdsAllOf(node, old)))) cut.push(id);
  }
  return {
    touched,
    cut,
    order: canonicalOrder(before) !== canonicalOrder(after),
    head: before.attrs !== after.attrs && canonicalHead(before) !== canonicalHead(after),
  };
}

/** The children between the first and the last that differ, by id. ProseMirror keeps what a step leaves alone. */
function differingChildren(before: Node, after: Node) {
  const least = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < least && before.child(start) === after.child(start)) start += 1;
  let end = 0;
  while (
    end < least - start &&
    before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)
  ) {
    end += 1;
  }
  const byId = (doc: Node) =>
    Map.groupBy(doc.children.slice(start, doc.childCount - end), (node): string => node.attrs.id ?? NAMELESS);
  return { was: byId(before), is: byId(after) };
}

/** Whether everything in `old` is still in `node`, with at most something put in at one place. */
function holdsAllOf(node: Node, old: Node): boolean {
  const was = flat(old);
  const is = flat(node);
  if (is.length < was.length) return false;
  let start = 0;
  while (start < was.length && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < was.length - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1;
  return start + end === was.length;
}

/** All words of a passage in one string, attributes too: alt texts and names can be moved into text. */
function flat(node: Node): string {
  if (node.isText) return node.text ?? '';
  const { id: _, ...attrs } = node.attrs;
  return `\n${JSON.stringify(attrs)}${node.children.map(flat).join('')}`;
}

function applied(step: Step, doc: Node): Node {
  const result = step.apply(doc);
  if (result.doc === null) throw new RangeError(`A stored step does not apply: ${result.failed}`);
  return result.doc;
}

function add(open: Map<string, Set<string>>, id: string, people: readonly string[]): void {
  if (people.length === 0) return;
  const known = open.get(id) ?? new Set();
  for (const person of people) known.add(person);
  open.set(id, known);
}
