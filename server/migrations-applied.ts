import { pool } from '#lib/pool.ts';
import { readMigrations } from '#server/migrate/migration-files.ts';

/**
 * Gives what tells whether every migration that this build knows is applied. A yes is remembered, though the database is
 * asked each time whether it answers; rejects where it does not.
 */
export function migrationsApplied(): () => Promise<boolean> {
  let known = false;
  return async () => {
    if (known) return Boolean(await pool().query('select 1'));
    const { migrationDirectories } = await readMigrations();
    const { rows } = await pool().query<{ name: string }>(
      'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    const applied = new Set(rows.map((row) => row.name));
    known = migrationDirectories.every((directory) => applied.has(directory.path));
    return known;
  };
}
