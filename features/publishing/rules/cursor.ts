/** A place in a list of readers: stories older than this one follow. It holds nothing that is not public. */
export type Cursor = { firstPublishedAt: Date; shortId: string };

/** The place as it stands in an address. */
export function writeCursor({ firstPublishedAt, shortId }: Cursor): string {
  return `${firstPublishedAt.getTime().toString(36)}-${shortId}`;
}

/** Reads a place from an address; null where it is none. */
export function readCursor(text: string): Cursor | null {
  const match = /^([0-9a-z]{1,11})-([0-9a-z]{8})$/.exec(text);
  if (!match) return null;
  const [, time = '', shortId = ''] = match;
  const firstPublishedAt = new Date(Number.parseInt(time, 36));
  return Number.isNaN(firstPublishedAt.getTime()) ? null : { firstPublishedAt, shortId };
}
