import type { CreditKind } from '#generated/prisma/enums.ts';
import { creditLine as siteCreditLine } from '#site/pictures/picture-credit.ts';

/** What people and agencies write before a credit. */
const WORDS = ['pics?', 'pictures?', 'photos?', 'photographs?', 'images?', 'videos?', 'footage', 'credits?'];

/**
 * A credit without what the page puts before it: "Pic: AP" is "AP", so that it is never doubled. `prefix` is the
 * newsroom's own setting, beside the usual words.
 */
export function bareCredit(text: string, prefix = ''): string {
  const before = new RegExp(`^\\s*(?:${wordsWith(prefix)})\\s*(?::|\\bby\\b)\\s*`, 'iu');
  const bare = text.replace(before, '').trim();
  return bare === text.trim() ? bare : bareCredit(bare, prefix);
}

/** A caption and the credit that stood at its end ("... on Tuesday. Pic: AP"), empty where none stood there. */
export function splitCaption(text: string, prefix = ''): { caption: string; credit: string } {
  const tail = new RegExp(
    `(?:^|[\\s.(])\\(?\\s*(?:${wordsWith(prefix)})\\s*:\\s*([^()\\n]{2,80}?)\\s*\\)?\\.?\\s*$`,
    'iu',
  );
  const found = tail.exec(text);
  if (!found?.[1]) return { caption: text.trim(), credit: '' };
  return {
    caption: text
      .slice(0, found.index === 0 ? 0 : found.index + 1)
      .replace(/[\s(]+$/, '')
      .trim(),
    credit: bareCredit(found[1], prefix),
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

function wordsWith(prefix: string): string {
  const own = prefix.trim().replace(/\s*:$/, '');
  const escaped = own.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return own === '' ? WORDS.join('|') : [...WORDS, escaped].join('|');
}
