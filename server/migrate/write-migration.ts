import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { now } from '#lib/clock.ts';
import { diffSchema } from '#server/migrate/diff-schema.ts';
import { LOCK_FILE, ROOT } from '#server/migrate/migration-files.ts';

/**
 * Writes a new migration for what changed in the schema, and returns its folder; undefined when nothing did.
 * `url` is a server where a scratch database may be made; `name` is made of words ("add embargo").
 */
export async function writeMigration(url: string, name: string): Promise<string | undefined> {
  const sql = await diffSchema(url);
  if (!sql) {
    return undefined;
  }
  const stamp = now()
    .toISOString()
    .replace(/[^0-9]/g, '')
    .slice(0, 14);
  const words = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const migrations = path.join(ROOT, 'prisma/migrations');
  const folder = path.join(migrations, `${stamp}_${words}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), sql);
  await writeFile(path.join(migrations, 'migration_lock.toml'), LOCK_FILE);
  return folder;
}
