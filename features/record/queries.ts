import { parseDate } from '@internationalized/date';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { may } from '#features/people/policy.ts';
import { sentenceOf, subjectOf, type Told } from '#features/record/rules/sentence.ts';
import type { RecordPage } from '#features/record/schema.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import type { Actor, PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { type Failure, failure } from '#lib/result.ts';

/** One act, as a timeline shows it. `who` is a name, or null for Copydesk itself. */
export type TimelineEntry = {
  id: string;
  at: Date;
  kind: string;
  who: string | null;
  told: string;
  story: { id: string; slug: string } | null;
};

/** What happened to a story, newest first: `most` acts, 500 where it is left out. */
export async function storyTimeline(
  _actor: PersonActor,
  args: { storyId: string; most?: number },
): Promise<TimelineEntry[]> {
  return entries({ storyId: args.storyId }, args.most ?? 500);
}

/** A page of the whole record, filtered, newest first, and the cursor of the next; null for whom it is not. */
export async function recordPage(
  actor: PersonActor,
  args: RecordPage,
): Promise<{ entries: TimelineEntry[]; next: string | null } | null> {
  if (!may(actor, 'readRecord')) return null;
  const { zone } = await getSettings(actor);
  const page = await entries(await conditions(args, zone), PAGE + 1);
  return { entries: page.slice(0, PAGE), next: page.length > PAGE ? (page[PAGE - 1]?.id ?? null) : null };
}

/** How far the record is sealed: the number and time of the last act in the chain; null where none is, or for whom it is not. */
export async function recordState(actor: PersonActor): Promise<{ sequence: number; at: Date } | null> {
  if (!may(actor, 'readRecord')) return null;
  const last = await db().eventChain.findFirst({ orderBy: { sequence: 'desc' } });
  const event = last && (await db().event.findUnique({ where: { id: last.eventId }, select: { at: true } }));
  return last && event ? { sequence: Number(last.sequence), at: event.at } : null;
}

/**
 * The failure of whoever acts on a story that is not as their screen shows it: who changed it last, and what to do. `next`
 * is that, as a sentence.
 */
export async function changedMeanwhile(
  _actor: Actor,
  args: { storyId: string; next: string },
): Promise<Failure> {
  const last = await db().event.findFirst({
    where: { storyId: args.storyId, personId: { not: null } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { personId: true },
  });
  const names = last?.personId ? await namesOf([last.personId]) : null;
  const who = names?.get(last?.personId ?? '') ?? 'Somebody';
  return failure('stale', `${who} changed this story meanwhile. ${args.next}`);
}

const PAGE = 100;

/** Stories that words of a slug may stand for: more than anybody means, and few enough to be named in a condition. */
const STORIES = 500;

async function conditions(args: RecordPage, zone: string): Promise<Prisma.EventWhereInput> {
  const stories =
    args.story &&
    (await db().story.findMany({
      where: { slug: { contains: args.story, mode: 'insensitive' } },
      take: STORIES,
      select: { id: true },
    }));
  return {
    ...(args.before && { id: { lt: args.before } }),
    ...(args.about && { kind: { startsWith: `${args.about}.` } }),
    ...(args.who && { personId: args.who === 'copydesk' ? null : args.who }),
    ...(stories && { storyId: { in: stories.map(({ id }) => id) } }),
    at: {
      ...(args.from && { gte: parseDate(args.from).toDate(zone) }),
      ...(args.to && { lt: parseDate(args.to).add({ days: 1 }).toDate(zone) }),
    },
  };
}

async function entries(where: Prisma.EventWhereInput, take: number): Promise<TimelineEntry[]> {
  const rows = await db().event.findMany({
    where,
    orderBy: where.storyId ? [{ at: 'desc' }, { id: 'desc' }] : { id: 'desc' },
    take,
    select: {
      id: true,
      at: true,
      kind: true,
      data: true,
      personId: true,
      story: { select: { id: true, slug: true } },
    },
  });
  const told = rows.map(({ kind, data }): Told => ({ kind, data: data as Told['data'] }));
  const subjects = told.map(subjectOf);
  const names = await namesOf([...rows.map((row) => row.personId), ...subjects].filter((id) => id !== null));
  return rows.map(({ data, personId, ...row }, at) => ({
    ...row,
    who: personId ? (names.get(personId) ?? null) : null,
    told: sentenceOf({ kind: row.kind, data: data as Told['data'], name: names.get(subjects[at] ?? '') }),
  }));
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const named = { where: { id: { in: ids } }, select: { id: true, name: true } };
  const [people, sections] = await Promise.all([db().person.findMany(named), db().section.findMany(named)]);
  return new Map([...people, ...sections].map(({ id, name }) => [id, name]));
}
