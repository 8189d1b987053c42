import type { Prisma } from '#generated/prisma/client.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime, db, noteEvent } from '#lib/db.ts';
import type { EventKind, PlacedKind, StoryPlaces } from '#lib/event-kinds.ts';
import { newId } from '#lib/ids.ts';

/** What happened, for the record: `data` is what a reader of the record needs to understand it, and the page cache to forget what it must. */
export type NewEvent =
  | { kind: PlacedKind; storyId: string; data: Prisma.InputJsonObject & { places: StoryPlaces } }
  | { kind: Exclude<EventKind, PlacedKind>; storyId?: string; data?: Prisma.InputJsonObject };

/** Adds an event to the record, inside the open transaction, and lets the reactions know after commit. Gives its id. */
export async function record(actor: Actor, event: NewEvent): Promise<string> {
  const id = newId();
  await db().event.create({
    data: {
      id,
      at: await databaseTime(),
      kind: event.kind,
      storyId: event.storyId ?? null,
      personId: actor.kind === 'person' ? actor.id : null,
      data: event.data ?? {},
    },
  });
  noteEvent(id);
  return id;
}
