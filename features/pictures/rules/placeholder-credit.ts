import { placeholderWords } from '#editor/placeholder-words.ts';
import { bareCredit } from '#features/pictures/rules/credit.ts';
import type { CreditKind } from '#generated/prisma/enums.ts';

// Signs alone ("?", "-") are no name either.
const WHOLE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${[
    String.raw`credit(?:\s+(?:here|line|needed|to come))?|(?:photo|picture|image|video|agency)(?:\s+credit)?`,
    String.raw`(?:name\s+of\s+(?:the\s+)?)?photographer(?:['’]?s)?(?:\s+name)?|(?:(?:your|first|full)\s*)?name(?:\s+(?:here|surname))?`,
    String.raw`firstname\s+lastname|first\s+name\s+last\s+name|tk+|tb[acd]|to\s+(?:come|be\s+(?:confirmed|added|announced))`,
    'x{2,}|unknown|n/a|none|source|placeholder',
  ].join('|')})?[^\\p{L}\\p{N}]*$`,
  'iu',
);

/** Whether a named credit names nobody: "TBC", "Photographer name", "Photo:", "XXX". Empty is no credit at all. */
export function isPlaceholderCredit(
  { credit, creditKind }: { credit: string; creditKind: CreditKind },
  prefix: string,
): boolean {
  if (creditKind !== 'named' || credit.trim() === '') return false;
  const bare = bareCredit(credit, prefix);
  return WHOLE.test(bare) || placeholderWords(bare).length > 0;
}

/** Says of a picture or a video that its credit names nobody. */
export function placeholderCredit(what: string, credit: string): string {
  return `${what} has “${credit.trim()}” for a credit, which names nobody: write whose it is.`;
}
