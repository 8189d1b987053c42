import type { RecordPage } from '#features/record/schema.ts';

/** The address of the record with these filters, those of `change` in their place. The cursor goes with any change of filter. */
export function recordAddress(filters: RecordPage, change: Partial<RecordPage> = {}): string {
  const { about, who, story, from, to, before } = { ...filters, before: undefined, ...change };
  const set = Object.entries({ about, who, story, from, to, before }).filter(
    (part): part is [string, string] => Boolean(part[1]),
  );
  return set.length > 0 ? `/desk/record?${new URLSearchParams(set)}` : '/desk/record';
}

/** Whether any filter leaves acts out. */
export function isFiltered({ about, who, story, from, to }: RecordPage): boolean {
  return Boolean(about || who || story || from || to);
}
