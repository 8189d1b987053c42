import { connect } from 'node:net';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { db, isUnavailable, transaction } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { pool } from '#lib/pool.ts';
import { success } from '#lib/result.ts';

describe('a database that is away', () => {
  it.each(['53100', '53200', '53300', '57P03', '08006'])(
    'is told by the code %s, in a query of either kind',
    async (code) => {
      const owner = new pg.Client({ connectionString: env.DATABASE_URL });
      await owner.connect();
      await owner.query(`create function fail() returns trigger language plpgsql as
      $$ begin raise exception 'no room' using errcode = '${code}'; end $$`);
      await owner.query('create trigger fail before insert on "Topic" for each row execute function fail()');
      const topic = { id: newId(), name: 'A', words: 'a', position: 0 };
      expect(isUnavailable(await thrown(db().topic.create({ data: topic })))).toBe(true);
      const raw = db()
        .$executeRaw`insert into "Topic" (id, name, words, position) values (${newId()}::uuid, 'b', 'b', 1)`;
      expect(isUnavailable(await thrown(raw))).toBe(true);
      await owner.query('drop function fail cascade');
      await owner.end();
    },
  );

  it('is told when the connection is cut in the middle', async () => {
    const error = await thrown(
      transaction(async () => {
        await db().$queryRaw`select 1 from (select pg_terminate_backend(pg_backend_pid())) as cut`;
        return success();
      }),
    );
    expect(isUnavailable(error)).toBe(true);
  });

  it('is told when no connection becomes free', async () => {
    const held = await Promise.all(Array.from({ length: 12 }, () => pool().connect()));
    expect(isUnavailable(await thrown(db().topic.count()))).toBe(true);
    for (const client of held) client.release();
  });

  it('is told when its socket is not there', async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    connect('/nowhere/.s.PGSQL.5432').on('error', reject);
    expect(isUnavailable(await thrown(promise))).toBe(true);
  });
});

describe('a database that answered', () => {
  it.each(['ENOENT', '57P01', '08123', '53100', 'ECONNRESET', 'P1001', 'Connection terminated'])(
    'is not away because of "%s" in what was given',
    async (words) => {
      expect(isUnavailable(await thrown(db().$queryRaw`select ${words}::uuid`))).toBe(false);
      expect(isUnavailable(await thrown(db().topic.findMany({ where: { id: words } })))).toBe(false);
      expect(isUnavailable(new Error(`No picture ${words} here`))).toBe(false);
    },
  );

  it('is not away because a file is missing', () => {
    const error = Object.assign(new Error('ENOENT: no such file, open'), { code: 'ENOENT', syscall: 'open' });
    expect(isUnavailable(error)).toBe(false);
    expect(isUnavailable(undefined)).toBe(false);
  });
});

async function thrown(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('Nothing failed.');
}
