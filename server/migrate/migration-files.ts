import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The repository's root: paths in `prisma/` are looked up from here, wherever the process was started. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** What the Prisma command line writes there too. */
export const LOCK_FILE =
  '# Written by Prisma: which database these migrations are for.\nprovider = "postgresql"\n';

/** The migrations in `prisma/migrations`, in order, as the engine wants them. */
export async function readMigrations(folder = path.join(ROOT, 'prisma/migrations')): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
  const content = await readFile(path.join(folder, 'migration_lock.toml'), 'utf8').catch(() => LOCK_FILE);
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

/** Every `.prisma` file of the schema folder. */
export async function readSchema(folder = path.join(ROOT, 'prisma')): Promise<SchemasContainer> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.prisma')).sort();
  return {
    files: await Promise.all(
      files.map(async (name) => ({
        path: path.join(folder, name),
        content: await readFile(path.join(folder, name), 'utf8'),
      })),
    ),
  };
}
