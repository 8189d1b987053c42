import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataDir } from '#lib/env.ts';
import { readState } from '#server/postgres/cluster.ts';
import { destroyPostgres, startPostgres } from '#server/postgres/start-postgres.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(dataDir, 'postgres-'));
});

afterEach(async () => {
  await destroyPostgres(folder);
  await rm(folder, { recursive: true, force: true });
});

describe('PostgreSQL of a data folder', () => {
  test('is made in UTF-8, with the builtin locale and in UTC, whatever the machine has', async () => {
    const { url } = await startPostgres(folder, { fleeting: true });
    const facts = await one(
      url,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
        current_setting('timezone') as zone, upper('ä') as upper
       from pg_database where datname = current_database()`,
    );
    expect(facts).toEqual({ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', zone: 'UTC', upper: 'Ä' });
  });

  test('is taken over where a killed process left it running, with its data', async () => {
    const first = await startPostgres(folder, { fleeting: true });
    await one(first.url, 'create table kept (number int)');
    const second = await startPostgres(folder, { fleeting: true });
    expect(second.adopted).toBe(true);
    expect(second.url).toBe(first.url);
    expect(await one(second.url, 'select count(*)::int as rows from kept')).toEqual({ rows: 0 });
  });

  test('starts although a pid file names a program that is no PostgreSQL', async () => {
    const first = await startPostgres(folder, { fleeting: true });
    await first.stop();
    const cluster = await readState(folder);
    const pidFile = path.join(cluster?.folder ?? '', 'data/postmaster.pid');
    await writeFile(pidFile, `${process.pid}\n${cluster?.folder}\n0\n${cluster?.port}\n`);
    const second = await startPostgres(folder, { fleeting: true });
    expect(second.adopted).toBe(false);
    expect(await readFile(pidFile, 'utf8')).not.toMatch(new RegExp(`^${process.pid}\n`));
  });

  test('keeps its port and lets nobody in without the password', async () => {
    const { url, stop } = await startPostgres(folder, { fleeting: true });
    await stop();
    const again = await startPostgres(folder, { fleeting: true });
    expect(again.url).toBe(url);
    const stranger = new URL(url);
    stranger.password = 'guessed';
    await expect(one(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('is refused to a copy of its data folder, and goes with one that was moved', async () => {
    await startPostgres(folder, { fleeting: true });
    const copy = `${folder}-copy`;
    await cp(folder, copy, { recursive: true });
    await expect(startPostgres(copy)).rejects.toThrow(/is a copy of .* cannot share one database/);
    await rm(copy, { recursive: true });

    await (await startPostgres(folder)).stop();
    const moved = `${folder}-moved`;
    await rename(folder, moved);
    folder = moved;
    const { url } = await startPostgres(moved, { fleeting: true });
    expect(await one(url, 'select 1 as one')).toEqual({ one: 1 });
  });
});

async function one(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}
