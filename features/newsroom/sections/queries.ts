import type { PassRule } from '#generated/prisma/enums.ts';
import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { noteKeys } from '#lib/page-cache/collector.ts';

/** A section in the order of the site. `words` stand in its address and stay when it is renamed. */
export type SectionView = { id: string; name: string; words: string; passRule: PassRule; change: number };

/** All sections in their order. */
export async function listSections(_actor: Actor): Promise<SectionView[]> {
  // The sections stand in the head of every page.
  noteKeys('all');
  return db().section.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, words: true, passRule: true, change: true },
  });
}

/** The section of an address, or null. */
export async function sectionByWords(_actor: Actor, words: string): Promise<SectionView | null> {
  noteKeys('all');
  return db().section.findUnique({
    where: { words },
    select: { id: true, name: true, words: true, passRule: true, change: true },
  });
}
