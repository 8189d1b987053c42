import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/** A browser in which somebody is signed in. */
export type OwnSession = { id: string; browser: string; createdAt: Date; seenAt: Date; isThis: boolean };

/** The actor's own sessions that still run, the one asking first, then by when they were last seen (to the minute). */
export async function listOwnSessions(actor: PersonActor): Promise<OwnSession[]> {
  const sessions = await db().session.findMany({
    where: { personId: actor.id, expiresAt: { gt: await databaseTime() } },
    orderBy: { seenAt: 'desc' },
    select: { id: true, browser: true, createdAt: true, seenAt: true },
    take: 200,
  });
  const marked = sessions.map((session) => ({ ...session, isThis: session.id === actor.sessionId }));
  return marked.toSorted((a, b) => Number(b.isThis) - Number(a.isThis));
}
