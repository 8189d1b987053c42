import type { Place } from '#features/publishing/proof/rules/places.ts';
import type { SightOutcome } from '#generated/prisma/enums.ts';

/** What the door answered: its status, 0 where it did not answer, and whether the mark was in the body or the address it led to. */
export type DoorAnswer = { status: number; isMarked: boolean };

/**
 * What an answer proves of a place. `unknown` proves nothing: no answer, or one that says that something failed. An
 * address that leads on to another one is an answer too: it tells that there was something.
 */
export function outcomeOf({ wants }: Pick<Place, 'wants'>, { status, isMarked }: DoorAnswer): SightOutcome {
  if (status === 0 || status === 429 || status >= 500) return 'unknown';
  if (wants === 'elsewhere') return status < 400 ? 'elsewhere' : 'absent';
  if (wants === 'refused') return status < 400 ? 'shown' : 'absent';
  return status < 400 && isMarked ? 'shown' : 'absent';
}

/** The worse of two sights of one place. */
export function worseOf(one: SightOutcome, other: SightOutcome): SightOutcome {
  return RANK[one] >= RANK[other] ? one : other;
}

const RANK: Record<SightOutcome, number> = { absent: 0, elsewhere: 1, unknown: 2, shown: 3 };
