import type { Mark, Node } from '@tiptap/pm/model';
import { headOf } from '#editor/document.ts';
import { isPassage, passagesOf } from '#editor/passages.ts';

/**
 * The canonical text of a node: what hashes are made of, so that two documents have the same text exactly if a reader
 * could not tell them apart. JSON with sorted keys and without what does not count: attributes at their default,
 * block ids, what only the desk needs (`isUnseen`), notes to desk, an empty standfirst, U+200B; text in Unicode NFC, joined where marks are equal, marks by name.
 */
export function canonicalText(node: Node): string {
  return JSON.stringify(canonicalNode(node));
}

/** The canonical text of a story's head: section, topics, bylines, free line, label, language and direction. */
export function canonicalHead(doc: Node): string {
  return JSON.stringify({ head: canonicalAttributes({ ...headOf(doc) }, doc.type.spec.attrs) });
}

/** The canonical text of the order of passages: their ids in sequence. */
export function canonicalOrder(doc: Node): string {
  return JSON.stringify({ order: passagesOf(doc).map((passage) => passage.id) });
}

/** Attributes that readers can never tell: ids, which column a cell is of, the headline that own words were written for. */
const UNSEEN = new Set(['id', 'column', 'knownHeadline']);

/** Whether an attribute makes no difference to readers, and so none to hashes and passes. */
export function isUnseen(attribute: string): boolean {
  return UNSEEN.has(attribute);
}

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Specs = Record<string, { default?: unknown }> | null | undefined;

function canonicalNode(node: Node): Value {
  // Keys are written in alphabetical order here and below.
  const attrs = canonicalAttributes(node.attrs, node.type.spec.attrs);
  const content = canonicalContent(node);
  return {
    ...(attrs === null ? {} : { attrs }),
    ...(content.length === 0 ? {} : { content }),
    ...(node.isText || node.marks.length === 0 ? {} : { marks: canonicalMarks(node.marks) }),
    type: node.type.name,
  };
}

function canonicalContent(node: Node): Value[] {
  const content: Value[] = [];
  let run: Run = { marks: [], key: '', text: '' };
  for (const child of node.children) {
    if (!child.isText) {
      content.push(...canonicalRun(run));
      run = { marks: [], key: '', text: '' };
      if (counts(child)) content.push(canonicalNode(child));
      continue;
    }
    const text = (child.text ?? '').replaceAll('\u200b', '');
    if (text === '') continue;
    const marks = canonicalMarks(child.marks);
    const key = JSON.stringify(marks);
    if (run.key !== key) {
      content.push(...canonicalRun(run));
      run = { marks, key, text: '' };
    }
    run.text += text;
  }
  return [...content, ...canonicalRun(run)];
}

/** Text nodes beside each other with equal marks: how they are cut says nothing. */
type Run = { marks: Value[]; key: string; text: string };

function canonicalRun({ marks, text }: Run): Value[] {
  if (text === '') return [];
  return [{ ...(marks.length === 0 ? {} : { marks }), text: text.normalize('NFC'), type: 'text' }];
}

function counts(node: Node): boolean {
  return node.type.name === 'standfirst' ? isPassage(node) : node.type.name !== 'noteToDesk';
}

function canonicalMarks(marks: readonly Mark[]): Value[] {
  return marks
    .map((mark) => {
      const attrs = canonicalAttributes(mark.attrs, mark.type.spec.attrs);
      return { ...(attrs === null ? {} : { attrs }), type: mark.type.name };
    })
    .sort((a, b) => (JSON.stringify([a.type, a]) < JSON.stringify([b.type, b]) ? -1 : 1));
}

/** Attributes that differ from their default, keys sorted; null where all are at their default. */
function canonicalAttributes(attrs: Record<string, unknown>, specs: Specs): Value {
  const kept: { [key: string]: Value } = {};
  for (const key of Object.keys(attrs).sort()) {
    if (isUnseen(key)) continue;
    const value = canonicalValue(attrs[key]);
    if (JSON.stringify(value) !== JSON.stringify(canonicalValue(specs?.[key]?.default))) kept[key] = value;
  }
  return Object.keys(kept).length === 0 ? null : kept;
}

function canonicalValue(value: unknown): Value {
  if (typeof value === 'string') return value.replaceAll('\u200b', '').normalize('NFC');
  if (Array.isArray(value)) return value.map(canonicalValue);
  if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.keys(record)
        .sort()
        .map((key) => [key, canonicalValue(record[key])]),
    );
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
