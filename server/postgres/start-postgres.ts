import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, findBinaries } from '#server/postgres/binaries.ts';
import { type Cluster, openCluster, readState, writeState } from '#server/postgres/cluster.ts';
import { freePort, isFree } from '#server/postgres/free-port.ts';
import { runningPort, untilGone } from '#server/postgres/postmaster.ts';
import { rootAccount } from '#server/postgres/root-account.ts';
import { type Account, runProgram } from '#server/postgres/run-program.ts';

export type Postgres = {
  /** The owner's address: `postgresql://copydesk:...@127.0.0.1:PORT/copydesk`. */
  url: string;
  /** True when a server left behind by a killed process was found running and taken over. */
  adopted: boolean;
  /** The file that the server writes its reasons to. */
  log: string;
  /** Resolves once the server is gone, however it went, or when `signal` is given. */
  untilGone: (signal: AbortSignal) => Promise<void>;
  /** Starts a server that is gone anew, at the same address. Throws a sentence when it does not start. */
  startAgain: () => Promise<void>;
  /** Stops the server: open transactions are rolled back, what is committed is on disk. */
  stop: () => Promise<void>;
  /** Stops the server and removes its files: for databases of tests. */
  destroy: () => Promise<void>;
};

type Options = {
  /** For tests: answers faster, and loses everything when the machine loses power. */
  fleeting?: boolean;
};

const DATABASE = 'copydesk';

/**
 * Starts the PostgreSQL of a data folder, making it at the first start. A server that a killed process left
 * running is adopted. The server is no child of ours: it outlives this process until `stop()`.
 */
export async function startPostgres(dataFolder: string, options: Options = {}): Promise<Postgres> {
  const account = await rootAccount();
  const binaries = await findBinaries(account);
  const cluster = await openCluster(dataFolder, binaries, account);
  const adopted = await adopt(cluster);
  if (!adopted) {
    await choosePort(cluster);
    await launch(cluster, binaries, account, options);
  }
  await ensureDatabase(cluster);
  const stop = () => shutDown(cluster, binaries, account);
  return {
    url: urlOf(cluster),
    adopted,
    log: logOf(cluster),
    untilGone: (signal) => untilGone(cluster, signal),
    startAgain: async () => {
      // On the port it had, which everybody who uses it was given.
      if (!(await adopt(cluster))) await launch(cluster, binaries, account, options);
    },
    stop,
    destroy: () => stop().then(() => remove(cluster)),
  };
}

/** The owner's address of the server that runs for a data folder; null where none does. */
export async function runningPostgres(dataFolder: string): Promise<string | null> {
  const cluster = await readState(dataFolder);
  const port = cluster && (await runningPort(cluster));
  return port ? urlOf({ ...cluster, port }) : null;
}

/** Stops a server that still runs for a data folder whose starter is gone, and removes its files. */
export async function destroyPostgres(dataFolder: string): Promise<void> {
  const cluster = await readState(dataFolder);
  if (!cluster) {
    return;
  }
  const account = await rootAccount();
  if (existsSync(cluster.folder)) {
    await shutDown(cluster, await findBinaries(account), account);
  }
  await remove(cluster);
}

function logOf(cluster: Cluster): string {
  return path.join(cluster.folder, 'postgres.log');
}

function urlOf(cluster: Cluster, database = DATABASE): string {
  return `postgresql://copydesk:${cluster.password}@127.0.0.1:${cluster.port}/${database}`;
}

/** Whether a server of this cluster runs already. */
async function adopt(cluster: Cluster): Promise<boolean> {
  const port = await runningPort(cluster);
  if (port === null) {
    return false;
  }
  if (port !== cluster.port) {
    cluster.port = port;
    await writeState(cluster);
  }
  await untilItAnswers(cluster);
  return true;
}

async function launch(
  cluster: Cluster,
  binaries: Binaries,
  account: Account | undefined,
  options: Options,
): Promise<void> {
  const settings = [
    `-p ${cluster.port}`,
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'].map(
      (setting) => `-c ${setting}`,
    ),
    ...(options.fleeting ? ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'] : []),
  ];
  const log = logOf(cluster);
  const started = await runProgram(
    binaries.pgCtl,
    [
      ...['start', '--wait', '--timeout=120', '--silent', '-D', path.join(cluster.folder, 'data')],
      ...['--log', log, '--options', settings.join(' ')],
    ],
    account,
    { leavesServer: true },
  );
  if (started.code !== 0) {
    throw new Error(`PostgreSQL did not start; the reason is at the end of ${log}.`);
  }
}

async function choosePort(cluster: Cluster): Promise<void> {
  if (!(await isFree(cluster.port))) {
    cluster.port = await freePort();
    await writeState(cluster);
  }
}

async function untilItAnswers(cluster: Cluster): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await withClient(urlOf(cluster, 'postgres'), (client) => client.query('select 1'));
      return;
    } catch (error) {
      // A server that was killed in the middle of work replays its log first, which can take a minute.
      if (attempt > 240) {
        throw error;
      }
      await delay(250);
    }
  }
}

async function ensureDatabase(cluster: Cluster): Promise<void> {
  await withClient(urlOf(cluster, 'postgres'), async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) {
      await client.query(`create database ${DATABASE}`);
    }
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function shutDown(cluster: Cluster, binaries: Binaries, account: Account | undefined): Promise<void> {
  await runProgram(
    binaries.pgCtl,
    ['stop', '--mode=fast', '--wait', '--timeout=30', '--silent', '-D', path.join(cluster.folder, 'data')],
    account,
  );
}

async function remove(cluster: Cluster): Promise<void> {
  await rm(cluster.folder, { recursive: true, force: true });
  await rm(path.join(cluster.home, 'postgres.json'), { force: true });
}
