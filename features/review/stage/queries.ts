import { type StoryRecord, storyRecord } from '#features/stories/queries.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** A story with all that moving its draft depends on, held against everybody else until the transaction ends. */
export type LockedStory = StoryRecord & {
  filedById: string | null;
  filedAt: Date | null;
  stageById: string | null;
};

/**
 * Locks a story and its main draft, and reads them. Two acts in one story thus happen one after the other, and the second
 * sees what the first did: without it two people could each miss the other's yes. The draft comes first, as where steps
 * are committed, so that the two never wait for each other in a circle. Null where there is none that this person may read.
 */
export async function lockedStory(
  actor: PersonActor | SystemActor,
  storyId: string,
): Promise<LockedStory | null> {
  await db()
    .$queryRaw`select id from "Draft" where "storyId" = ${storyId}::uuid and kind = 'main' for no key update`;
  await db().$queryRaw`select id from "Story" where id = ${storyId}::uuid for no key update`;
  const story = await storyRecord(actor, storyId);
  if (!story) return null;
  const draft = await db().draft.findUniqueOrThrow({
    where: { id: story.draft.id },
    select: { filedById: true, filedAt: true, stageById: true },
  });
  return { ...story, ...draft };
}
