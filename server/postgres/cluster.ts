import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Binaries, ROOT_FOLDER } from '#server/postgres/binaries.ts';
import { freePort } from '#server/postgres/free-port.ts';
import { type Account, runProgram } from '#server/postgres/run-program.ts';

/** What a data folder knows about its PostgreSQL. Kept in `postgres.json`, readable by us alone. */
export type Cluster = {
  /** The data folder this was made for: a copied data folder must not share the server of the first. */
  home: string;
  /** Holds `data` and `postgres.log`. */
  folder: string;
  port: number;
  password: string;
};

const STATE_FILE = 'postgres.json';

/** Reads the cluster of a data folder, or makes one (initdb). Throws one clear sentence when it cannot. */
export async function openCluster(
  dataFolder: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<Cluster> {
  await mkdir(dataFolder, { recursive: true });
  const home = await realpath(dataFolder);
  const kept = await readState(home);
  if (!kept) {
    return createCluster(home, binaries, account);
  }
  const cluster = kept.home === home ? kept : await moveHome(kept, home);
  if (!existsSync(path.join(cluster.folder, 'data', 'PG_VERSION'))) {
    throw new Error(
      `${path.join(home, STATE_FILE)} names ${cluster.folder} as the database, but it is not there: bring it back, or start with another DATA_DIR.`,
    );
  }
  return cluster;
}

/** Remembers a changed port. */
export async function writeState(cluster: Cluster): Promise<void> {
  const file = path.join(cluster.home, STATE_FILE);
  await writeFile(`${file}.new`, `${JSON.stringify(cluster, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** The cluster a data folder knows, or undefined. */
export async function readState(home: string): Promise<Cluster | undefined> {
  const text = await readFile(path.join(home, STATE_FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Cluster);
}

async function createCluster(home: string, binaries: Binaries, account?: Account): Promise<Cluster> {
  // Outside the data folder only for root, whose folders the account of PostgreSQL often cannot enter.
  const folder = account
    ? path.join(ROOT_FOLDER, `${path.basename(path.dirname(home))}-${randomBytes(4).toString('hex')}`)
    : path.join(home, 'postgres');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('hex');
  await initialise(folder, password, binaries, account);
  const cluster = { home, folder, port: await freePort(), password };
  await writeState(cluster);
  return cluster;
}

async function initialise(folder: string, password: string, binaries: Binaries, account?: Account) {
  const passwordFile = path.join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) {
    await chmod(folder, 0o700);
    await chown(folder, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const made = await runProgram(
    binaries.initdb,
    [
      ...['--pgdata', path.join(folder, 'data'), '--username=copydesk', `--pwfile=${passwordFile}`],
      ...['--auth=scram-sha-256', '--no-instructions', '--encoding=UTF8'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ],
    account,
  );
  await rm(passwordFile);
  if (made.code !== 0) {
    throw new Error(`The database could not be made in ${folder}: ${made.output.trim()}`);
  }
}

async function moveHome(kept: Cluster, home: string): Promise<Cluster> {
  const first = await readState(kept.home);
  if (first?.password === kept.password) {
    throw new Error(
      `${home} is a copy of ${kept.home}, and the two cannot share one database: remove ${path.join(home, STATE_FILE)} to begin with an empty one.`,
    );
  }
  const inside = kept.folder === path.join(kept.home, 'postgres');
  const moved = { ...kept, home, folder: inside ? path.join(home, 'postgres') : kept.folder };
  await writeState(moved);
  return moved;
}
