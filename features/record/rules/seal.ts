import { createHash } from 'node:crypto';

/** An event as it goes into the chain. */
export type Sealed = {
  id: string;
  at: Date;
  kind: string;
  storyId: string | null;
  personId: string | null;
  data: unknown;
};

/** What the first link hangs on. */
export const FIRST_HASH = '0'.repeat(64);

/**
 * The hash of an event in the chain: SHA-256 over the hash before it and the event as canonical text (keys sorted at every
 * depth), in hexadecimal. Changing, dropping or reordering any event changes all that follow.
 */
export function sealOf(before: string, event: Sealed): string {
  const text = JSON.stringify([
    before,
    event.id,
    event.at.toISOString(),
    event.kind,
    event.storyId,
    event.personId,
    sorted(event.data),
  ]);
  return createHash('sha256').update(text).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
