import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { actorOfToken, type PersonActor, type SessionOutcome } from '#lib/actor.ts';
import { sessionCookie } from '#lib/session-cookie.ts';

/** Who is signed in in this request. Read once a render. */
export const currentSession = cache(async (): Promise<SessionOutcome> => {
  const jar = await cookies();
  return actorOfToken(jar.get(sessionCookie)?.value);
});

/** The signed-in person, for pages: others are sent to sign in. Throws where the database does not answer. */
export async function requireActor(): Promise<PersonActor> {
  const session = await currentSession();
  if (session.outcome === 'person') return session.actor;
  if (session.outcome === 'none') redirect('/login');
  throw new Error('The database does not answer.');
}
