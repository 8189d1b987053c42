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

/** Of the system's sockets, of Prisma (P... and the kinds of its driver's errors), and of PostgreSQL (its manual, appendix A: classes 08 and 53, and 57P01 to 57P03). */
const AWAY_CODE =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|P1001|P1002|P1008|P1017|P2024|P2037|DatabaseNotReachable|ConnectionClosed|SocketTimeout|08[0-9A-Z]{3}|53[0-9A-Z]{3}|57P0[123])$/;
/** What the driver says without a code. */
const AWAY_MESSAGE =
  /^(timeout exceeded when trying to connect|Connection terminated( unexpectedly| due to connection timeout)?|Client has encountered a connection error and is not queryable)$/;

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

/** Whether a transaction is open around this piece of work. */
export function isInTransaction(): boolean {
  return open.getStore() !== undefined;
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
  if (codesOf(error).some((code) => AWAY_CODE.test(code))) return true;
  return error instanceof Error && AWAY_MESSAGE.test(error.message);
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
  return String(fieldOf(error, 'code') ?? '');
}

/** The codes that an error carries: its own, and PostgreSQL's where Prisma's error is about one of those. */
function codesOf(error: unknown): string[] {
  const cause = fieldOf(fieldOf(fieldOf(error, 'meta'), 'driverAdapterError'), 'cause');
  // A socket that is a file is missing while its server is away; any other file is not the database.
  const isSocket = codeOf(error) === 'ENOENT' && fieldOf(error, 'syscall') === 'connect';
  const own = isSocket ? 'ECONNREFUSED' : codeOf(error);
  return [own, fieldOf(cause, 'originalCode'), fieldOf(cause, 'kind')].map(String);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
