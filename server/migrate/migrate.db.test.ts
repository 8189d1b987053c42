import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { env } from '#lib/env.ts';
import { diffSchema } from '#server/migrate/diff-schema.ts';
import { migrate } from '#server/migrate/migrate.ts';

const owner = env.DATABASE_URL ?? '';
const name = `migrate_${process.pid}`;
const scratch = new URL(owner);
scratch.pathname = `/${name}`;
const url = scratch.href;

beforeEach(() => run(owner, `create database ${name}`));
afterEach(() => run(owner, `drop database ${name} with (force)`));

describe('migrate', () => {
  test('applies what is missing, once, also when several nodes start together', async () => {
    const migrations = listOf({
      '1_first': 'create table first (id int);',
      '2_second': 'create table second (id int);',
    });
    const applied = await Promise.all([1, 2, 3].map(() => migrate(url, migrations)));
    expect(applied.flat().sort()).toEqual(['1_first', '2_second']);
    expect(await migrate(url, migrations)).toEqual([]);
    expect(await run(url, 'select count(*)::int as count from _prisma_migrations')).toEqual([{ count: 2 }]);
  });

  test('runs functions whose bodies hold semicolons', async () => {
    const sql = `create function answer() returns int language plpgsql as $$ begin perform 1; return 42; end $$;`;
    await migrate(url, listOf({ '1_function': sql }));
    expect(await run(url, 'select answer()')).toEqual([{ answer: 42 }]);
  });

  test('leaves nothing behind of a migration that fails, names it, and goes on once it is mended', async () => {
    const broken = 'create table half (id int); select nonsense();';
    await expect(migrate(url, listOf({ '1_broken': broken }))).rejects.toThrow(/nonsense[\s\S]*1_broken/);
    expect(await run(url, `select to_regclass('half') as half`)).toEqual([{ half: null }]);
    expect(await migrate(url, listOf({ '1_broken': 'create table half (id int);' }))).toEqual(['1_broken']);
  });
});

test('the migrations lead to the schema', async () => {
  expect(await diffSchema(owner)).toBe('');
});

function listOf(scripts: Record<string, string>): MigrationList {
  return {
    baseDir: '/nowhere',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: Object.entries(scripts).map(([path, value]) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } },
    })),
  };
}

async function run(address: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
