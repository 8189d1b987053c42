import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '#generated/prisma/client.ts';
import { bridge } from '#lib/bridge.ts';
import { timeWasSet } from '#lib/clock.ts';
import { closePool, pool } from '#lib/pool.ts';
import type { Result } from '#lib/result.ts';

type Client = Prisma.TransactionClient;
type Open = { client: Client; events: string[]; afterCommit: (() => void | Promise<void>)[] };

const open = new AsyncLocalStorage<Open>();
let base: PrismaClient | undefined;

/** The database as this piece of work sees it: the transaction that is open around it, or no transaction. */
export function db(): Client {
  return open.getStore()?.client ?? baseClient();
}

/**
 * Runs `work` in one transaction, or joins the one that is open. A returned failure rolls everything back. Events recorded
 * inside are handed to this node's reactions after commit, and awaited. A deadlock is tried again, three times in all.
 * After `timeout` milliseconds it is given up.
 */
export async function transaction<T>(work: () => Promise<Result<T>>, timeout = 20_000): Promise<Result<T>> {
  if (open.getStore()) return work();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runTransaction(work, timeout);
    } catch (error) {
      if (error instanceof RolledBack) return error.result as Result<T>;
      if (attempt === 3 || !isDeadlock(error)) throw error;
    }
  }
}

/** Runs `after` once the open transaction has committed; at once where none is open. */
export async function afterCommit(after: () => void | Promise<void>): Promise<void> {
  const current = open.getStore();
  if (!current) return void (await after());
  current.afterCommit.push(after);
}

/** Notes that an event was recorded in the open transaction, for the reactions after commit. */
export function noteEvent(eventId: string): void {
  const current = open.getStore();
  if (!current) throw new Error('An event was recorded outside of a transaction.');
  current.events.push(eventId);
}

/** The time that decides: the database's clock, or the one set by `atTime`. */
export async function databaseTime(): Promise<Date> {
  const set = timeWasSet();
  if (set) return set;
  const rows = await db().$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  return rows[0]?.now as Date;
}

/** Whether an error means that PostgreSQL does not answer, or has no room (disk, memory, connections), rather than that it refused. */
export function isUnavailable(error: unknown): boolean {
  const text = `${codeOf(error)} ${error instanceof Error ? error.message : ''}`;
  return /ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|P1001|P1002|P1008|P1017|P2024|57P0[123]|53[0-4]00|08\d\d\d|Can't reach database server|timeout exceeded when trying to connect|Connection terminated/.test(
    text,
  );
}

/** Whether an error is a broken unique rule: somebody was first. */
export function isDuplicate(error: unknown): boolean {
  return ['P2002', '23505'].includes(codeOf(error));
}

/** Closes this process's connections. */
export async function disconnect(): Promise<void> {
  await base?.$disconnect();
  base = undefined;
  await closePool();
}

async function runTransaction<T>(work: () => Promise<Result<T>>, timeout: number): Promise<Result<T>> {
  const events: string[] = [];
  const after: Open['afterCommit'] = [];
  const result = await baseClient().$transaction(
    async (client) => {
      const outcome = await open.run({ client, events, afterCommit: after }, work);
      if (!outcome.ok) throw new RolledBack(outcome);
      return outcome;
    },
    { timeout, maxWait: 10_000 },
  );
  for (const step of after) await step();
  if (events.length > 0) await bridge().react?.(events);
  return result;
}

class RolledBack extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('rolled back');
    this.result = result;
  }
}

function baseClient(): PrismaClient {
  base ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return base;
}

function isDeadlock(error: unknown): boolean {
  return ['P2034', '40P01', '40001'].includes(codeOf(error)) || /deadlock detected/.test(String(error));
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}
