import { mayManage, mayRename } from '#features/people/policy.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { Actor, PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { hashSecret } from '#lib/session-cookie.ts';

/** Where an account stands: it works; its link waits to be used, or is too old; it is suspended. */
export type AccountState = 'active' | 'invited' | 'link_expired' | 'suspended';

/** Somebody with an account, as the list of people shows them, with what this actor can do. `seenAt` is null unless they are signed in. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  mayPublishAlone: boolean;
  state: AccountState;
  seenAt: Date | null;
  change: number;
  can: { manage: boolean; rename: boolean };
};

/** Everybody with an account, by name, those suspended last. Everybody signed in may see it. */
export async function listPeople(actor: PersonActor): Promise<PersonRow[]> {
  const now = await databaseTime();
  const people = await db().person.findMany({
    orderBy: [{ suspendedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      mayPublishAlone: true,
      passwordHash: true,
      suspendedAt: true,
      change: true,
      sessions: {
        where: { expiresAt: { gt: now } },
        orderBy: { seenAt: 'desc' },
        take: 1,
        select: { seenAt: true },
      },
      invitations: { where: { usedAt: null, expiresAt: { gt: now } }, take: 1, select: { id: true } },
    },
  });
  return people.map(({ passwordHash, suspendedAt, sessions, invitations, ...person }) => ({
    ...person,
    state: stateOf({
      joined: passwordHash !== null,
      suspended: suspendedAt !== null,
      link: invitations.length > 0,
    }),
    seenAt: sessions[0]?.seenAt ?? null,
    can: { manage: mayManage(actor, person), rename: mayRename(actor) },
  }));
}

/** People whose name holds `words`, for bylines and handing over: at most ten, nobody suspended. */
export async function pickPeople(
  _actor: PersonActor,
  args: { words: string },
): Promise<{ id: string; name: string; role: Role }[]> {
  // They come from an address, and PostgreSQL keeps no NUL in a text.
  const words = args.words.replaceAll('\0', '').trim().slice(0, 80);
  return db().person.findMany({
    where: { suspendedAt: null, name: { contains: words, mode: 'insensitive' } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 10,
    select: { id: true, name: true, role: true },
  });
}

/** Whose link a token is: their name and e-mail address, or null where it was used, replaced, is too old, or never was. */
export async function findInvitation(
  _actor: Actor,
  args: { token: string },
): Promise<{ name: string; email: string } | null> {
  const invitation = await db().invitation.findFirst({
    where: {
      tokenHash: hashSecret(args.token),
      usedAt: null,
      expiresAt: { gt: await databaseTime() },
      person: { suspendedAt: null },
    },
    select: { person: { select: { name: true, email: true } } },
  });
  return invitation?.person ?? null;
}

function stateOf({
  joined,
  suspended,
  link,
}: Record<'joined' | 'suspended' | 'link', boolean>): AccountState {
  if (suspended) return 'suspended';
  if (joined) return 'active';
  return link ? 'invited' : 'link_expired';
}
