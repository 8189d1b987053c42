import type { PictureList } from '#features/pictures/schema.ts';

/** The address of the pictures with these filters, those of `change` in their place. The cursor goes with any change. */
export function pictureAddress(filters: PictureList, change: Partial<PictureList> = {}): string {
  const { q, kind, who, use, before } = { ...filters, before: undefined, ...change };
  const set = Object.entries({ q, kind, who, use, before }).filter((part): part is [string, string] =>
    Boolean(part[1]),
  );
  return set.length > 0 ? `/desk/pictures?${new URLSearchParams(set)}` : '/desk/pictures';
}

/** Whether any filter leaves pictures out. */
export function isFiltered({ q, kind, who, use }: PictureList): boolean {
  return Boolean(q || kind || who || use);
}
