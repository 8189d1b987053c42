import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach } from 'vitest';
import { disconnect } from '#lib/db.ts';
import { dataDir, env } from '#lib/env.ts';
import { checkMigrations } from '#server/backup/empty-target.ts';
import { type MadeBackup, makeBackup } from '#server/backup/make-backup.ts';
import { restoreBackup } from '#server/backup/restore-backup.ts';
import { verifyArchive } from '#server/backup/verify-archive.ts';

/** The owner's address of the database that the test works on. */
export const ownerUrl = env.DATABASE_URL ?? '';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A folder that is gone after the test. */
export async function folder(): Promise<string> {
  const made = await mkdtemp(join(dataDir, 'backup-'));
  closing.push(() => rm(made, { recursive: true, force: true }));
  return made;
}

let databases = 0;

/** The address of a new database with nothing in it, gone after the test. */
export async function emptyDatabase(): Promise<string> {
  const name = `restored_${process.pid}_${++databases}`;
  await run(ownerUrl, `create database ${name}`);
  closing.push(() => run(ownerUrl, `drop database ${name} with (force)`));
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** An installation as a new machine has it. */
export async function newInstallation(): Promise<{ url: string; dataFolder: string }> {
  return { url: await emptyDatabase(), dataFolder: await folder() };
}

/** One statement at an address; gives its rows. */
export async function run<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Runs `work` as a Copydesk that uses another database. Nothing else may be at work meanwhile: it would use it too. */
export async function onDatabase<T>(url: string, work: () => Promise<T>): Promise<T> {
  const own = env.APP_DATABASE_URL;
  env.APP_DATABASE_URL = url;
  await disconnect();
  try {
    return await work();
  } finally {
    env.APP_DATABASE_URL = own;
    await disconnect();
  }
}

type Order = Parameters<typeof makeBackup>[0];

/** Backs the test's newsroom up, or what `order` says, into a folder that is gone after the test. */
export async function backUp(order: Partial<Order> = {}): Promise<MadeBackup & { archive: string }> {
  const archive = order.target ?? join(await folder(), 'newsroom.tar.zst');
  const usual = { url: ownerUrl, dataFolder: dataDir, target: archive, say: quiet, signal: never };
  return { ...(await makeBackup({ ...usual, ...order })), archive };
}

/** Verifies an archive and restores it. */
export async function restore(
  archive: string,
  target: { url: string; dataFolder: string },
  more: { say?: (line: string) => void; signal?: AbortSignal } = {},
) {
  const verified = await verifyArchive(archive, never);
  await checkMigrations(archive, verified.manifest);
  return restoreBackup({ archive: verified, ...target, say: quiet, signal: never, ...more });
}

const never = new AbortController().signal;

function quiet(): void {
  // What is said is for people.
}
