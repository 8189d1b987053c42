import { afterEach, describe, expect, test } from 'vitest';
import { nodesWithoutAnswer } from '#lib/nodes.ts';
import { pool } from '#lib/pool.ts';
import { migrationsApplied } from '#server/migrations-applied.ts';
import { joinNodes, type NodeRow } from '#server/node.ts';

let node: NodeRow | undefined;

afterEach(() => node?.leave());

async function ids(): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>('select id from "Node"');
  return rows.map((row) => row.id);
}

test('a node is in the table from its first word until it leaves, and clears away those long silent', async () => {
  await pool().query(
    `insert into "Node" (id, kind, "startedAt", "seenAt")
     values (gen_random_uuid(), 'web', now() - interval '1 day', now() - interval '2 hours')`,
  );
  node = joinNodes('web');
  await expect.poll(ids).toEqual([node.id]);
  await node.leave();
  expect(await ids()).toEqual([]);
});

test('an earlier process of the same machine and port is no longer among them', async () => {
  const earlier = joinNodes('web');
  await expect.poll(ids).toEqual([earlier.id]);
  node = joinNodes('web');
  await expect.poll(ids).toEqual([node.id]);
  await earlier.leave();
});

describe('whoever waits for the nodes', () => {
  async function insert(name: string, row: { silentFor?: number; behindBy?: number; kind?: string } = {}) {
    const { silentFor = 0, behindBy = 60, kind = 'web' } = row;
    await pool().query(
      `insert into "Node" (id, kind, name, "startedAt", "seenAt", "caughtUpAt")
       values (gen_random_uuid(), $1, $2, now(), clock_timestamp() - make_interval(secs => $3),
         clock_timestamp() - make_interval(secs => $4))`,
      [kind, name, silentFor, behindBy],
    );
  }

  test('is told at once where all have caught up', async () => {
    await insert('a:1', { behindBy: -1 });
    await insert('worker:1', { kind: 'jobs' });
    expect(await nodesWithoutAnswer()).toEqual([]);
  });

  test('waits for a node that is about to catch up', async () => {
    await insert('a:1');
    const waited = nodesWithoutAnswer(20_000);
    await pool().query(`update "Node" set "caughtUpAt" = clock_timestamp() + interval '1 second'`);
    expect(await waited).toEqual([]);
  });

  test('is told the names of those that do not answer, but not of those that no longer serve', async () => {
    await insert('a:1');
    await insert('b:1', { silentFor: 60 });
    await insert('c:1', { silentFor: 311 });
    await insert('d:1', { behindBy: -1 });
    expect(await nodesWithoutAnswer(100)).toEqual(['a:1', 'b:1']);
  });

  test('does not wait for those that fell silent', async () => {
    await insert('b:1', { silentFor: 11 });
    expect(await nodesWithoutAnswer(600_000)).toEqual(['b:1']);
  });
});

test('a database is up to date once it has every migration of this build', async () => {
  const isMigrated = migrationsApplied();
  expect(await isMigrated()).toBe(true);
  expect(await isMigrated()).toBe(true);
});
