import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { readMigrations } from '#server/migrate/migration-files.ts';
import { withSchemaEngine } from '#server/migrate/schema-engine.ts';

/** "copydesk" in ASCII: any fixed number does, so long as every start uses the same one. */
const LOCK = 0x636f7079;

/** Tables that are not Prisma's: the queue makes its own schema. */
export const FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that this database has not seen, as `prisma migrate deploy` does, and returns their
 * names. Several nodes may start at once: one migrates, the others wait for it. Throws the engine's message,
 * which names the migration and the line, when one fails.
 */
export async function migrate(url: string, migrations?: MigrationList): Promise<string[]> {
  const migrationsList = migrations ?? (await readMigrations());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Held by the session, so a killed start lets go of it at once.
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await forgetFailures(client);
    return await withSchemaEngine(url, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
      return appliedMigrationNames;
    });
  } finally {
    await client.end();
  }
}

/**
 * A migration that failed left nothing behind but its row, because a script runs as one transaction; the engine
 * would refuse to go on because of that row, also with the mended script.
 */
async function forgetFailures(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select to_regclass('public._prisma_migrations') as table`);
  if (rows[0]?.table) {
    await client.query(
      'update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null',
    );
  }
}
