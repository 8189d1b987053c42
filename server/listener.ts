import pg from 'pg';
import { appDatabaseUrl } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { WAKE_CHANNEL } from '#lib/nodes.ts';

/** A connection of its own on which nodes wake each other. It only shortens the wait for the next poll. */
export type Listener = {
  /** Wakes the other nodes: after commit, and once for all that is announced within 10 ms. */
  announce: () => void;
  /** Connects where there is no connection, or no longer one. */
  connect: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Listens for other nodes' news and calls `wake`. NOTIFY takes a lock that the whole cluster shares, at commit: so it never
 * rides in a transaction that does anything else.
 */
export function createListener(wake: () => void): Listener {
  let client: pg.Client | null = null;
  let connecting = false;
  let pending: NodeJS.Timeout | null = null;

  async function connect(): Promise<void> {
    if (client || connecting) return;
    connecting = true;
    const fresh = new pg.Client({
      connectionString: appDatabaseUrl(),
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    const lost = () => {
      if (client !== fresh) return;
      client = null;
      // The database may be gone: the next look shows it, and the sooner the better.
      wake();
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    fresh.on('notification', wake);
    try {
      await fresh.connect();
      await fresh.query(`listen ${WAKE_CHANNEL}`);
      client = fresh;
    } catch (error) {
      log.debug({ err: error }, 'the listener could not connect');
      await fresh.end().catch(() => undefined);
    } finally {
      connecting = false;
    }
  }

  function announce(): void {
    pending ??= setTimeout(() => {
      pending = null;
      client?.query(`select pg_notify('${WAKE_CHANNEL}', '')`).catch(() => undefined);
    }, 10);
  }

  return {
    announce,
    connect,
    close: async () => {
      if (pending) clearTimeout(pending);
      const closing = client;
      client = null;
      await closing?.end().catch(() => undefined);
    },
  };
}
