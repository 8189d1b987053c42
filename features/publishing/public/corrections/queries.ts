import { readCursor, writeCursor } from '#features/publishing/rules/cursor.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { CorrectionKind } from '#generated/prisma/enums.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { noteChangeAt, noteKeys } from '#lib/page-cache/collector.ts';

/** A note to readers with the story it stands on, as readers have that now. */
export type ListedCorrection = {
  kind: CorrectionKind;
  note: string;
  at: Date;
  shortId: string;
  headline: string;
  sectionWords: string;
  sectionName: string;
  words: string;
};

type Row = ListedCorrection & { storyId: string; endsAt: Date | null };

/**
 * The notes on all stories that readers have now, the newest first. `older` is the next page's place, null at the end; an
 * unreadable `before` gives none.
 */
export async function publicCorrections(
  _actor: Actor,
  args: { before?: string; limit: number },
): Promise<{ corrections: ListedCorrection[]; older: string | null }> {
  noteKeys('list:corrections');
  const cursor = args.before === undefined ? null : readCursor(args.before);
  if (args.before !== undefined && !cursor) return { corrections: [], older: null };
  const older = cursor
    ? Prisma.sql`where (c.at, p.short_id) < (${cursor.firstPublishedAt}::timestamptz, ${cursor.shortId})`
    : Prisma.empty;
  const now = await databaseTime();
  const rows = await db().$queryRaw<Row[]>`
    select c.kind::text as kind, c.note, c.at, p.short_id as "shortId", p.headline, p.section_words as "sectionWords",
      p.section_name as "sectionName", coalesce(p.words, '') as words, p.story_id as "storyId", p.ends_at as "endsAt"
    from "Correction" c join public_versions(${now}::timestamptz) p on p.story_id = c."storyId" ${older}
    order by c.at desc, p.short_id desc limit ${args.limit + 1}`;
  for (const { storyId, endsAt } of rows) {
    noteKeys(`story:${storyId}`);
    noteChangeAt(endsAt);
  }
  const shown = rows.slice(0, args.limit);
  const last = shown.at(-1);
  return {
    corrections: shown.map(({ storyId: _, endsAt: __, ...correction }) => correction),
    older:
      rows.length > args.limit && last
        ? writeCursor({ firstPublishedAt: last.at, shortId: last.shortId })
        : null,
  };
}
