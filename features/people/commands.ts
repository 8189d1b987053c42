import { may, mayManage, mayRename } from '#features/people/policy.ts';
import { passwordProblem } from '#features/people/rules/password.ts';
import type {
  AcceptInvitation,
  AddPerson,
  AllowPublishAlone,
  ChangeRole,
  PersonChange,
  RenamePerson,
} from '#features/people/schema.ts';
import { hashPassword } from '#features/people/services/password.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import { actorOfPerson, type PersonActor, type ReaderActor } from '#lib/actor.ts';
import { databaseTime, db, isDuplicate, transaction } from '#lib/db.ts';
import { deskUrl } from '#lib/env.ts';
import type { EventKind, PlacedKind } from '#lib/event-kinds.ts';
import { record } from '#lib/events.ts';
import { newId, newSecret, newShortId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';
import { hashSecret } from '#lib/session-cookie.ts';

/** How long a link to join, or to choose a new password, can be used, in days. */
export const invitationDays = 7;

/** Adds somebody with a role and gives the one-time link with which they choose their password. The link cannot be had again: only its hash is kept. */
export async function addPerson(
  actor: PersonActor,
  input: AddPerson,
): Promise<Result<{ personId: string; link: string }>> {
  if (!may(actor, 'managePeople')) return refused();
  const taken = failure('invalid', 'Somebody has this e-mail address already.', [
    { path: 'email', message: 'Somebody has it already.' },
  ]);
  try {
    return await transaction(async () => {
      if (await db().person.findUnique({ where: { email: input.email }, select: { id: true } })) return taken;
      const personId = newId();
      const { name, email, role } = input;
      await db().person.create({
        data: { id: personId, shortId: newShortId(), name, email, role, createdAt: await databaseTime() },
      });
      await record(actor, { kind: 'person.added', data: { personId, name, role } });
      return success({ personId, link: await makeInvitation(actor, personId) });
    });
  } catch (error) {
    if (isDuplicate(error)) return taken;
    throw error;
  }
}

/** Gives somebody a new one-time link, to join or to choose a new password; links given before are void. Their sessions run on until it is used. */
export async function renewInvitation(
  actor: PersonActor,
  input: PersonChange,
): Promise<Result<{ link: string }>> {
  let link = '';
  const changed = await changePerson(actor, input, {
    where: { suspendedAt: null },
    conflict: 'This account is suspended. Un-suspend it first.',
    data: {},
    alsoDo: async () => {
      link = await makeInvitation(actor, input.personId);
    },
    event: { kind: 'person.invited' },
  });
  return changed.ok ? success({ link }) : changed;
}

/** Sets the password of whoever has a link, which works once, and ends the sessions they had. Gives the e-mail address to sign in with. */
export async function acceptInvitation(
  _actor: ReaderActor,
  input: AcceptInvitation,
): Promise<Result<{ email: string }>> {
  const tokenHash = hashSecret(input.token);
  const open = {
    tokenHash,
    usedAt: null,
    expiresAt: { gt: await databaseTime() },
    person: { suspendedAt: null },
  };
  const invitation = await db().invitation.findFirst({
    where: open,
    select: { id: true, person: { select: { id: true, email: true } } },
  });
  if (!invitation) return usedUp();
  const { id: personId, email } = invitation.person;
  const problem = passwordProblem(input.password, email);
  if (problem) return failure('invalid', problem, [{ path: 'password', message: problem }]);
  const passwordHash = await hashPassword(input.password);
  if (passwordHash === null) return busy();
  return transaction(async () => {
    const used = await db().invitation.updateMany({ where: open, data: { usedAt: await databaseTime() } });
    if (used.count === 0) return usedUp();
    await db().person.update({
      where: { id: personId },
      data: { passwordHash, change: { increment: 1 } },
    });
    await db().session.deleteMany({ where: { personId } });
    await db().invitation.deleteMany({ where: { personId, usedAt: null } });
    const joined = await actorOfPerson(personId);
    if (!joined) return usedUp();
    await record(joined, { kind: 'person.joined', data: { personId } });
    return success({ email });
  });
}

/** Makes the first admin. Only set-up calls it, which has checked its token; `conflict` where there is an admin already, `invalid` for a weak password. */
export async function addFirstAdmin(
  _actor: ReaderActor,
  input: { name: string; email: string; password: string },
): Promise<Result<PersonActor>> {
  const { password, ...person } = input;
  const problem = passwordProblem(password, person.email);
  if (problem) return failure('invalid', problem, [{ path: 'password', message: problem }]);
  const passwordHash = await hashPassword(password);
  if (passwordHash === null) return busy();
  return transaction(async () => {
    await lockAdmins();
    const taken = await db().person.count({ where: { OR: [{ role: 'admin' }, { email: person.email }] } });
    if (taken > 0) return failure('conflict', 'This newsroom has an administrator already.');
    const personId = newId();
    const createdAt = await databaseTime();
    const ids = { id: personId, shortId: newShortId() };
    await db().person.create({ data: { ...ids, ...person, passwordHash, role: 'admin', createdAt } });
    const actor = await actorOfPerson(personId);
    if (!actor) throw new Error('The first admin cannot be read back.');
    await record(actor, { kind: 'person.joined', data: { personId, firstAdmin: true } });
    return success(actor);
  });
}

/** Gives somebody another role. The last admin who can sign in keeps theirs. */
export async function changeRole(actor: PersonActor, input: ChangeRole): Promise<Result> {
  return changePerson(actor, input, {
    where: {},
    data: { role: input.role },
    takesAdmin: input.role !== 'admin',
    event: { kind: 'person.role_changed', data: { is: input.role } },
  });
}

/** Gives somebody another name: on the desk, on their author page and in bylines to come. Versions keep the byline they were passed with. */
export async function renamePerson(actor: PersonActor, input: RenamePerson): Promise<Result> {
  return changePerson(actor, input, {
    isAllowed: mayRename(actor),
    where: {},
    data: { name: input.name },
    event: { kind: 'person.renamed', data: { is: input.name } },
  });
}

/** Suspends somebody: their sessions end and their links are void at once. Their name stays in the record. */
export async function suspendPerson(actor: PersonActor, input: PersonChange): Promise<Result> {
  const { personId } = input;
  return changePerson(actor, input, {
    where: { suspendedAt: null },
    conflict: 'This account is suspended already.',
    data: { suspendedAt: await databaseTime() },
    takesAdmin: true,
    alsoDo: async () => {
      await db().session.deleteMany({ where: { personId } });
      await db().invitation.deleteMany({ where: { personId, usedAt: null } });
    },
    event: { kind: 'person.suspended' },
  });
}

/** Lets a suspended person sign in again, with the password they had. */
export async function unsuspendPerson(actor: PersonActor, input: PersonChange): Promise<Result> {
  return changePerson(actor, input, {
    where: { suspendedAt: { not: null } },
    conflict: 'This account is not suspended.',
    data: { suspendedAt: null },
    event: { kind: 'person.unsuspended' },
  });
}

/** Ticks or clears "may publish alone": publish first, with a reason, and a second look owed. */
export async function allowPublishAlone(actor: PersonActor, input: AllowPublishAlone): Promise<Result> {
  return changePerson(actor, input, {
    where: {},
    data: { mayPublishAlone: input.allowed },
    event: { kind: 'person.publish_alone', data: { allowed: input.allowed } },
  });
}

type Change = {
  /** Whether the actor may do it, where that is another right than managing that person. */
  isAllowed?: boolean;
  /** What must hold of the person besides the number that was seen; `conflict` says so where it does not. */
  where: Prisma.PersonWhereInput;
  conflict?: string;
  data: Prisma.PersonUpdateManyMutationInput;
  /** Whether somebody who is an admin no longer is one who can sign in. */
  takesAdmin?: boolean;
  alsoDo?: () => Promise<void>;
  event: { kind: Exclude<EventKind, PlacedKind>; data?: Prisma.InputJsonObject };
};

async function changePerson(actor: PersonActor, input: PersonChange, change: Change): Promise<Result> {
  const { personId } = input;
  if (!(change.isAllowed ?? mayManage(actor, { id: personId }))) return refused(actor.id === personId);
  return transaction(async () => {
    if (change.takesAdmin) await lockAdmins();
    const person = await db().person.findUnique({
      where: { id: personId },
      select: { name: true, role: true, change: true },
    });
    if (!person) return notFound('person');
    if (person.change !== input.change) return stale();
    if (change.takesAdmin && person.role === 'admin' && (await isLastAdmin(personId))) return lastAdmin();
    const written = await db().person.updateMany({
      where: { id: personId, change: input.change, ...change.where },
      data: { ...change.data, change: { increment: 1 } },
    });
    if (written.count === 0) return change.conflict ? failure('conflict', change.conflict) : stale();
    await change.alsoDo?.();
    const { kind, data } = change.event;
    await record(actor, { kind, data: { personId, was: person.name, wasRole: person.role, ...data } });
    return success();
  });
}

/** Two admins who take each other's role in the same moment would leave none: whoever takes one waits for the other. */
async function lockAdmins(): Promise<void> {
  await db().$executeRaw`select pg_advisory_xact_lock(hashtextextended('admins', 0))`;
}

async function isLastAdmin(personId: string): Promise<boolean> {
  const others = await db().person.count({
    where: { id: { not: personId }, role: 'admin', suspendedAt: null, passwordHash: { not: null } },
  });
  return others === 0;
}

async function makeInvitation(actor: PersonActor, personId: string): Promise<string> {
  const now = await databaseTime();
  const token = newSecret();
  await db().invitation.deleteMany({ where: { personId, usedAt: null } });
  await db().invitation.create({
    data: {
      id: newId(),
      tokenHash: hashSecret(token),
      personId,
      createdBy: actor.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
    },
  });
  return `${deskUrl}/invite/${token}`;
}

function refused(self = false) {
  const whole = 'Only an administrator manages people.';
  return failure('forbidden', self ? 'Nobody changes their own role or suspends themselves.' : whole);
}

function busy() {
  return failure('too_many', 'Copydesk is busy. Try again in a few seconds.');
}

function stale() {
  return failure('stale', 'Somebody changed this person meanwhile. Look again, then repeat.');
}

function lastAdmin() {
  return failure('conflict', 'This is the last administrator who can sign in. Make somebody else one first.');
}

function usedUp() {
  return failure(
    'not_found',
    'This link was used, replaced or is too old. Ask an administrator for a new one.',
  );
}
