import pg from 'pg';
import { FILTERS } from '#server/migrate/migrate.ts';
import { readMigrations, readSchema } from '#server/migrate/migration-files.ts';
import { withSchemaEngine } from '#server/migrate/schema-engine.ts';

/**
 * The SQL that leads from the migrations written so far to the schema in `prisma/`; empty when they agree.
 * Replays the migrations in a database of its own on the server at `url`, whose user must be able to make one.
 */
export async function diffSchema(url: string): Promise<string> {
  const name = `copydesk_diff_${process.pid}`;
  await administer(url, `create database ${name}`);
  try {
    const scratch = new URL(url);
    scratch.pathname = `/${name}`;
    return await compare(scratch.href);
  } finally {
    await administer(url, `drop database ${name} with (force)`);
  }
}

async function compare(url: string): Promise<string> {
  const { stdout } = await withSchemaEngine(url, async (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...(await readMigrations()) },
      to: { tag: 'schemaDatamodel', ...(await readSchema()) },
      script: true,
      exitCode: null,
      filters: FILTERS,
    }),
  );
  return stdout?.includes('empty migration') ? '' : (stdout ?? '');
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
