import { afterEach, expect, test } from 'vitest';
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

test('a database is up to date once it has every migration of this build', async () => {
  const isMigrated = migrationsApplied();
  expect(await isMigrated()).toBe(true);
  expect(await isMigrated()).toBe(true);
});
