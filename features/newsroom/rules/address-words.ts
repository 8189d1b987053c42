import slugify from '@sindresorhus/slugify';

/**
 * The words of an address for a name or headline: lower case, hyphens, ASCII by transliteration, at most 80 characters and
 * cut between words. Text that leaves nothing (an emoji) gives the fallback.
 */
export function addressWords(text: string, fallback: string): string {
  const whole = slugify(text);
  if (whole.length <= 80) return whole || fallback;
  return whole.slice(0, 81).replace(/-[^-]*$/, '') || whole.slice(0, 80);
}

/** The first segments of Copydesk's own routes: no section may take one of them. Held against the manifest by a test. */
export const reservedWords = [
  'alerts',
  'api',
  'assets',
  'authors',
  'beacons',
  'corrections',
  'fragments',
  'desk',
  'invite',
  'live-stream',
  'login',
  'pictures',
  'rss',
  'setup',
  'sitemaps',
  'topics',
  'videos',
] as const;

/** Words that no other has: the wanted ones, or with the first free number behind them. */
export function freeWords(wanted: string, taken: Iterable<string>): string {
  const all = new Set(taken);
  if (!all.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const candidate = `${wanted}-${number}`;
    if (!all.has(candidate)) return candidate;
  }
}
