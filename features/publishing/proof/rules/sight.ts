import type { Place } from '#features/publishing/proof/rules/places.ts';
import type { SightOutcome } from '#generated/prisma/enums.ts';

/**
 * What the door answered: its status, 0 where it did not answer; whether the mark was in the body or the address it led to;
 * and what its page cache says of it (`Cache-Status`, RFC 9211).
 */
export type DoorAnswer = { status: number; isMarked: boolean; cache: string };

/**
 * What an answer proves of a place. `unknown` proves nothing: no answer, or one that says that something failed. An
 * address that leads on to another one is an answer too: it tells that there was something.
 */
export function outcomeOf(
  { wants }: Pick<Place, 'wants'>,
  { status, isMarked }: Omit<DoorAnswer, 'cache'>,
): SightOutcome {
  if (status === 0 || status === 429 || status >= 500) return 'unknown';
  if (wants === 'elsewhere') return status < 400 ? 'elsewhere' : 'absent';
  if (wants === 'refused') return status < 400 ? 'shown' : 'absent';
  return status < 400 && isMarked ? 'shown' : 'absent';
}

/** Whether there is a kept copy of the answer that has not been seen yet: it was stored just now. */
export function isKeptSince({ cache }: Pick<DoorAnswer, 'cache'>): boolean {
  return /; stored$/.test(cache);
}

/** Whether the answer itself was a kept copy. */
export function wasKept({ cache }: Pick<DoorAnswer, 'cache'>): boolean {
  return /; hit\b/.test(cache);
}

/** The worse of two sights of one place. */
export function worseOf(one: SightOutcome, other: SightOutcome): SightOutcome {
  return RANK[one] >= RANK[other] ? one : other;
}

const RANK: Record<SightOutcome, number> = { absent: 0, elsewhere: 1, unknown: 2, shown: 3 };
