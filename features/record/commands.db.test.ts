import pg from 'pg';
import { expect, it } from 'vitest';
import { checkRecord, sealRecord } from '#features/record/commands.ts';
import { system } from '#lib/actor.ts';
import { db, transaction } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { record } from '#lib/events.ts';
import { success } from '#lib/result.ts';

async function happen(kind: 'topic.added' | 'topic.renamed' | 'settings.saved', data = {}): Promise<string> {
  const result = await transaction(async () => success(await record(system(), { kind, data })));
  return result.ok ? result.value : '';
}

it('seals each event once, in order, and finds the record whole', async () => {
  await happen('topic.added', { name: 'Space', id: '1' });
  await happen('topic.renamed', { name: 'Space flight' });
  const sealed = await Promise.all([sealRecord(system()), sealRecord(system())]);
  await sealRecord(system());
  expect(sealed.reduce((sum, one) => sum + (one.ok ? one.value : 0), 0)).toBe(2);
  const links = await db().eventChain.findMany({ orderBy: { sequence: 'asc' } });
  expect(links.map((link) => link.sequence)).toEqual([1n, 2n]);
  expect(await checkRecord(system())).toBeNull();
});

it('shows where somebody with the keys to the database changed the record', async () => {
  await happen('topic.added', { name: 'Space' });
  const second = await happen('topic.added', { name: 'Sea' });
  await happen('topic.added', { name: 'Land' });
  await sealRecord(system());
  await asOwner(
    `begin; set local session_replication_role = replica;
     update "Event" set data = '{"name": "Air"}' where id = '${second}'; commit`,
  );
  expect(await checkRecord(system())).toBe(2n);
});

it('lets nobody change or remove an event, not even the owner of the database', async () => {
  const id = await happen('topic.added', { name: 'Space' });
  await expect(db().event.delete({ where: { id } })).rejects.toThrow(/permission denied/);
  await expect(asOwner(`delete from "Event" where id = '${id}'`)).rejects.toThrow(/only added to/);
  await expect(asOwner(`update "Event" set kind = 'x' where id = '${id}'`)).rejects.toThrow(/only added to/);
});

async function asOwner(sql: string): Promise<void> {
  const owner = new pg.Client({ connectionString: env.DATABASE_URL });
  await owner.connect();
  await owner.query(sql).finally(() => owner.end());
}
