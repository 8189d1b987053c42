import type { Node } from '@tiptap/pm/model';
import { headlineText, plainText } from '#editor/text.ts';
import type { AlertDrift } from '#generated/prisma/enums.ts';

/**
 * What differs for readers between the version of which an alert is true and what they have now (null: nothing). Marks and
 * pictures do not matter, nor do a comma or quotation marks; a number, a "not", a sentence more do.
 */
export function driftOf(quoted: Node, present: Node | null): AlertDrift | null {
  if (!present) return 'gone';
  if (!sameWords(headlineText(quoted), headlineText(present))) return 'headline';
  return sameWords(plainText(quoted), plainText(present)) ? null : 'words';
}

function sameWords(one: string, other: string): boolean {
  const [ones, others] = [wordsOf(one), wordsOf(other)];
  return ones.length === others.length && ones.every((word, at) => word === others[at]);
}

/** Words with what belongs to them ("5%", "-3", "1.5"), without the stops, quotation marks and brackets around them. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/^[\p{Pi}\p{Pf}\p{Ps}"'.,;:!?…]+|[\p{Pi}\p{Pf}\p{Pe}"'.,;:!?…]+$/gu, ''))
    .filter((word) => word !== '' && !/^[–—-]$/.test(word));
}
