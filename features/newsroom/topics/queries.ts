import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { noteKeys } from '#lib/page-cache/collector.ts';

/** A topic. `words` stand in its address and stay when it is renamed. */
export type TopicView = { id: string; name: string; words: string; change: number };

/** All topics in their order. */
export async function listTopics(_actor: Actor): Promise<TopicView[]> {
  const topics = await db().topic.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, words: true, change: true },
  });
  noteKeys('list:topics', ...topics.map(({ id }) => `topic:${id}` as const));
  return topics;
}

/** The topics of these ids, in any order. */
export async function topicsById(_actor: Actor, ids: string[]): Promise<TopicView[]> {
  if (ids.length === 0) return [];
  noteKeys(...ids.map((id) => `topic:${id}` as const));
  return db().topic.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, words: true, change: true },
  });
}

/** The topic of an address, or null. */
export async function topicByWords(_actor: Actor, words: string): Promise<TopicView | null> {
  const topic = await db().topic.findUnique({
    where: { words },
    select: { id: true, name: true, words: true, change: true },
  });
  noteKeys(topic ? `topic:${topic.id}` : 'list:topics');
  return topic;
}
