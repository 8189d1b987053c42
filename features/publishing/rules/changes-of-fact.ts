import type { BlockChange, Piece } from '#editor/changes.ts';

/** What kind of fact a change touches. */
export type FactKind = 'number' | 'name' | 'quotation' | 'negation';

/** A change that readers may have to be told of: what stood there, and what stands there now; empty where there is nothing. */
export type ChangeOfFact = { passageId: string; kind: FactKind; was: string; is: string };

const NUMBER = /\p{N}[\p{N}.,:/]*\p{N}|\p{N}/gu;
const WORD = /[\p{L}\p{M}\p{N}’'-]+/gu;
const NEGATION =
  /(?<![\p{L}])(?:not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|[\p{L}]+n[’']t)(?![\p{L}])/giu;
/** What opens and closes a quotation. The straight mark does either. */
const QUOTES: Record<string, string> = { '“': '”', '«': '»', '„': '“', '"': '"', '‹': '›' };

/**
 * Finds the changes between two documents that are more than a slip: another number, another name (a word in capitals that
 * does not begin a sentence), other words in a quotation, a negation come or gone. Spelling, commas and links are not among
 * them. It asks rather than knows: a person says what it is.
 */
export function changesOfFact(changes: BlockChange[]): ChangeOfFact[] {
  return changes
    .filter((change) => change.kind !== 'same' && change.kind !== 'moved')
    .flatMap((change) => hunksOf(change.pieces).flatMap((hunk) => factsIn(change.id, hunk)));
}

/** Words taken out and put in at one place, with how each version runs up to it. */
type Hunk = { was: Run; is: Run };
type Run = { before: string; text: string };

function hunksOf(pieces: Piece[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [was, is] = ['', ''];
  let open: Hunk | null = null;
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      if (open) hunks.push(open);
      open = null;
    } else {
      open ??= { was: { before: was, text: '' }, is: { before: is, text: '' } };
      if (kind === 'deleted') open.was.text += text;
      else open.is.text += text;
    }
    if (kind !== 'inserted') was += text;
    if (kind !== 'deleted') is += text;
  }
  return open ? [...hunks, open] : hunks;
}

function factsIn(passageId: string, { was, is }: Hunk): ChangeOfFact[] {
  const found: FactKind[] = [];
  if (differ(matches(was.text, NUMBER), matches(is.text, NUMBER))) found.push('number');
  if (differ(namesIn(was), namesIn(is))) found.push('name');
  if (differ(matches(was.text, NEGATION), matches(is.text, NEGATION))) found.push('negation');
  if (isQuoted(was) && isQuoted(is) && differ(matches(was.text, WORD), matches(is.text, WORD))) {
    found.push('quotation');
  }
  return found.map((kind) => ({ passageId, kind, was: was.text.trim(), is: is.text.trim() }));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([word]) => word.toLowerCase());
}

/** Words that begin with a capital where no sentence begins. */
function namesIn({ before, text }: Run): string[] {
  return [...text.matchAll(WORD)]
    .filter(({ 0: word, index }) => {
      const sofar = before + text.slice(0, index);
      return /^\p{Lu}/u.test(word) && !/(?:^|[.!?:\n])["'“‘«„\s]*$/u.test(sofar);
    })
    .map(([word]) => word);
}

/** Whether a run stands in a quotation that was opened before it and not closed. */
function isQuoted({ before }: Run): boolean {
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  let closing: string | null = null;
  for (const mark of paragraph) {
    if (closing === null) closing = QUOTES[mark] ?? null;
    else if (mark === closing) closing = null;
  }
  return closing !== null;
}

function differ(one: string[], other: string[]): boolean {
  return one.toSorted().join('\n') !== other.toSorted().join('\n');
}
