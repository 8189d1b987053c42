import pg from 'pg';
import type { WaitingJob } from '#server/backup/manifest.ts';

/** Tables that a backup leaves out, and why. */
export const LEFT_OUT: Record<string, string> = {
  _prisma_migrations: 'written by the migrations themselves',
  Session: 'a backup that falls into wrong hands must not sign anybody in',
  SetupToken: 'made anew at each start',
  WrongPassword: 'counts for minutes only',
  Node: 'says what runs now',
};

export type TableShape = { name: string; columns: string[] };

/**
 * Runs `work` on the database as it is at one moment, whatever is written meanwhile, and without holding anybody up: one
 * transaction that only reads (PostgreSQL's manual, 13.2.2).
 */
export async function atOneMoment<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  await client.connect();
  // Its query rejects as well, and says the same.
  client.on('error', () => undefined);
  try {
    await client.query('set idle_in_transaction_session_timeout = 0');
    await client.query('set statement_timeout = 0');
    await client.query('begin isolation level repeatable read read only');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}

/** The tables that are backed up with their columns, but for those that PostgreSQL works out. */
export async function tableShapes(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relname <> all ($1)
     group by c.relname order by c.relname`,
    [Object.keys(LEFT_OUT)],
  );
  return rows;
}

/** The names of the migrations that are applied, in order. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const known = await client.query(`select to_regclass('public._prisma_migrations') as name`);
  if (!known.rows[0]?.name) return [];
  const { rows } = await client.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  return rows.map(({ name }) => name);
}

/** How far each sequence has counted. They go on while we read, and never back. */
export async function readSequences(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select sequencename as name, last_value::text as value from pg_sequences
     where schemaname = 'public' and last_value is not null`,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** What waits in the queues or is being worked off: effects that the database promises but has not seen yet. */
export async function readWaitingJobs(client: pg.Client): Promise<WaitingJob[]> {
  const known = await client.query(`select to_regclass('pgboss.job') as name`);
  if (!known.rows[0]?.name) return [];
  const { rows } = await client.query(
    `select name as queue, coalesce(data, '{}') as data, start_after, singleton_key from pgboss.job
     where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss\\_\\_%' order by created_on, id`,
  );
  return rows.map((row) => ({
    queue: row.queue,
    data: row.data,
    startAfter: row.start_after.toISOString(),
    singletonKey: row.singleton_key,
  }));
}
