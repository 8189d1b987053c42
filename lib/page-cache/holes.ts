import { holeToken } from '#lib/page-cache/collector.ts';

/** What is pressed apart from the pages that it stands in, at `/fragments/NAME`. */
export const HOLES = ['breaking', 'trending'] as const;

/** One of them. */
export type HoleName = (typeof HOLES)[number];

/**
 * What stands in a pressed page where a fragment belongs, for the door to put the present one in its place. It holds a
 * random token of this one pressing, sent along beside the page: no text of anybody's can pass for it.
 */
export function holeMark(name: HoleName): string {
  const token = holeToken();
  return token === null ? '' : `[hole ${token} ${name}]`;
}

/** A page cut at its holes: `pieces` are one more than `holes`. */
export function cutAtHoles(page: string, token: string): { pieces: string[]; holes: HoleName[] } {
  const parts = page.split(new RegExp(`\\[hole ${token} (${HOLES.join('|')})\\]`));
  return {
    pieces: parts.filter((_, at) => at % 2 === 0),
    holes: parts.filter((_, at) => at % 2 === 1) as HoleName[],
  };
}
