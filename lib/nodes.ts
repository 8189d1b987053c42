import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { elapsed } from '#lib/clock.ts';
import { db, isInTransaction } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { pool } from '#lib/pool.ts';

/** The channel of NOTIFY on which nodes wake each other. */
export const WAKE_CHANNEL = 'copydesk';

/** A node that said nothing for so long, in seconds, is not waited for. */
const SILENT = 10;
/** How often it is looked whether the others have answered, in milliseconds. */
const EVERY = 20;

/**
 * Waits until every node that serves readers has reacted to what was committed before this call, for `patience`
 * milliseconds at most, and gives the names of those that did not say so: empty where all did. A node that fell silent is
 * named while it may still be serving what it keeps. Inside a transaction there is nothing to wait for yet.
 */
export async function nodesWithoutAnswer(patience = 5_000): Promise<string[]> {
  if (isInTransaction()) return [];
  const [asked] = await db().$queryRaw<{ at: Date }[]>`select clock_timestamp() as at`;
  const until = elapsed() + patience;
  // Who has looked already, and found nothing new since, looks again and says so.
  await wakeNodes();
  for (;;) {
    const behind = await nodesBehind(asked?.at as Date);
    const isAnyComing = behind.some((node) => !node.silent) && elapsed() < until;
    if (!isAnyComing) return behind.map((node) => node.name);
    await pause(EVERY);
  }
}

/** What people call this node: its machine and port. */
export function nodeName(): string {
  return `${hostname()}:${env.PORT}`;
}

/** The names of the nodes that serve readers, or may still be serving what they keep. */
export async function servingNodes(): Promise<string[]> {
  const nodes = await db().$queryRaw<{ name: string }[]>`
    select distinct name from "Node"
    where kind = 'web' and "seenAt" > clock_timestamp() - make_interval(secs => ${env.STALE_LIMIT + SILENT})
    order by name`;
  return nodes.map(({ name }) => name);
}

/** Makes every node look for what has happened, and say up to when it has reacted. */
export async function wakeNodes(): Promise<void> {
  await pool().query('select pg_notify($1, $2)', [WAKE_CHANNEL, '']);
}

function nodesBehind(at: Date): Promise<{ name: string; silent: boolean }[]> {
  return db().$queryRaw`
    select name, "seenAt" < clock_timestamp() - make_interval(secs => ${SILENT}) as silent
    from "Node"
    where kind = 'web' and coalesce("caughtUpAt", '-infinity') < ${at}::timestamptz
      and "seenAt" > clock_timestamp() - make_interval(secs => ${env.STALE_LIMIT + SILENT})
    order by name`;
}
