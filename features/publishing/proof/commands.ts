import { mayTakeDown } from '#features/publishing/policy.ts';
import { tracesOfPicture } from '#features/publishing/proof/picture-traces/queries.ts';
import {
  LOOK_PATIENCE,
  type LookToMake,
  lookToMake,
  overdueLooks,
  SILENT,
} from '#features/publishing/proof/queries.ts';
import { type Place, placesOf, type StoryTraces } from '#features/publishing/proof/rules/places.ts';
import { isKeptSince, outcomeOf, wasKept, worseOf } from '#features/publishing/proof/rules/sight.ts';
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

/** What is looked for: a story, or a picture. */
export type LookedFor = { storyId: string } | { pictureId: string };

/** `askedById` is null where the clock withdrew it. */
export type OrderedLook = LookedFor & { askedById: string | null };

/** How many places a node looks at at the same time: readers come first. */
const AT_ONCE = 2;

type Sighted = { number: number; at: Date; outcome: SightOutcome; status: number; kept: number | null };

/** Has something looked for that is being taken away from readers, once that is committed. */
export async function enqueueLook(_actor: PersonActor | SystemActor, input: OrderedLook): Promise<void> {
  await enqueue(LOOK_QUEUE, input);
}

/**
 * Orders a look at every place that may have shown a story or picture, by every node that serves readers. Not where
 * readers never had it, or have it again.
 */
export async function orderLook(
  actor: PersonActor | SystemActor,
  { askedById, ...input }: OrderedLook,
): Promise<Result> {
  return transaction(async () => {
    const traces = await tracesOf(actor, input);
    if (!traces) {
      return failure('conflict', 'Readers may have it, or never had it: there is nothing to look for.');
    }
    const lookId = await addLook(input, askedById, placesOf(traces));
    if ('storyId' in input) {
      await record(actor, { kind: 'story.look_ordered', storyId: input.storyId, data: { lookId } });
    } else {
      await record(actor, { kind: 'picture.look_ordered', data: { lookId, pictureId: input.pictureId } });
    }
    return success();
  });
}

/** Looks once more for what readers must not have. */
export async function lookAgain(actor: PersonActor, input: LookAgain): Promise<Result> {
  if (!mayTakeDown(actor)) return failure('forbidden', 'You may not order a look.');
  if ('storyId' in input && !(await storyRecord(actor, input.storyId))) return notFound('story');
  return orderLook(actor, { ...input, askedById: actor.id });
}

/**
 * Looks, as this node, at every place of a look: asks its own door as a reader would, and keeps what it saw. Does nothing
 * where this node has looked already, or readers may have the story again.
 */
export async function lookHere(actor: SystemActor, lookId: string): Promise<Result> {
  const node = nodeName();
  const look = await lookToMake(actor, { lookId });
  if (!look || (await hasLooked(lookId, node))) return success();
  let isWanted = true;
  const sights = await inTurn(look.places, async (place, number) => {
    isWanted &&= await isStillOff(lookId);
    return isWanted ? sightOf(place, number) : null;
  });
  return transaction(async () => {
    // Meanwhile somebody may have put it back: what was seen then proves nothing.
    const seen = sights.filter((sight) => sight !== null);
    if (seen.length < sights.length || !(await isStillOff(lookId))) return success();
    await db().sight.deleteMany({ where: { lookId, node, number: SILENT } });
    const added = await db().sight.createMany({
      data: seen.map((sight) => ({ lookId, node, ...sight })),
      skipDuplicates: true,
    });
    if (added.count === seen.length) await tell(actor, look, node, seen);
    return success();
  });
}

/** Notes of every node that was to look and did not that it stayed silent. */
export async function noteSilentNodes(actor: SystemActor): Promise<void> {
  for (const { lookId, node } of await overdueLooks(actor)) await noteSilent(actor, lookId, node);
}

/** Null where it is not withdrawn, or readers never had it. */
async function tracesOf(actor: PersonActor | SystemActor, input: LookedFor): Promise<StoryTraces | null> {
  if ('pictureId' in input) {
    const { pictureId } = input;
    const off = await db().picture.count({ where: { id: pictureId, takenDownAt: { not: null } } });
    return off > 0 ? tracesOfPicture(actor, { pictureId }) : null;
  }
  const { storyId } = input;
  const where = { id: storyId, siteState: { in: ['taken_down' as const, 'killed' as const] } };
  return (await db().story.count({ where })) > 0 ? storyTraces(actor, { storyId }) : null;
}

async function addLook(of: LookedFor, askedById: string | null, places: Place[]): Promise<string> {
  const id = newId();
  const [at, nodes] = await Promise.all([databaseTime(), servingNodes()]);
  await db().look.create({ data: { id, ...of, at, askedById, places, nodes } });
  return id;
}

/** What this node's door answers at a place: now, and from what its page cache keeps of that answer. */
async function sightOf({ address, mark, wants }: Place, number: number): Promise<Sighted> {
  const first = await askOwnDoor({ address, mark, isFresh: true });
  const again = isKeptSince(first) ? await askOwnDoor({ address, mark, isFresh: false }) : null;
  const outcome = outcomeOf({ wants }, first);
  return {
    number,
    at: await databaseTime(),
    outcome: again ? worseOf(outcome, outcomeOf({ wants }, again)) : outcome,
    status: first.status,
    kept: again?.status ?? (wasKept(first) ? first.status : null),
  };
}

/** Whether readers still must not have what a look is for. */
async function isStillOff(lookId: string): Promise<boolean> {
  const off = { siteState: { in: ['taken_down' as const, 'killed' as const] } };
  const where = { id: lookId, OR: [{ story: off }, { picture: { takenDownAt: { not: null } } }] };
  return (await db().look.count({ where })) > 0;
}

async function hasLooked(lookId: string, node: string): Promise<boolean> {
  return (await db().sight.count({ where: { lookId, node, number: { not: SILENT } } })) > 0;
}

/** On record, and on the lists of those whom it concerns where something still shows or could not be looked at. */
async function tell(actor: SystemActor, look: LookToMake, node: string, sights: Sighted[]): Promise<void> {
  const named = (wanted: SightOutcome) => [
    ...new Set(
      sights.filter(({ outcome }) => outcome === wanted).map(({ number }) => look.places[number]?.name ?? ''),
    ),
  ];
  const seen = { node, places: sights.length, shown: named('shown'), unknown: named('unknown') };
  const isClean = seen.shown.length + seen.unknown.length === 0;
  await recordSeen(actor, look, isClean ? 'looked_for' : 'still_shows', seen);
}

type Seen = { node: string; places: number; shown: string[]; unknown: string[]; seconds?: number };

async function recordSeen(
  actor: SystemActor,
  { storyId, picture, askedById }: LookToMake,
  what: 'looked_for' | 'still_shows',
  seen: Seen,
): Promise<void> {
  const data = { ...seen, askedById };
  if (storyId) await record(actor, { kind: `story.${what}`, storyId, data });
  if (!picture) return;
  const { id: pictureId, fileName: name } = picture;
  await record(actor, { kind: `picture.${what}`, data: { ...data, pictureId, name } });
  if (what === 'looked_for') return;
  // Lists of notices lead to stories: to those that readers have with the picture.
  const users = await db().reference.findMany({
    where: { kind: 'picture', place: 'published', targetId: pictureId, story: { siteState: 'published' } },
    take: 20,
    select: { storyId: true },
  });
  for (const user of users) {
    await record(actor, { kind: 'story.still_shows', storyId: user.storyId, data: { ...data, name } });
  }
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
    if (!look || added.count === 0) return success();
    const seconds = LOOK_PATIENCE / 1_000;
    await recordSeen(actor, look, 'still_shows', { node, places: 0, shown: [], unknown: [], seconds });
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
