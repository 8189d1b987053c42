import { type StoryRecord, storyRecord } from '#features/stories/queries.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { type Failure, failure } from '#lib/result.ts';

/** A story with all that moving its draft depends on, held against everybody else until the transaction ends. */
export type LockedStory = StoryRecord & {
  filedById: string | null;
  filedAt: Date | null;
  stageById: string | null;
};

/**
 * Locks a story and its drafts, and reads it with its main draft, or with the draft that is named. Two acts in one story
 * thus happen one after the other, and the second sees what the first did: without it two people could each miss the
 * other's yes. The drafts come first, as where steps are committed, so that the two never wait for each other in a circle.
 * Null where there is none that this person may read.
 */
export async function lockedStory(
  actor: PersonActor | SystemActor,
  storyId: string,
  draftId?: string,
): Promise<LockedStory | null> {
  await db().$queryRaw`
    select id from "Draft" where "storyId" = ${storyId}::uuid and "endedAt" is null order by id for no key update`;
  await db().$queryRaw`select id from "Story" where id = ${storyId}::uuid for no key update`;
  const story = await storyRecord(actor, storyId, draftId);
  if (!story) return null;
  const draft = await db().draft.findUniqueOrThrow({
    where: { id: story.draft.id },
    select: { filedById: true, filedAt: true, stageById: true },
  });
  return { ...story, ...draft };
}

/** Why nothing more can be done with the draft: a mend that was published or dropped. Null where it is open. */
export function endedProblem({ draft }: LockedStory): Failure | null {
  if (draft.endedAt === null) return null;
  return failure('conflict', 'This mend is over: it was published or dropped. Begin another one.');
}
