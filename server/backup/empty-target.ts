import type pg from 'pg';
import type { Manifest } from '#server/backup/manifest.ts';
import { appliedMigrations } from '#server/backup/snapshot.ts';
import { migrate } from '#server/migrate/migrate.ts';
import { readMigrations } from '#server/migrate/migration-files.ts';

/** What nobody has before people work with an installation, and what it is called. */
const NOUNS = { Person: 'people', Story: 'stories', Picture: 'pictures', Event: 'entries of the record' };
/** A node is alive that gave a sign within this time. */
const ALIVE = '20 seconds';

/** Throws a sentence where this Copydesk does not know a migration that the backup was made under. */
export async function checkMigrations(path: string, { migrations }: Manifest): Promise<void> {
  const { migrationDirectories } = await readMigrations();
  const known = new Set(migrationDirectories.map((directory) => directory.path));
  const unknown = migrations.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new Error(
    `${path} was made by a newer Copydesk (this one does not know "${unknown}"): bring this one up to date first.`,
  );
}

/** Throws a sentence where the database holds anything that a restore would mix with, or somebody runs on it. */
export async function checkEmpty(client: pg.Client): Promise<void> {
  const found: string[] = [];
  for (const [table, noun] of Object.entries(NOUNS)) {
    const rows = (await isThere(client, table)) ? await countRows(client, table) : 0;
    if (rows > 0) found.push(`${rows.toLocaleString('en')} ${noun}`);
  }
  if (found.length > 0) {
    throw new Error(
      `This installation is not empty (${found.join(', ')}), and nothing was changed in it: restore into another one, with --data and a new folder (or DATABASE_URL and a new database).`,
    );
  }
  if (!(await isThere(client, 'Node'))) return;
  const running = await client.query(`select from "Node" where "seenAt" > now() - interval '${ALIVE}'`);
  if (running.rowCount)
    throw new Error('A Copydesk runs on this database: stop it, then restore half a minute later.');
}

/**
 * Brings an empty database to the migrations that the backup was made under: its rows fit those tables and perhaps no
 * later ones. A database that is further already is begun anew.
 */
export async function matchMigrations(url: string, client: pg.Client, manifest: Manifest): Promise<void> {
  const wanted = new Set(manifest.migrations);
  const applied = await appliedMigrations(client);
  if (applied.some((name) => !wanted.has(name))) {
    await client.query(
      'drop schema public cascade; create schema public; grant usage on schema public to public',
    );
  }
  const all = await readMigrations();
  const migrationDirectories = all.migrationDirectories.filter(({ path }) => wanted.has(path));
  await migrate(url, { ...all, migrationDirectories });
}

async function isThere(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query('select to_regclass($1) as name', [`public."${table}"`]);
  return rows[0]?.name !== null;
}

async function countRows(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query(`select count(*)::int as count from "${table}"`);
  return rows[0]?.count ?? 0;
}
