import { mayReleaseLegal } from '#features/legal/policy.ts';
import { legalWords } from '#features/legal/rules/legal-words.ts';
import { findWindows, leadsIn, type PlacedText } from '#features/legal/rules/windows.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { type Failure, failure } from '#lib/result.ts';

/** Words that were taken out for a legal reason and stand here again. */
export type LegalMatch = {
  legalId: string;
  /** The place of the text that they begin in, and the words as they are written there. */
  place: string;
  excerpt: string;
  /** The story that they were taken out of, and when. */
  slug: string;
  at: Date;
  /** Whether this person may release them. */
  mayRelease: boolean;
};

type Row = { legalId: string; slug: string; at: Date; hash: string; lead: string; words: number };

/**
 * What in these texts was taken out of any story for a legal reason and was not released since: once for each passage that
 * was taken out. For whatever is about to reach readers, a story or a post.
 */
export async function legalMatches(actor: Actor, args: { texts: PlacedText[] }): Promise<LegalMatch[]> {
  const rows = await windowsWith(leadsIn(args.texts), Prisma.sql`p."releasedAt" is null`);
  const found = new Map(findWindows(args.texts, rows).map((one) => [one.hash, one]));
  const mayRelease = actor.kind === 'person' && mayReleaseLegal(actor);
  const matches = new Map<string, LegalMatch>();
  for (const { legalId, slug, at, hash } of rows) {
    const where = found.get(hash);
    if (!where || matches.has(legalId)) continue;
    const { place, excerpt } = where;
    matches.set(legalId, { legalId, place, excerpt, slug, at, mayRelease });
  }
  return [...matches.values()];
}

/** A refusal where these texts hold words that were taken out for a legal reason; null where they do not. For alerts, posts and notes to readers. */
export async function legalRefusal(actor: Actor, texts: PlacedText[]): Promise<Failure | null> {
  const [match] = await legalMatches(actor, { texts });
  return match
    ? failure('blocked', legalWords(match), [{ path: match.place, message: legalWords(match) }])
    : null;
}

/** Which of these texts hold words that were ever taken out of a story for a legal reason, released or not, by their places. */
export async function placesOnceRemoved(
  _actor: Actor,
  args: { storyId: string; texts: PlacedText[] },
): Promise<Set<string>> {
  const rows = await windowsWith(leadsIn(args.texts), Prisma.sql`p."storyId" = ${args.storyId}::uuid`);
  // Each text for itself: the same words may stand in several.
  const holds = (text: PlacedText) => findWindows([text], rows).length > 0;
  return new Set(args.texts.filter(holds).map(({ place }) => place));
}

async function windowsWith(leads: string[], where: Prisma.Sql): Promise<Row[]> {
  if (leads.length === 0) return [];
  return db().$queryRaw<Row[]>`
    select p.id::text as "legalId", s.slug, p.at, w.hash, w.lead, w.words
    from "LegalWindow" w join "LegalPassage" p on p.id = w."passageId" join "Story" s on s.id = p."storyId"
    where w.lead = any(${leads}::text[]) and ${where}
    order by p.at, p.id`;
}
