import { beforeEach, describe, expect, test } from 'vitest';
import {
  acceptInvitation,
  addPerson,
  allowPublishAlone,
  changeRole,
  renamePerson,
  renewInvitation,
  suspendPerson,
  unsuspendPerson,
} from '#features/people/commands.ts';
import { ROLES } from '#features/people/policy.ts';
import { findInvitation, listPeople, pickPeople } from '#features/people/queries.ts';
import { openSession, signIn } from '#features/people/sessions/commands.ts';
import { renewSetupToken, setUp } from '#features/setup/commands.ts';
import { actorOfPerson, actorOfToken, type PersonActor, reader, system } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import type { Result } from '#lib/result.ts';

const password = 'slow copper kettle';
let admin: PersonActor;

beforeEach(async () => {
  const { link } = unwrap(await renewSetupToken(system())) ?? { link: '' };
  const token = tokenOf(link);
  const begun = {
    token,
    newsroom: 'The Harbour Post',
    name: 'Helen Frost',
    email: 'helen@a.example',
    password,
  };
  admin = await actor(unwrap(await setUp(reader(), begun)).personId);
});

describe('adding somebody', () => {
  test('gives a link that works once, and only its hash is kept', async () => {
    const { personId, link } = await add('Ada Quill', 'writer');
    expect(link).toMatch(/^http:\/\/localhost:\d+\/invite\/[\w-]{43}$/);
    const token = tokenOf(link);
    expect(JSON.stringify(await db().invitation.findMany())).not.toContain(token);
    expect(await findInvitation(reader(), { token })).toEqual({ name: 'Ada Quill', email: 'ada@a.example' });

    expect(unwrap(await acceptInvitation(reader(), { token, password }))).toEqual({
      email: 'ada@a.example',
    });
    expect((await actor(personId)).role).toBe('writer');
    expect(await findInvitation(reader(), { token })).toBeNull();
    expect(await acceptInvitation(reader(), { token, password: 'another one entirely' })).toMatchObject({
      code: 'not_found',
    });
    expect(await kinds()).toEqual(['person.joined', 'settings.begun', 'person.added', 'person.joined']);
  });

  test('two people with one link: one joins', async () => {
    const token = tokenOf((await add('Ada Quill', 'writer')).link);
    const both = await Promise.all([
      acceptInvitation(reader(), { token, password: 'first of two people' }),
      acceptInvitation(reader(), { token, password: 'second of two people' }),
    ]);
    expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
  });

  test('a weak password leaves the link open', async () => {
    const token = tokenOf((await add('Ada Quill', 'writer')).link);
    expect(await acceptInvitation(reader(), { token, password: 'ada@a.example' })).toMatchObject({
      code: 'invalid',
      issues: [{ path: 'password' }],
    });
    expect(await findInvitation(reader(), { token })).not.toBeNull();
  });

  test('a link is void after seven days, and after a new one was given', async () => {
    const { personId, link } = await add('Ada Quill', 'writer');
    const late = new Date(Date.now() + 7 * 86_400_000 + 1000);
    await atTime(late, async () => {
      expect(await findInvitation(reader(), { token: tokenOf(link) })).toBeNull();
      expect(await acceptInvitation(reader(), { token: tokenOf(link), password })).toMatchObject({
        ok: false,
      });
      expect((await row(personId)).state).toBe('link_expired');
    });
    const renewed = unwrap(await renewInvitation(admin, { personId, change: 0 }));
    expect(await findInvitation(reader(), { token: tokenOf(link) })).toBeNull();
    expect(await findInvitation(reader(), { token: tokenOf(renewed.link) })).not.toBeNull();
  });

  test('an e-mail address is given once, also by two at the same time', async () => {
    const input = { name: 'Ada', email: 'ada@a.example', role: 'writer' } as const;
    const both = await Promise.all([addPerson(admin, input), addPerson(admin, input)]);
    expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
    expect(await addPerson(admin, input)).toMatchObject({ code: 'invalid', issues: [{ path: 'email' }] });
  });
});

describe('who manages people', () => {
  test.each(ROLES.filter((role) => role !== 'admin'))('a %s does not', async (role) => {
    const person = await join('Ada Quill', role);
    const { personId } = await add('Tomas Reyes', 'writer');
    const seen = { personId, change: 0 };
    const tries = [
      addPerson(person, { name: 'X', email: 'x@a.example', role: 'admin' }),
      renewInvitation(person, seen),
      changeRole(person, { ...seen, role: 'admin' }),
      suspendPerson(person, seen),
      unsuspendPerson(person, seen),
      allowPublishAlone(person, { ...seen, allowed: true }),
      renamePerson(person, { ...seen, name: 'Somebody Else' }),
    ];
    for (const result of await Promise.all(tries)) expect(result).toMatchObject({ code: 'forbidden' });
    expect((await listPeople(person)).some((one) => one.can.manage)).toBe(false);
  });

  test('an admin does, but for themselves', async () => {
    const { personId } = await join('Ada Quill', 'writer').then(({ id }) => ({ personId: id }));
    expect(await changeRole(admin, { personId, change: 1, role: 'editor' })).toMatchObject({ ok: true });
    expect(await allowPublishAlone(admin, { personId, change: 2, allowed: true })).toMatchObject({
      ok: true,
    });
    expect(await actor(personId)).toMatchObject({ role: 'editor', mayPublishAlone: true });
    const self = { personId: admin.id, change: 0 };
    expect(await changeRole(admin, { ...self, role: 'writer' })).toMatchObject({ code: 'forbidden' });
    expect(await suspendPerson(admin, self)).toMatchObject({ code: 'forbidden' });
  });

  test('an admin renames anybody, themselves too, and the record keeps both names', async () => {
    const { id: personId } = await join('Ada Qill', 'writer');
    expect(await renamePerson(admin, { personId, change: 1, name: 'Ada Quill' })).toMatchObject({ ok: true });
    expect(await renamePerson(admin, { personId: admin.id, change: 0, name: 'Helen Winter' })).toMatchObject({
      ok: true,
    });
    expect([await actor(personId), await actor(admin.id)]).toMatchObject([
      { name: 'Ada Quill' },
      { name: 'Helen Winter' },
    ]);
    const renamed = await db().event.findMany({ where: { kind: 'person.renamed' }, orderBy: { id: 'asc' } });
    expect(renamed.map(({ data }) => data)).toMatchObject([
      { was: 'Ada Qill', is: 'Ada Quill' },
      { was: 'Helen Frost', is: 'Helen Winter' },
    ]);
    expect(await renamePerson(admin, { personId, change: 1, name: 'Ada' })).toMatchObject({ code: 'stale' });
  });

  test('a change on top of what nobody saw is stale', async () => {
    const { id: personId } = await join('Ada Quill', 'writer');
    expect(await changeRole(admin, { personId, change: 0, role: 'admin' })).toMatchObject({ code: 'stale' });
    expect((await actor(personId)).role).toBe('writer');
  });

  test('two admins who take each other leave one', async () => {
    const other = await join('Jonah Park', 'admin');
    const [one, two] = await Promise.all([
      suspendPerson(admin, { personId: other.id, change: 1 }),
      changeRole(other, { personId: admin.id, change: 0, role: 'writer' }),
    ]);
    expect([one, two].filter((result) => result.ok)).toHaveLength(1);
    expect([one, two].find((result) => !result.ok)).toMatchObject({ code: 'conflict' });
  });

  test('an admin who has not joined does not count as one', async () => {
    const other = await join('Jonah Park', 'admin');
    const { personId } = await add('Mirela Stan', 'admin');
    unwrap(await suspendPerson(other, { personId: admin.id, change: 0 }));
    expect(await suspendPerson(admin, { personId: other.id, change: 1 })).toMatchObject({ code: 'conflict' });
    expect((await row(personId)).state).toBe('invited');
  });
});

describe('suspending', () => {
  test('ends sessions and links at once; un-suspending brings back the account, not the sessions', async () => {
    const person = await join('Ada Quill', 'writer');
    const token = await session(person.email);
    const { link } = unwrap(await renewInvitation(admin, { personId: person.id, change: 1 }));
    expect(await actorOfToken(token)).toMatchObject({ outcome: 'person', actor: { id: person.id } });

    expect(await suspendPerson(admin, { personId: person.id, change: 2 })).toMatchObject({ ok: true });
    expect(await actorOfToken(token)).toEqual({ outcome: 'none' });
    expect(await actorOfPerson(person.id)).toBeNull();
    expect(await findInvitation(reader(), { token: tokenOf(link) })).toBeNull();
    expect(await tryIn(person.email, password)).toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('suspended'),
    });
    expect(await tryIn(person.email, 'not the password')).toMatchObject({ code: 'invalid' });
    expect(await pickPeople(admin, { words: 'ada\0' })).toEqual([]);
    expect(await suspendPerson(admin, { personId: person.id, change: 3 })).toMatchObject({
      code: 'conflict',
    });

    expect(await unsuspendPerson(admin, { personId: person.id, change: 3 })).toMatchObject({ ok: true });
    expect(await actorOfToken(token)).toEqual({ outcome: 'none' });
    expect(await tryIn(person.email, password)).toMatchObject({ ok: true });
    expect((await kinds()).slice(-2)).toEqual(['person.suspended', 'person.unsuspended']);
  });

  test('a new password through a link ends the sessions', async () => {
    const person = await join('Ada Quill', 'writer');
    const token = await session(person.email);
    const { link } = unwrap(await renewInvitation(admin, { personId: person.id, change: 1 }));
    expect(await actorOfToken(token)).toMatchObject({ outcome: 'person' });
    unwrap(await acceptInvitation(reader(), { token: tokenOf(link), password: 'another one entirely' }));
    expect(await actorOfToken(token)).toEqual({ outcome: 'none' });
    expect(await tryIn(person.email, 'another one entirely')).toMatchObject({ ok: true });
  });
});

test('the list says where each account stands', async () => {
  await join('Ada Quill', 'writer');
  await add('Tomas Reyes', 'writer');
  const people = await listPeople(admin);
  expect(people.map(({ name, state, can }) => [name, state, can.manage])).toEqual([
    ['Ada Quill', 'active', true],
    ['Helen Frost', 'active', false],
    ['Tomas Reyes', 'invited', true],
  ]);
  expect(JSON.stringify(people)).not.toContain('argon2');
  expect(await pickPeople(admin, { words: ' QUILL' })).toMatchObject([{ name: 'Ada Quill', role: 'writer' }]);
});

async function add(name: string, role: PersonActor['role']) {
  const email = `${name.split(' ')[0]?.toLowerCase()}@a.example`;
  return unwrap(await addPerson(admin, { name, email, role }));
}

async function join(name: string, role: PersonActor['role']): Promise<PersonActor> {
  const { personId, link } = await add(name, role);
  unwrap(await acceptInvitation(reader(), { token: tokenOf(link), password }));
  return actor(personId);
}

async function actor(personId: string): Promise<PersonActor> {
  const found = await actorOfPerson(personId);
  if (!found) throw new Error('no such person');
  return found;
}

async function row(personId: string) {
  const found = (await listPeople(admin)).find((person) => person.id === personId);
  if (!found) throw new Error('not in the list');
  return found;
}

function tryIn(email: string, given: string) {
  return signIn(reader(), { email, password: given, place: '192.0.2.1', knownBrowser: false });
}

async function session(email: string): Promise<string> {
  const { personId, change } = unwrap(await tryIn(email, password));
  return unwrap(await openSession(reader(), { personId, change, browser: 'Firefox on Linux' })).token;
}

async function kinds(): Promise<string[]> {
  const events = await db().event.findMany({ orderBy: { id: 'asc' }, select: { kind: true } });
  return events.map((event) => event.kind);
}

function tokenOf(link: string): string {
  return link.match(/[\w-]{43}$/)?.[0] ?? '';
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
