import type { CreditKind } from '#generated/prisma/enums.ts';
import { creditLine as siteCreditLine } from '#site/pictures/picture-credit.ts';

const PREFIX = /^\s*(?:pics?|pictures?|photos?|photographs?|images?|credits?)\s*(?::|\bby\b)\s*/i;
const TAIL =
  /(?:^|[\s.(])\(?\s*(?:pic|picture|photo|photograph|image|credit)s?\s*:\s*([^()\n]{2,80}?)\s*\)?\.?\s*$/i;

/** A credit without the prefix that the page puts before it: "Pic: AP" is "AP", so that it is never doubled. */
export function bareCredit(text: string): string {
  const bare = text.replace(PREFIX, '').trim();
  return bare === text.trim() ? bare : bareCredit(bare);
}

/** A caption and the credit that stood at its end ("... on Tuesday. Pic: AP"), empty where none stood there. */
export function splitCaption(text: string): { caption: string; credit: string } {
  const found = TAIL.exec(text);
  if (!found?.[1]) return { caption: text.trim(), credit: '' };
  return {
    caption: text
      .slice(0, found.index === 0 ? 0 : found.index + 1)
      .replace(/[\s(]+$/, '')
      .trim(),
    credit: bareCredit(found[1]),
  };
}

/** How a credit reads after the caption: in the newsroom as on the site, so that nobody is surprised there. */
export function creditLine(picture: { credit: string; creditKind: CreditKind }, prefix: string): string {
  return siteCreditLine({ credit: picture.credit, kind: picture.creditKind }, prefix);
}

/** Whether a picture says whose it is, or that it needs not. */
export function hasCredit(picture: { credit: string; creditKind: CreditKind }): boolean {
  return picture.creditKind !== 'named' || picture.credit.trim() !== '';
}
