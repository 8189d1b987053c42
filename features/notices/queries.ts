import type { NoticesPage } from '#features/notices/schema.ts';
import { sentenceOf } from '#features/record/rules/sentence.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** One line of a person's list. `story` is where it leads; `who` null is Copydesk itself. */
export type NoticeLine = {
  id: string;
  at: Date;
  isRead: boolean;
  isLoud: boolean;
  who: string | null;
  told: string;
  story: { id: string; slug: string };
};

/** What the bell shows: how many are unread, and the newest lines. */
export type Bell = { unread: number; newest: NoticeLine[] };

/** What cannot wait: nobody sees these happen. */
const LOUD = new Set(['story.failed_to_publish', 'story.still_shows', 'alert.stopped', 'alert.outdated']);
const PAGE = 50;
const IN_BELL = 8;

/** What concerns this person, newest first, and the cursor of the next page. */
export async function listNotices(
  actor: PersonActor,
  args: NoticesPage,
): Promise<{ notices: NoticeLine[]; next: string | null }> {
  const notices = await lines(actor.id, args.before ?? null, PAGE + 1);
  return {
    notices: notices.slice(0, PAGE),
    next: notices.length > PAGE ? (notices[PAGE - 1]?.id ?? null) : null,
  };
}

/** How many lines of this person's list are unread. */
export async function countUnread(actor: PersonActor): Promise<number> {
  return db().notice.count({ where: { personId: actor.id, readAt: null } });
}

/** The unread number and the newest lines of this person's list. */
export async function bell(actor: PersonActor): Promise<Bell> {
  const [unread, newest] = await Promise.all([countUnread(actor), lines(actor.id, null, IN_BELL)]);
  return { unread, newest };
}

/** Ids of events of the last minutes whose notices may be missing: a node that ran their reactions may have died. */
export async function recentEvents(_actor: SystemActor, args: { since: Date; kinds: readonly string[] }) {
  const rows = await db().event.findMany({
    where: { at: { gte: args.since }, kind: { in: [...args.kinds] }, notices: { none: {} } },
    orderBy: { at: 'asc' },
    take: 500,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

async function lines(personId: string, before: string | null, take: number): Promise<NoticeLine[]> {
  const rows = await db().notice.findMany({
    where: { personId, ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take,
    select: {
      id: true,
      at: true,
      readAt: true,
      isLink: true,
      story: { select: { id: true, slug: true } },
      event: { select: { kind: true, personId: true, data: true, story: { select: { slug: true } } } },
    },
  });
  const ids = rows.flatMap(({ event }) => [event.personId, handedTo(event.data)]).filter((id) => id !== null);
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return rows.map(({ id, at, readAt, isLink, story, event }) => {
    const { kind, data } = event;
    const told = sentenceOf({
      kind,
      data: data as Record<string, unknown>,
      name: names.get(handedTo(data) ?? ''),
    });
    const slug = event.story?.slug ?? 'a story';
    return {
      id,
      at,
      isRead: readAt !== null,
      isLoud: LOUD.has(kind),
      who: event.personId && (names.get(event.personId) ?? null),
      told: isLink ? `${told} that this one links to, ${slug}` : told,
      story,
    };
  });
}

function handedTo(data: unknown): string | null {
  const { to } = data as { to?: unknown };
  return typeof to === 'string' ? to : null;
}
