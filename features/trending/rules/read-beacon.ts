import { parseStoryAddress } from '#site/addresses.ts';

/** What a page sends when its story is being read: the story's path, with the headers that browsers add by themselves. */
export type Beacon = { path: string; userAgent?: string; origin?: string };

/** Programs that say what they are. Those that do not are held in check by the counter's limits. */
const PROGRAMS = /bot|crawl|spider|slurp|preview|monitor|curl|wget|python|axios|facebookexternalhit/i;

/** The short id of the story that somebody reads; null where it seems to be a program, another site's page, or no story's path. */
export function readBeacon({ path, userAgent = '', origin }: Beacon, site: string): string | null {
  if (origin !== site || userAgent === '' || PROGRAMS.test(userAgent)) return null;
  const segments = path.split('/');
  return segments.length === 3 ? parseStoryAddress(segments[2] ?? '') : null;
}
