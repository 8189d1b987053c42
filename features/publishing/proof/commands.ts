import { mayTakeDown } from '#features/publishing/policy.ts';
import { LOOK_PATIENCE, lookToMake, overdueLooks, SILENT } from '#features/publishing/proof/queries.ts';
import { type Place, placesOf } from '#features/publishing/proof/rules/places.ts';
import { outcomeOf, worseOf } from '#features/publishing/proof/rules/sight.ts';
import type { LookAgain } from '#features/publishing/proof/schema.ts';
import { askOwnDoor } from '#features/publishing/proof/services/own-door.ts';
import { storyTraces } from '#features/publishing/proof/traces/queries.ts';
import { storyRecord } from '#features/stories/queries.ts';
import type { SightOutcome } from '#generated/prisma/enums.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { enqueue } from '#lib/jobs.ts';
import { nodeName, servingNodes } from '#lib/nodes.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** The queue of what is to be looked for. */
export const LOOK_QUEUE = 'story.look';

/** Whose story is looked for; `askedById` null where the clock withdrew it. */
export type OrderedLook = { storyId: string; askedById: string | null };

/** How many places a node looks at at the same time: readers come first. */
const AT_ONCE = 3;

type Sighted = { number: number; at: Date; outcome: SightOutcome; status: number; kept: number | null };

/** Has a story looked for that is being taken away from readers, once that is committed. */
export async function enqueueLook(_actor: PersonActor | SystemActor, input: OrderedLook): Promise<void> {
  await enqueue(LOOK_QUEUE, input);
}

/**
 * Orders a look at every place that may have shown a story, by every node that serves readers. Not where readers never
 * had it, or have it again.
 */
export async function orderLook(actor: PersonActor | SystemActor, input: OrderedLook): Promise<Result> {
  return transaction(async () => {
    const { storyId } = input;
    const off = await db().story.count({
      where: { id: storyId, siteState: { in: ['taken_down', 'killed'] } },
    });
    const traces = off > 0 ? await storyTraces(actor, { storyId }) : null;
    if (!traces)
      return failure(
        'conflict',
        'Readers may have this story, or never had it: there is nothing to look for.',
      );
    const lookId = await addLook({ storyId }, input.askedById, placesOf(traces));
    await record(actor, { kind: 'story.look_ordered', storyId, data: { lookId } });
    return success();
  });
}

/** Looks once more for a story that readers must not have. */
export async function lookAgain(actor: PersonActor, input: LookAgain): Promise<Result> {
  if (!mayTakeDown(actor)) return failure('forbidden', 'You may not order a look.');
  const story = await storyRecord(actor, input.storyId);
  if (!story) return notFound('story');
  return orderLook(actor, { storyId: story.id, askedById: actor.id });
}

/**
 * Looks, as this node, at every place of a look: asks its own door as a reader would, and keeps what it saw. Does nothing
 * where this node has looked already, or readers may have the story again.
 */
export async function lookHere(actor: SystemActor, lookId: string): Promise<Result> {
  const node = nodeName();
  const look = await lookToMake(actor, { lookId });
  if (!look || (await hasLooked(lookId, node))) return success();
  const sights = await inTurn(look.places, sightOf);
  return transaction(async () => {
    // Meanwhile somebody may have put it back: what was seen then proves nothing.
    if (!(await lookToMake(actor, { lookId }))) return success();
    await db().sight.deleteMany({ where: { lookId, node, number: SILENT } });
    const added = await db().sight.createMany({
      data: sights.map((sight) => ({ lookId, node, ...sight })),
      skipDuplicates: true,
    });
    if (added.count === sights.length) await tell(actor, look, node, sights);
    return success();
  });
}

/** Notes of every node that was to look and did not that it stayed silent. */
export async function noteSilentNodes(actor: SystemActor): Promise<void> {
  for (const { lookId, node } of await overdueLooks(actor)) await noteSilent(actor, lookId, node);
}

async function addLook(
  of: { storyId: string } | { pictureId: string },
  askedById: string | null,
  places: Place[],
): Promise<string> {
  const id = newId();
  const [at, nodes] = await Promise.all([databaseTime(), servingNodes()]);
  await db().look.create({ data: { id, ...of, at, askedById, places, nodes } });
  return id;
}

/** What this node's door answers at a place: now, and from what its page cache keeps of that answer. */
async function sightOf({ address, mark, wants, isKept }: Place, number: number): Promise<Sighted> {
  const first = await askOwnDoor({ address, mark, isFresh: true });
  const again = isKept ? await askOwnDoor({ address, mark, isFresh: false }) : null;
  const outcome = outcomeOf({ wants }, first);
  return {
    number,
    at: await databaseTime(),
    outcome: again ? worseOf(outcome, outcomeOf({ wants }, again)) : outcome,
    status: first.status,
    kept: again?.status ?? null,
  };
}

async function hasLooked(lookId: string, node: string): Promise<boolean> {
  return (await db().sight.count({ where: { lookId, node, number: { not: SILENT } } })) > 0;
}

type Told = NonNullable<Awaited<ReturnType<typeof lookToMake>>>;

/** On record, and on the lists of those whom it concerns where something still shows or could not be looked at. */
async function tell(
  actor: SystemActor,
  { storyId, places, askedById }: Told,
  node: string,
  sights: Sighted[],
): Promise<void> {
  if (!storyId) return;
  const named = (wanted: SightOutcome) => [
    ...new Set(
      sights.filter(({ outcome }) => outcome === wanted).map(({ number }) => places[number]?.name ?? ''),
    ),
  ];
  const [shown, unknown] = [named('shown'), named('unknown')];
  const isClean = shown.length + unknown.length === 0;
  const data = { node, places: sights.length, shown, unknown, askedById };
  await record(actor, { kind: isClean ? 'story.looked_for' : 'story.still_shows', storyId, data });
}

async function noteSilent(actor: SystemActor, lookId: string, node: string): Promise<Result> {
  return transaction(async () => {
    const look = await lookToMake(actor, { lookId });
    const row = {
      lookId,
      node,
      number: SILENT,
      at: await databaseTime(),
      outcome: 'unknown' as const,
      status: 0,
    };
    const added = await db().sight.createMany({ data: [row], skipDuplicates: true });
    if (!look?.storyId || added.count === 0) return success();
    const { storyId, askedById } = look;
    const data = { node, places: 0, shown: [], unknown: [], askedById, seconds: LOOK_PATIENCE / 1_000 };
    await record(actor, { kind: 'story.still_shows', storyId, data });
    return success();
  });
}

/** Does work for each, a few at a time, in order. */
async function inTurn<T, R>(all: T[], work: (one: T, at: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = all.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [at, one] of waiting) results[at] = await work(one, at);
    }),
  );
  return results;
}
