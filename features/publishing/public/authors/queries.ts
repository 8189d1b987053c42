import { publicList } from '#features/publishing/public/queries.ts';
import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { noteKeys } from '#lib/page-cache/collector.ts';

/** In how many of their newest stories a role is looked for: bylines often leave it out. */
const ROLE_WITHIN = 10;

/** Somebody with an account as readers know them: by the name of their newest public byline and the role of the newest that has one, never by their account's. */
export type PublicAuthor = { personId: string; shortId: string; name: string; role: string };

/** The author at a short id; null unless a public story carries their byline now. */
export async function publicAuthor(actor: Actor, args: { shortId: string }): Promise<PublicAuthor | null> {
  const person = await db().person.findUnique({ where: { shortId: args.shortId }, select: { id: true } });
  noteKeys(person ? `person:${person.id}` : 'list:site');
  if (!person) return null;
  const { stories } = await publicList(actor, { personId: person.id, limit: ROLE_WITHIN });
  const bylines = stories
    .flatMap((story) => story.bylines)
    .filter((one) => one.person === person.id && one.name.trim() !== '');
  const [newest] = bylines;
  if (!newest) return null;
  const role = bylines.find((one) => one.role.trim() !== '')?.role.trim() ?? '';
  return { personId: person.id, shortId: args.shortId, name: newest.name.trim(), role };
}

/** The short ids of people by their inside ids: for links from the bylines of stories that are public. They never change. */
export async function authorShortIds(_actor: Actor, personIds: string[]): Promise<Map<string, string>> {
  noteKeys(...personIds.map((id) => `person:${id}` as const));
  if (personIds.length === 0) return new Map();
  const people = await db().person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, shortId: true },
  });
  return new Map(people.map(({ id, shortId }) => [id, shortId]));
}
