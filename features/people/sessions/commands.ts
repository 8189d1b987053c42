import { forgottenAfter, isForgotten, waitSeconds } from '#features/people/rules/delay.ts';
import { passwordProblem } from '#features/people/rules/password.ts';
import { hashPassword, verifyPassword } from '#features/people/services/password.ts';
import type { ChangePassword, Place, SessionChoice, SignIn } from '#features/people/sessions/schema.ts';
import { actorOfPerson, type PersonActor, type ReaderActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId, newSecret } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';
import { hashSecret } from '#lib/session-cookie.ts';

/** How long somebody stays signed in, in days, however active they are. */
export const sessionDays = 30;

/** Somebody who gave the right password. `change` is the number of their record that it was right for. */
export type SignedIn = { personId: string; name: string; email: string; change: number };

/** The place under which all tries for an e-mail address are counted together. */
const everywhere = '*';

/**
 * Checks an e-mail address and a password. Tries are counted before the password is looked at, so that many at once gain
 * nothing. `invalid`: one of the two is wrong, and it is not said which; `too_many`: wait; `forbidden`: suspended, which
 * only somebody who knows the password is told.
 */
export async function signIn(_actor: ReaderActor, input: SignIn & Place): Promise<Result<SignedIn>> {
  const counted = await countTry(input);
  if (!counted.ok) return counted;
  const person = await db().person.findUnique({
    where: { email: input.email },
    select: { id: true, name: true, email: true, change: true, passwordHash: true, suspendedAt: true },
  });
  const right = await verifyPassword(person?.passwordHash ?? null, input.password);
  if (right === null) return busy();
  if (!right || !person) return failure('invalid', 'The e-mail address or the password is wrong.');
  await forgetTries(input);
  if (person.suspendedAt) {
    return failure('forbidden', 'This account is suspended. Ask an administrator of your newsroom.');
  }
  return success({ personId: person.id, name: person.name, email: person.email, change: person.change });
}

/**
 * Opens a session for somebody whose password was just right and gives its token, of which only the hash is kept. Refused
 * where they were suspended, or got another password, since: the row is locked, so neither can slip in between.
 */
export async function openSession(
  _actor: ReaderActor,
  input: { personId: string; change: number; browser: string },
): Promise<Result<{ token: string }>> {
  return transaction(async () => {
    const people = await db().$queryRaw<{ id: string }[]>`
      select id from "Person"
      where id = ${input.personId}::uuid and change = ${input.change} and "suspendedAt" is null
      for share`;
    if (people.length === 0) return failure('stale', 'Your account was changed meanwhile. Sign in again.');
    const now = await databaseTime();
    await db().session.deleteMany({ where: { personId: input.personId, expiresAt: { lte: now } } });
    const token = newSecret();
    const browser = input.browser.slice(0, 80);
    await db().session.create({
      data: {
        id: newId(),
        tokenHash: hashSecret(token),
        personId: input.personId,
        createdAt: now,
        seenAt: now,
        expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
        browser,
      },
    });
    const person = await actorOfPerson(input.personId);
    if (!person) return notFound('person');
    await record(person, { kind: 'person.signed_in', data: { personId: input.personId, browser } });
    return success({ token });
  });
}

/** Ends one of the actor's own sessions at once: the one they are in, or another browser's. */
export async function endSession(actor: PersonActor, input: SessionChoice): Promise<Result> {
  return transaction(async () => {
    const ended = await db().session.deleteMany({ where: { id: input.sessionId, personId: actor.id } });
    if (ended.count === 0) return notFound('session');
    await record(actor, { kind: 'person.signed_out', data: { personId: actor.id, sessions: 1 } });
    return success();
  });
}

/** Ends all of the actor's sessions but the one they are in. */
export async function endOtherSessions(actor: PersonActor): Promise<Result<{ sessions: number }>> {
  return transaction(async () => {
    const sessions = await deleteSessions(actor.id, actor.sessionId);
    await record(actor, { kind: 'person.signed_out', data: { personId: actor.id, sessions } });
    return success({ sessions });
  });
}

/** Changes the actor's own password, which ends their other sessions and voids open links. The present one is asked again, with the same delays as at the door. */
export async function changePassword(actor: PersonActor, input: ChangePassword): Promise<Result> {
  const problem = passwordProblem(input.next, actor.email);
  if (problem) return failure('invalid', problem, [{ path: 'next', message: problem }]);
  const place = { email: actor.email, place: `session:${actor.sessionId}`, knownBrowser: true };
  const counted = await countTry(place);
  if (!counted.ok) return counted;
  const { passwordHash } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  });
  const right = await verifyPassword(passwordHash, input.current);
  if (right === null) return busy();
  if (!right) return wrongCurrent();
  await forgetTries(place);
  const hash = await hashPassword(input.next);
  if (hash === null) return busy();
  return transaction(async () => {
    const written = await db().person.updateMany({
      where: { id: actor.id, passwordHash, suspendedAt: null },
      data: { passwordHash: hash, change: { increment: 1 } },
    });
    if (written.count === 0) return failure('stale', 'Your password was changed meanwhile. Sign in again.');
    await deleteSessions(actor.id, actor.sessionId);
    await db().invitation.deleteMany({ where: { personId: actor.id, usedAt: null } });
    await record(actor, { kind: 'person.password_changed', data: { personId: actor.id } });
    return success();
  });
}

async function deleteSessions(personId: string, except: string | null): Promise<number> {
  const where = except ? { personId, id: { not: except } } : { personId };
  return (await db().session.deleteMany({ where })).count;
}

/** Counts a try as wrong until it proves right; refuses where its place has to wait. Tries for one e-mail address queue here for a moment. */
async function countTry({ email, place, knownBrowser }: Place & { email: string }): Promise<Result> {
  return transaction(async () => {
    await db().$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`password:${email}`}, 0))`;
    const now = await databaseTime();
    const rows = await db().wrongPassword.findMany({
      where: { email, address: { in: [place, everywhere] } },
    });
    const counted = (address: string) => rows.find((row) => row.address === address) ?? null;
    const wrong = { here: counted(place), everywhere: counted(everywhere), knownBrowser };
    const wait = waitSeconds(wrong, now);
    if (wait > 0)
      return failure('too_many', `Too many wrong passwords. Wait ${spoken(wait)}, then try again.`);
    for (const address of [place, everywhere]) {
      const before = counted(address);
      const times = before && !isForgotten(before, now) ? before.times + 1 : 1;
      await db().wrongPassword.upsert({
        where: { email_address: { email, address } },
        create: { email, address, times, lastAt: now },
        update: { times, lastAt: now },
      });
    }
    return success();
  });
}

/** The try was right: its place begins anew, and what others did stays counted. Old counts go as well. */
async function forgetTries({ email, place }: Place & { email: string }): Promise<void> {
  const now = await databaseTime();
  await db().wrongPassword.deleteMany({ where: { email, address: place } });
  await db().wrongPassword.updateMany({
    where: { email, address: everywhere, times: { gt: 0 } },
    data: { times: { decrement: 1 } },
  });
  const old = new Date(now.getTime() - forgottenAfter * 1000);
  await db().wrongPassword.deleteMany({ where: { lastAt: { lt: old } } });
}

function spoken(seconds: number): string {
  if (seconds === 1) return '1 second';
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

function wrongCurrent() {
  const message = 'The present password is wrong.';
  return failure('invalid', message, [{ path: 'current', message }]);
}

function busy() {
  return failure('too_many', 'Many people are signing in at this moment. Try again in a few seconds.');
}
