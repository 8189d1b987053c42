import { may } from '#features/people/policy.ts';
import { FIRST_HASH, sealOf } from '#features/record/rules/seal.ts';
import { type PersonActor, type SystemActor, system } from '#lib/actor.ts';
import { db, transaction } from '#lib/db.ts';
import { notFound, type Result, success } from '#lib/result.ts';

const LOCK = 7_210_001;
const AT_ONCE = 1_000;

const eventFields = { id: true, at: true, kind: true, storyId: true, personId: true, data: true } as const;

/**
 * Numbers and seals the committed events that have no link in the chain yet: one sequencer at a time, under an advisory
 * lock; whoever does not get it leaves. Gives how many were sealed.
 */
export async function sealRecord(_actor: SystemActor): Promise<Result<number>> {
  return transaction(async () => {
    const [lock] = await db().$queryRaw<{ got: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as got`;
    if (!lock?.got) return success(0);
    const open = await db().$queryRaw<{ id: string }[]>`
      select e.id from "Event" e where not exists (select from "EventChain" c where c."eventId" = e.id)
      order by e.at, e.id limit ${AT_ONCE}`;
    const last = await db().eventChain.findFirst({ orderBy: { sequence: 'desc' } });
    const events = await db().event.findMany({
      where: { id: { in: open.map((event) => event.id) } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: eventFields,
    });
    let sequence = last?.sequence ?? 0n;
    let hash = last?.hash ?? FIRST_HASH;
    const links = events.map((event) => {
      sequence += 1n;
      hash = sealOf(hash, event);
      return { sequence, eventId: event.id, hash };
    });
    await db().eventChain.createMany({ data: links });
    return success(links.length);
  });
}

/** What a check of the record found: the first act whose seal does not fit, null where all do, and how many are sealed. */
export type RecordChecked = { brokenAt: number | null; sealed: number };

/** Checks every seal of the record for somebody who may read it. It takes seconds where there are many thousands. */
export async function verifyRecord(actor: PersonActor): Promise<Result<RecordChecked>> {
  if (!may(actor, 'readRecord')) return notFound('record');
  const broken = await checkRecord(system());
  const sealed = await db().eventChain.count();
  return success({ brokenAt: broken === null ? null : Number(broken), sealed });
}

/** Reads the chain from its beginning and gives the sequence of the first link that does not fit, or null where all do. */
export async function checkRecord(_actor: SystemActor): Promise<bigint | null> {
  let before = FIRST_HASH;
  let sequence = 0n;
  for (;;) {
    const links = await db().eventChain.findMany({
      where: { sequence: { gt: sequence } },
      orderBy: { sequence: 'asc' },
      take: AT_ONCE,
    });
    if (links.length === 0) return null;
    const events = await db().event.findMany({
      where: { id: { in: links.map((link) => link.eventId) } },
      select: eventFields,
    });
    const byId = new Map(events.map((event) => [event.id, event]));
    for (const link of links) {
      const event = byId.get(link.eventId);
      if (link.sequence !== sequence + 1n || !event || sealOf(before, event) !== link.hash)
        return link.sequence;
      sequence = link.sequence;
      before = link.hash;
    }
  }
}
