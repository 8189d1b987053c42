import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { appDatabaseUrl, env } from '#lib/env.ts';

describe('the database of a worker', () => {
  test('is empty, and can be written by the application', async () => {
    expect(await db().section.count()).toBe(0);
    await db().$executeRaw`insert into "Event" (id, at, kind) values (gen_random_uuid(), now(), 'test')`;
    expect(await db().event.count()).toBe(1);
  });

  test('is clean again for the next test', async () => {
    expect(await db().event.count()).toBe(0);
  });

  test('lets the application add to the record and never change it', async () => {
    const app = new pg.Client({ connectionString: appDatabaseUrl() });
    await app.connect();
    await expect(app.query('delete from "Event"')).rejects.toThrow('permission denied');
    await expect(app.query(`update "Event" set kind = 'x'`)).rejects.toThrow('permission denied');
    await expect(app.query('truncate "Event"')).rejects.toThrow('permission denied');
    await app.end();
  });

  test('runs in an odd time zone', () => {
    expect(new Date(0).getHours()).toBe(5);
    expect(env.NEWSROOM_TZ).toBe('Europe/London');
  });
});
