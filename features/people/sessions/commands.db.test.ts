import { beforeEach, describe, expect, test } from 'vitest';
import { addFirstAdmin } from '#features/people/commands.ts';
import {
  changePassword,
  endOtherSessions,
  endSession,
  openSession,
  sessionDays,
  signIn,
} from '#features/people/sessions/commands.ts';
import { listOwnSessions } from '#features/people/sessions/queries.ts';
import { actorOfToken, type PersonActor, reader } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import type { Result } from '#lib/result.ts';

const email = 'helen@a.example';
const password = 'slow copper kettle';
const start = new Date('2026-03-01T12:00:00Z');
const attacker = '198.51.100.66';
const office = '192.0.2.1';

beforeEach(async () => {
  unwrap(await addFirstAdmin(reader(), { name: 'Helen Frost', email, password }));
});

describe('wrong passwords', () => {
  test('are counted by place, delay that place only, and are forgotten by the right one', async () => {
    for (const second of [0, 1, 2])
      expect(await tryAt(second, 'wrong', attacker)).toMatchObject({ code: 'invalid' });
    expect(await tryAt(3, password, attacker)).toMatchObject({
      code: 'too_many',
      message: expect.stringContaining('Wait 4 seconds'),
    });
    expect(await tryAt(3, password, office)).toMatchObject({ ok: true });
    expect(await tryAt(7, 'wrong', attacker)).toMatchObject({ code: 'invalid' });
    expect(await tryAt(8, password, attacker)).toMatchObject({
      code: 'too_many',
      message: expect.stringContaining('Wait 9 seconds'),
    });
    expect(await tryAt(17, password, attacker)).toMatchObject({ ok: true });
    expect(await tryAt(18, 'wrong', attacker)).toMatchObject({ code: 'invalid' });
    expect(await tryAt(18, password, attacker)).toMatchObject({ ok: true });
  });

  test('from a crowd of addresses lock out nobody', async () => {
    for (let n = 0; n < 25; n += 1) await tryAt(0, 'wrong', `203.0.113.${n}`);
    expect(await tryAt(0, password, office)).toMatchObject({ ok: true });
    expect(await tryAt(0, 'wrong', office)).toMatchObject({ code: 'invalid' });
    expect(await tryAt(0, password, office)).toMatchObject({
      code: 'too_many',
      message: expect.stringContaining('Wait 1 second,'),
    });
    expect(await tryAt(1, password, office)).toMatchObject({ ok: true });
  });

  test('many at once gain nothing', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, () => tryAt(0, 'wrong', attacker)));
    expect(tries.filter((result) => !result.ok && result.code === 'invalid')).toHaveLength(3);
  });

  test('for unknown people look the same', async () => {
    const known = await tryAt(0, 'wrong', attacker);
    const unknown = await tryAt(0, 'wrong', attacker, 'nobody@a.example');
    expect(unknown).toEqual(known);
    for (const second of [1, 2]) await tryAt(second, 'wrong', attacker, 'nobody@a.example');
    expect(await tryAt(3, 'wrong', attacker, 'nobody@a.example')).toMatchObject({ code: 'too_many' });
  });

  test('a day old are gone at the next sign-in', async () => {
    await tryAt(0, 'wrong', attacker, 'nobody@a.example');
    await tryAt(86_401, password, office);
    expect(await db().wrongPassword.count({ where: { email: 'nobody@a.example' } })).toBe(0);
  });
});

describe('sessions', () => {
  test('are kept as a hash, and end by their day', async () => {
    const token = await open();
    expect(JSON.stringify(await db().session.findMany())).not.toContain(token);
    expect(await actorOfToken(token)).toMatchObject({ outcome: 'person', actor: { email, role: 'admin' } });
    expect(await actorOfToken(`${token}x`)).toEqual({ outcome: 'none' });
    const after = new Date(Date.now() + sessionDays * 86_400_000 + 1000);
    expect(await atTime(after, () => actorOfToken(token))).toEqual({ outcome: 'none' });
  });

  test('end at once, one or all others, and only one’s own', async () => {
    const [here, there, elsewhere] = [await open(), await open(), await open()];
    const actor = await actorOf(here);
    const other = await actorOf(there);
    expect((await listOwnSessions(actor)).map((session) => session.isThis)).toEqual([true, false, false]);
    expect(await endSession(actor, { sessionId: other.sessionId ?? '' })).toMatchObject({ ok: true });
    expect(await actorOfToken(there)).toEqual({ outcome: 'none' });
    expect(await endSession(actor, { sessionId: other.sessionId ?? '' })).toMatchObject({
      code: 'not_found',
    });
    expect(await endOtherSessions(actor)).toEqual({ ok: true, value: { sessions: 1 } });
    expect(await actorOfToken(elsewhere)).toEqual({ outcome: 'none' });
    expect(await actorOfToken(here)).toMatchObject({ outcome: 'person' });
  });

  test('cannot be opened for an account that changed since the password was right', async () => {
    const { personId, change } = unwrap(await tryAt(0, password, office));
    await db().person.update({ where: { id: personId }, data: { change: { increment: 1 } } });
    expect(await openSession(reader(), { personId, change, browser: '' })).toMatchObject({ code: 'stale' });
    expect(await db().session.count()).toBe(0);
  });
});

test('signing in stands in the record, with the browser and without the password', async () => {
  await open();
  const [event] = await db().event.findMany({ where: { kind: 'person.signed_in' } });
  expect(event?.data).toMatchObject({ browser: 'Firefox on Linux' });
  expect(JSON.stringify(event)).not.toContain(password);
});

describe('changing the own password', () => {
  test('asks the present one, ends the other sessions and keeps this one', async () => {
    const [here, there] = [await open(), await open()];
    const actor = await actorOf(here);
    const next = 'another one entirely';
    expect(await changePassword(actor, { current: 'wrong', next })).toMatchObject({
      code: 'invalid',
      issues: [{ path: 'current' }],
    });
    expect(await changePassword(actor, { current: password, next: email })).toMatchObject({
      issues: [{ path: 'next' }],
    });
    expect(await changePassword(actor, { current: password, next })).toMatchObject({ ok: true });
    expect(await actorOfToken(there)).toEqual({ outcome: 'none' });
    expect(await actorOfToken(here)).toMatchObject({ outcome: 'person' });
    expect(await tryAt(0, password, office)).toMatchObject({ code: 'invalid' });
    expect(await tryAt(0, next, office)).toMatchObject({ ok: true });
    const kinds = await db().event.findMany({ where: { kind: 'person.password_changed' } });
    expect(kinds).toHaveLength(1);
  });

  test('guesses at the present one are delayed, without delaying sign-in', async () => {
    const actor = await actorOf(await open());
    const guess = () => changePassword(actor, { current: 'wrong', next: 'another one entirely' });
    for (let n = 0; n < 3; n += 1) await guess();
    expect(await guess()).toMatchObject({ code: 'too_many' });
    expect(await tryAt(0, password, office)).toMatchObject({ ok: true });
  });
});

function tryAt(second: number, given: string, place: string, who = email) {
  const time = new Date(start.getTime() + second * 1000);
  return atTime(time, () => signIn(reader(), { email: who, password: given, place, knownBrowser: false }));
}

async function open(): Promise<string> {
  const { personId, change } = unwrap(
    await signIn(reader(), { email, password, place: office, knownBrowser: false }),
  );
  return unwrap(await openSession(reader(), { personId, change, browser: 'Firefox on Linux' })).token;
}

async function actorOf(token: string): Promise<PersonActor> {
  const session = await actorOfToken(token);
  if (session.outcome !== 'person') throw new Error('no session');
  return session.actor;
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
