import { expect, test } from 'vitest';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { renewSetupToken, setUp } from '#features/setup/commands.ts';
import { needsSetUp, opensSetUp } from '#features/setup/queries.ts';
import { actorOfPerson, reader, system } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

const admin = {
  newsroom: 'The Harbour Post',
  name: 'Helen Frost',
  email: 'helen@a.example',
  password: 'slow copper kettle',
};

test('the link of the newest start makes the first admin, once', async () => {
  const old = await newToken();
  const token = await newToken();
  expect(JSON.stringify(await db().setupToken.findMany())).not.toContain(token);
  expect(await opensSetUp(reader(), { token: old })).toBe(false);
  expect(await setUp(reader(), { ...admin, token: old })).toMatchObject({ code: 'not_found' });
  expect(await opensSetUp(reader(), { token })).toBe(true);

  const done = await setUp(reader(), { ...admin, token });
  expect(done).toMatchObject({ ok: true });
  expect(done.ok && (await actorOfPerson(done.value.personId))).toMatchObject({
    role: 'admin',
    name: 'Helen Frost',
  });
  expect((await getSettings(reader())).name).toBe('The Harbour Post');
  expect(await needsSetUp(reader())).toBe(false);
  expect(await opensSetUp(reader(), { token })).toBe(false);
  expect(await setUp(reader(), { ...admin, email: 'x@a.example', token })).toMatchObject({
    code: 'not_found',
  });
  expect(await renewSetupToken(system())).toEqual({ ok: true, value: null });
  expect(await db().setupToken.count()).toBe(0);
});

test('of two people with the link one becomes admin', async () => {
  const token = await newToken();
  const both = await Promise.all([
    setUp(reader(), { ...admin, token }),
    setUp(reader(), { ...admin, email: 'rival@a.example', token }),
  ]);
  expect(both.filter((result) => result.ok)).toHaveLength(1);
  expect(both.find((result) => !result.ok)).toMatchObject({ code: 'not_found' });
  expect(await db().person.count()).toBe(1);
});

test('a weak password leaves the set-up open', async () => {
  const token = await newToken();
  const weak = await setUp(reader(), { ...admin, password: 'too short', token });
  expect(weak).toMatchObject({ code: 'invalid', issues: [{ path: 'password' }] });
  expect(await opensSetUp(reader(), { token })).toBe(true);
});

async function newToken(): Promise<string> {
  const renewed = await renewSetupToken(system());
  const link = renewed.ok ? renewed.value?.link : null;
  return new URL(link ?? '').searchParams.get('token') ?? '';
}
