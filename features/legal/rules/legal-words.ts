import type { LegalMatch } from '#features/legal/queries.ts';

/** What somebody is told of such words. */
export function legalWords({ excerpt, slug }: Pick<LegalMatch, 'excerpt' | 'slug'>): string {
  const words = excerpt.length > 80 ? `${excerpt.slice(0, 79)}…` : excerpt;
  return `“${words}” was taken out of ${slug} for a legal reason. It may not go out until it is released.`;
}
