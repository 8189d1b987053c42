/** The reader's or editor's own clock, in a browser: for "2 hours ago" on an open page, never for what decides. `lib/clock.ts` is the server's. */
export function now(): Date {
  return new Date();
}
