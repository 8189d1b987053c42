import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dataDir } from '#lib/env.ts';
import { readState } from '#server/postgres/cluster.ts';
import { destroyPostgres, startPostgres } from '#server/postgres/start-postgres.ts';
import { keepPostgres } from '#server/start/keep-postgres.ts';

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(dataDir, 'kept-'));
  said = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0);
});

afterEach(async () => {
  await destroyPostgres(folder);
  await rm(folder, { recursive: true, force: true });
});

test('starts a killed PostgreSQL again at the same address with all it had, and says so once', async () => {
  const postgres = await startPostgres(folder, { fleeting: true });
  const kept = keepPostgres(postgres, 10);
  await ask(postgres.url, 'set synchronous_commit = on; create table kept as select 7 as number');
  const first = await postmaster();
  process.kill(first, 'SIGKILL');
  await vi.waitFor(() => expect(said).toContain('PostgreSQL runs again.\n'), { timeout: 15_000 });
  expect(await ask(postgres.url, 'select number from kept')).toEqual([{ number: 7 }]);
  expect(await postmaster()).not.toBe(first);
  expect(said.filter((line) => line.includes('ended unexpectedly'))).toHaveLength(1);
  await kept.stop();
  await expect(ask(postgres.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('waits for the end of what a killed PostgreSQL was at before it starts again', async () => {
  const postgres = await startPostgres(folder, { fleeting: true });
  const busy = new pg.Client({ connectionString: postgres.url });
  busy.on('error', () => undefined);
  await busy.connect();
  // Never waits, and so does not notice that its server is gone.
  const spinning = busy.query('do $$ begin loop end loop; end $$').catch(() => undefined);
  const backend = (await ask(postgres.url, "select pid from pg_stat_activity where query like 'do $$%'"))[0];
  const { pid } = backend as { pid: number };
  process.kill(await postmaster(), 'SIGKILL');
  await postgres.untilGone(new AbortController().signal);
  await expect(postgres.startAgain()).rejects.toThrow('PostgreSQL did not start');
  process.kill(pid, 'SIGKILL');
  await spinning;
  await vi.waitFor(() => postgres.startAgain(), { timeout: 15_000, interval: 200 });
  expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('gives a PostgreSQL up that dies again and again, with one sentence', async () => {
  let starts = 0;
  const kept = keepPostgres(
    {
      log: '/var/log/it.log',
      untilGone: async () => undefined,
      startAgain: async () => {
        starts += 1;
      },
      stop: async () => undefined,
    },
    1,
  );
  await expect(kept.givenUp).rejects.toThrow(
    'PostgreSQL ended or did not start 5 times within a minute: its reason is at the end of /var/log/it.log.',
  );
  expect(starts).toBe(4);
  expect(said.at(-1)).toBe('PostgreSQL runs again.\n');
});

async function postmaster(): Promise<number> {
  const cluster = await readState(folder);
  return Number(
    (await readFile(path.join(cluster?.folder ?? '', 'data/postmaster.pid'), 'utf8')).split('\n')[0],
  );
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
