import { type NewNotice, NOTICED, noticesOf } from '#features/notices/rules/notices-of.ts';
import type { ReadNotices } from '#features/notices/schema.ts';
import { may, ROLES } from '#features/people/policy.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import { type Result, success } from '#lib/result.ts';

/**
 * Puts an event onto the lists of everybody whom it concerns, and gives their ids. Safe to run again, and on every node: a
 * line is there once.
 */
export async function deliverNotices(_actor: SystemActor, eventId: string): Promise<string[]> {
  const event = await db().event.findUnique({
    where: { id: eventId, kind: { in: [...NOTICED] }, storyId: { not: null } },
    select: { id: true, at: true, kind: true, storyId: true, personId: true, data: true },
  });
  if (!event?.storyId) return [];
  const { storyId } = event;
  const happened = { ...event, storyId, data: event.data as Record<string, unknown> };
  const notices = await withAccounts(noticesOf(happened, await factsOf(storyId)));
  await db().notice.createMany({
    data: notices.map((notice) => ({ id: newId(), eventId: event.id, at: event.at, ...notice })),
    skipDuplicates: true,
  });
  return [...new Set(notices.map((notice) => notice.personId))];
}

/** Marks lines of this person's list as read. Others' are left alone. */
export async function readNotices(actor: PersonActor, input: ReadNotices): Promise<Result> {
  await db().notice.updateMany({
    where: { id: { in: input.ids }, personId: actor.id, readAt: null },
    data: { readAt: await databaseTime() },
  });
  return success();
}

async function factsOf(storyId: string) {
  const [[story], linkers, filed, sentBack, schedulers] = await Promise.all([
    concerned(Prisma.sql`s.id = ${storyId}::uuid`),
    concerned(Prisma.sql`s."siteState" not in ('killed', 'spiked') and s.id <> ${storyId}::uuid and s.id in (
      select r."storyId" from "Reference" r where r.kind = 'story' and r."targetId" = ${storyId}::uuid)`),
    lastActor(storyId, 'draft.filed'),
    lastActor(storyId, 'draft.sent_back'),
    db().person.findMany({
      where: { suspendedAt: null, role: { in: ROLES.filter((role) => may({ role }, 'schedule')) } },
      select: { id: true, role: true },
    }),
  ]);
  if (!story) throw new Error(`There is no story ${storyId}.`);
  return { story, linkers, filedById: filed, sentBackById: sentBack, schedulers };
}

function concerned(where: Prisma.Sql) {
  return db().$queryRaw<
    { storyId: string; createdById: string; heldById: string | null; bylinePeople: string[] }[]
  >`
    select s.id as "storyId", s."createdById", s."heldById", coalesce(i."bylinePeople", '{}') as "bylinePeople"
    from "Story" s
    join "Draft" d on d."storyId" = s.id and d.kind = 'main'
    left join "DraftIndex" i on i."draftId" = d.id
    where ${where} limit 200`;
}

async function lastActor(storyId: string, kind: string): Promise<string | null> {
  const last = await db().event.findFirst({
    where: { storyId, kind },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { personId: true },
  });
  return last?.personId ?? null;
}

/** Bylines and old stories may name people who have left. */
async function withAccounts(notices: NewNotice[]): Promise<NewNotice[]> {
  const people = await db().person.findMany({
    where: { id: { in: notices.map((notice) => notice.personId) }, suspendedAt: null },
    select: { id: true },
  });
  const there = new Set(people.map((person) => person.id));
  return notices.filter((notice) => there.has(notice.personId));
}
