import type { Node } from '@tiptap/pm/model';
import { type BlockChange, compareDocuments } from '#editor/changes.ts';
import { placesOnceRemoved } from '#features/legal/queries.ts';
import { publicTexts } from '#features/legal/rules/public-texts.ts';
import { publicHeadlines } from '#features/publishing/public/queries.ts';
import { shownChanges } from '#features/publishing/rules/shown-changes.ts';
import { versionDocument } from '#features/review/readiness/queries.ts';
import type { CorrectionKind } from '#generated/prisma/enums.ts';
import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** What readers were told of, with what changed in the words since what they were told of before. */
export type PublicChange = {
  at: Date;
  correction: { kind: CorrectionKind; note: string } | null;
  changes: BlockChange[];
};

/** The publications that are gone through, the newest. */
const LIMIT = 50;

/**
 * What changed in a public story, the newest first: of published versions only, at each development and correction. Words that
 * were ever taken out for a legal reason are left out with the whole passage they stood in. Null for a story that readers do not
 * have, or that does not show its changes.
 */
export async function publicChanges(actor: Actor, args: { storyId: string }): Promise<PublicChange[] | null> {
  const { storyId } = args;
  const shown = (await publicHeadlines(actor, [storyId])).get(storyId);
  if (!shown?.showsHistory) return null;
  const told = await toldPublications(storyId);
  const legal = await db().legalPassage.findMany({ where: { storyId }, select: { passageId: true } });
  const removed = new Set(legal.map(({ passageId }) => passageId));
  const changes: PublicChange[] = [];
  let before: Node | null = null;
  for (const { versionId, at, correction } of told) {
    const doc = await versionDocument(actor, { storyId, versionId });
    if (!doc) continue;
    if (before) {
      const withheld = new Set([...removed, ...(await onceRemoved(actor, storyId, before, doc))]);
      changes.push({ at, correction, changes: shownChanges(compareDocuments(before, doc), withheld) });
    }
    before = doc;
  }
  return changes.toReversed();
}

async function toldPublications(storyId: string) {
  const rows = await db().publication.findMany({
    where: { storyId, cause: { in: ['first', 'development', 'correction'] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: LIMIT,
    select: { versionId: true, at: true, correction: { select: { kind: true, note: true } } },
  });
  return rows.toReversed();
}

async function onceRemoved(actor: Actor, storyId: string, before: Node, after: Node): Promise<Set<string>> {
  const texts = [...publicTexts(before), ...publicTexts(after)];
  return placesOnceRemoved(actor, { storyId, texts });
}
