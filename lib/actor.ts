import type { Role } from '#generated/prisma/enums.ts';
import { databaseTime, db, isUnavailable } from '#lib/db.ts';
import { hashSecret } from '#lib/session-cookie.ts';

declare const minted: unique symbol;
type Minted = { readonly [minted]: true };

/** Somebody with an account, as they were when the request began. */
export type PersonActor = Minted & {
  kind: 'person';
  id: string;
  name: string;
  email: string;
  role: Role;
  mayPublishAlone: boolean;
  sessionId: string | null;
};

/** Copydesk itself: jobs, the sequencer, the demo loader. */
export type SystemActor = Minted & { kind: 'system' };

/** Anybody: a reader of the site, or somebody who has not signed in yet. */
export type ReaderActor = Minted & { kind: 'reader' };

/** Who does something. Every command and query asks for one; they are made in this file only. */
export type Actor = PersonActor | SystemActor | ReaderActor;

/** The three outcomes of reading a session: a person, nobody (401), or the store does not answer (503). */
export type SessionOutcome =
  | { outcome: 'person'; actor: PersonActor }
  | { outcome: 'none' }
  | { outcome: 'unavailable' };

/** A reader. May see what is public. */
export function reader(): ReaderActor {
  return { kind: 'reader' } as ReaderActor;
}

/** The system. For jobs and start-up work, never for a request. */
export function system(): SystemActor {
  return { kind: 'system' } as SystemActor;
}

/** Reads the session of a cookie's token by its hash: never expired, never of a suspended person. */
export async function actorOfToken(token: string | null | undefined): Promise<SessionOutcome> {
  if (!token) return { outcome: 'none' };
  try {
    const now = await databaseTime();
    const session = await db().session.findUnique({
      where: { tokenHash: hashSecret(token), expiresAt: { gt: now }, person: { suspendedAt: null } },
      select: { id: true, seenAt: true, person: { select: personFields } },
    });
    if (!session) return { outcome: 'none' };
    await noteSeen(session.id, session.seenAt, now);
    return { outcome: 'person', actor: mint(session.person, session.id) };
  } catch (error) {
    if (isUnavailable(error)) return { outcome: 'unavailable' };
    throw error;
  }
}

/** A person as actor without a session, for jobs that act on their order, the demo loader and tests. Null if suspended or unknown. */
export async function actorOfPerson(personId: string): Promise<PersonActor | null> {
  const person = await db().person.findUnique({
    where: { id: personId, suspendedAt: null },
    select: personFields,
  });
  return person && mint(person, null);
}

const personFields = { id: true, name: true, email: true, role: true, mayPublishAlone: true } as const;
const SEEN_EVERY = 60_000;

function mint(person: Omit<PersonActor, 'kind' | 'sessionId' | keyof Minted>, sessionId: string | null) {
  return { kind: 'person', ...person, sessionId } as PersonActor;
}

async function noteSeen(sessionId: string, seenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - seenAt.getTime() < SEEN_EVERY) return;
  await db().session.updateMany({ where: { id: sessionId }, data: { seenAt: now } });
}
