import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** A topic. `words` stand in its address and stay when it is renamed. */
export type TopicView = { id: string; name: string; words: string; change: number };

/** All topics in their order. */
export async function listTopics(_actor: Actor): Promise<TopicView[]> {
  return db().topic.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, words: true, change: true },
  });
}

/** The topic of an address, or null. */
export async function topicByWords(_actor: Actor, words: string): Promise<TopicView | null> {
  return db().topic.findUnique({
    where: { words },
    select: { id: true, name: true, words: true, change: true },
  });
}
