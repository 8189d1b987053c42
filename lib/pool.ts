import { Pool } from 'pg';
import { bridge } from '#lib/bridge.ts';
import { appDatabaseUrl } from '#lib/env.ts';
import { log } from '#lib/log.ts';

/** The connections to PostgreSQL of this process: one pool, whoever asks first makes it. */
export function pool(): Pool {
  const shared = bridge();
  if (!shared.pool) {
    shared.pool = new Pool({
      connectionString: appDatabaseUrl(),
      max: 12,
      // A page of a solid-state disk costs the same wherever it lies. With PostgreSQL's own figure, 4, a search reads every text.
      options: '-c random_page_cost=1.1',
      connectionTimeoutMillis: 5_000,
      // A server that vanished without a word is noticed, instead of waited for.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    shared.pool.on('error', (error) => log.warn({ error: error.message }, 'a database connection was lost'));
  }
  return shared.pool;
}

/** Closes this process's connections, once what is running on them has ended. */
export async function closePool(): Promise<void> {
  const shared = bridge();
  const closing = shared.pool;
  shared.pool = undefined;
  await closing?.end();
}
