import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { databaseTime } from '#lib/db.ts';
import type { CacheKey } from '#lib/page-cache/cache-key.ts';

type Collected = { keys: Set<CacheKey>; changesAt: number; token: string };

const open = new AsyncLocalStorage<Collected>();

/**
 * What was looked up for a page: the keys, and in how many milliseconds some of it changes by itself; null for never.
 * `token` stands in the marks of its holes.
 */
export type Looked = { keys: CacheKey[]; changesIn: number | null; token: string };

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

/** The token of the page that is being pressed here, or null where none is. */
export function holeToken(): string | null {
  return open.getStore()?.token ?? null;
}

/** Runs `work` and gives what it returned, with all that the queries in it noted. */
export async function collect<T>(work: () => Promise<T>): Promise<{ value: T; looked: Looked }> {
  const token = randomBytes(12).toString('hex');
  const collected: Collected = { keys: new Set(['all']), changesAt: Number.POSITIVE_INFINITY, token };
  return open.run(collected, async () => {
    const value = await work();
    const { changesAt } = collected;
    const changesIn = Number.isFinite(changesAt) ? changesAt - (await databaseTime()).getTime() : null;
    return { value, looked: { keys: [...collected.keys], changesIn, token } };
  });
}
