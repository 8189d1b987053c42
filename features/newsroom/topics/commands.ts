import { addressWords, freeWords } from '#features/newsroom/rules/address-words.ts';
import { orderOf } from '#features/newsroom/rules/order-of.ts';
import type { AddTopic, OrderTopics, RenameTopic } from '#features/newsroom/topics/schema.ts';
import { may } from '#features/people/policy.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db, isDuplicate, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { failure, type Result, success } from '#lib/result.ts';

/** Adds a topic at the end of the list. Its address words come from its name and never change. */
export async function addTopic(actor: PersonActor, input: AddTopic): Promise<Result<{ id: string }>> {
  if (!may(actor, 'manageTopics')) return refused();
  return refuseDuplicate(input.name, () => addTopicOnce(actor, input));
}

/** Renames a topic; its address stays. */
export async function renameTopic(actor: PersonActor, input: RenameTopic): Promise<Result> {
  if (!may(actor, 'manageTopics')) return refused();
  return transaction(async () => {
    const others = await db().topic.findMany({ where: { id: { not: input.id } }, select: { name: true } });
    if (others.some((topic) => topic.name.toLocaleLowerCase() === input.name.toLocaleLowerCase()))
      return taken(input.name);
    const written = await db().topic.updateMany({
      where: { id: input.id, change: input.change },
      data: { name: input.name, change: { increment: 1 } },
    });
    if (written.count === 0)
      return failure('stale', 'Somebody changed this topic meanwhile. Look again, then repeat.');
    await record(actor, { kind: 'topic.renamed', data: { id: input.id, name: input.name } });
    return success();
  });
}

/** Puts the topics into the given order; ones not named come last, as they were. Refuses an id that is no topic's or comes twice. */
export async function orderTopics(actor: PersonActor, input: OrderTopics): Promise<Result> {
  if (!may(actor, 'manageTopics')) return refused();
  return transaction(async () => {
    const there = await db().topic.findMany({ orderBy: { position: 'asc' }, select: { id: true } });
    const order = orderOf(there, input.ids);
    if (!order) return unordered();
    for (const [position, id] of order.entries()) {
      await db().topic.updateMany({ where: { id }, data: { position } });
    }
    await record(actor, { kind: 'topic.ordered', data: { ids: input.ids } });
    return success();
  });
}

function addTopicOnce(actor: PersonActor, input: AddTopic): Promise<Result<{ id: string }>> {
  return transaction(async () => {
    const there = await db().topic.findMany({ select: { name: true, words: true } });
    if (there.some((topic) => topic.name.toLocaleLowerCase() === input.name.toLocaleLowerCase()))
      return taken(input.name);
    const words = freeWords(
      addressWords(input.name, 'topic'),
      there.map((topic) => topic.words),
    );
    const id = newId();
    await db().topic.create({ data: { id, name: input.name, words, position: there.length } });
    await record(actor, { kind: 'topic.added', data: { id, name: input.name } });
    return success({ id });
  });
}

/** Two people may add the same at once: whoever is second is told like anybody else. */
async function refuseDuplicate<T>(name: string, add: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await add();
  } catch (error) {
    if (isDuplicate(error)) return taken(name);
    throw error;
  }
}

function refused() {
  return failure('forbidden', 'Only editors change the topics.');
}

function unordered() {
  return failure(
    'invalid',
    'That order names a topic twice, or one that is not there. Look again, then repeat.',
  );
}

function taken(name: string) {
  return failure('invalid', `There is a topic "${name}" already.`, [
    { path: 'name', message: 'Taken already.' },
  ]);
}
