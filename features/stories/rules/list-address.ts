import type { NewsList } from '#features/stories/schema.ts';

/**
 * The address of the news list with these filters, those of `change` put in their place. The cursor goes with any change
 * of filter or order: a page of one list means nothing in another. What is at its first value is left out.
 */
export function listAddress(filters: NewsList, change: Partial<NewsList> = {}): string {
  const { q, section, stage, site, who, sort, after } = { ...filters, after: undefined, ...change };
  const parts = { q, section, stage, site, who, sort: sort === 'active' ? undefined : sort, after };
  const set = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]));
  const query = new URLSearchParams(set).toString();
  return query ? `/desk/stories?${query}` : '/desk/stories';
}

/** Whether any filter leaves stories out. */
export function isFiltered({ q, section, stage, site, who }: NewsList): boolean {
  return Boolean(q || section || stage || site || who);
}
