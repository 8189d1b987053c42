import { AsyncLocalStorage } from 'node:async_hooks';
import { databaseTime } from '#lib/db.ts';
import type { CacheKey } from '#lib/page-cache/cache-key.ts';

type Collected = { keys: Set<CacheKey>; changesAt: number };

const open = new AsyncLocalStorage<Collected>();

/** What was looked up for a page: the keys, and in how many milliseconds some of it changes by itself; null for never. */
export type Looked = { keys: CacheKey[]; changesIn: number | null };

/**
 * Notes what a query looked up, so that the page made of it is forgotten when that changes. What was asked for and is
 * missing or not public is noted too: the page changes when it appears. Does nothing where no page is being pressed.
 */
export function noteKeys(...keys: CacheKey[]): void {
  const collected = open.getStore();
  if (!collected) return;
  for (const key of keys) collected.keys.add(key);
}

/** Notes when, by the database's clock, something that a query looked up changes without anybody's act: a flag that expires. */
export function noteChangeAt(...moments: (Date | null)[]): void {
  const collected = open.getStore();
  if (!collected) return;
  for (const moment of moments) {
    if (moment) collected.changesAt = Math.min(collected.changesAt, moment.getTime());
  }
}

/** Runs `work` and gives what it returned, with all that the queries in it noted. */
export async function collect<T>(work: () => Promise<T>): Promise<{ value: T; looked: Looked }> {
  const collected: Collected = { keys: new Set(['all']), changesAt: Number.POSITIVE_INFINITY };
  return open.run(collected, async () => {
    const value = await work();
    const { changesAt } = collected;
    const changesIn = Number.isFinite(changesAt) ? changesAt - (await databaseTime()).getTime() : null;
    return { value, looked: { keys: [...collected.keys], changesIn } };
  });
}
