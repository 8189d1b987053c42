import { may } from '#features/people/policy.ts';
import { enqueueLook } from '#features/publishing/proof/commands.ts';
import type { ReinstatePicture, TakeDownPicture } from '#features/publishing/schema.ts';
import type { Withdrawn } from '#features/publishing/withdrawal/commands.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { nodesWithoutAnswer } from '#lib/nodes.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/**
 * Takes a picture from readers at once: out of every story, card and feed, and its files answer no more. The stories stay.
 * Never fails because somebody else was busy with it; twice is once.
 */
export async function takeDownPicture(
  actor: PersonActor,
  input: TakeDownPicture,
): Promise<Result<Withdrawn>> {
  if (!may(actor, 'takeDown')) return failure('forbidden', 'You may not take pictures down.');
  const { pictureId } = input;
  const done = await transaction(async () => {
    const picture = await db().picture.findUnique({
      where: { id: pictureId },
      select: { fileName: true },
    });
    if (!picture) return notFound('picture');
    const reason = input.note ? `${input.reason}: ${input.note}` : input.reason;
    const written = await db().picture.updateMany({
      where: { id: pictureId, takenDownAt: null },
      data: {
        takenDownAt: await databaseTime(),
        takenDownById: actor.id,
        takenDownReason: reason,
        change: { increment: 1 },
      },
    });
    if (written.count === 0) return success();
    const data = { pictureId, name: picture.fileName, reason };
    await record(actor, { kind: 'picture.taken_down', data });
    for (const storyId of await storiesWith(pictureId)) {
      await record(actor, { kind: 'story.lost_picture', storyId, data });
    }
    await enqueueLook(actor, { pictureId, askedById: actor.id });
    return success();
  });
  return done.ok ? success({ unanswered: await nodesWithoutAnswer() }) : done;
}

/** Gives readers a picture back that was taken down, wherever it is used. Twice is once. */
export async function reinstatePicture(actor: PersonActor, input: ReinstatePicture): Promise<Result> {
  if (!may(actor, 'reinstate')) return failure('forbidden', 'You may not reinstate pictures.');
  return transaction(async () => {
    const { pictureId, change, reason } = input;
    const picture = await db().picture.findUnique({
      where: { id: pictureId },
      select: { fileName: true, takenDownAt: true },
    });
    if (!picture) return notFound('picture');
    if (!picture.takenDownAt) return success();
    const written = await db().picture.updateMany({
      where: { id: pictureId, change, takenDownAt: { not: null } },
      data: { takenDownAt: null, takenDownById: null, takenDownReason: '', change: { increment: 1 } },
    });
    if (written.count === 0)
      return failure('stale', 'Somebody changed this picture meanwhile. Look again, then repeat.');
    const data = { pictureId, name: picture.fileName, reason };
    await record(actor, { kind: 'picture.reinstated', data });
    return success();
  });
}

/** The stories that use it, in what readers have or in their drafts: their editors are told. */
async function storiesWith(pictureId: string): Promise<string[]> {
  const rows = await db().reference.findMany({
    where: {
      kind: 'picture',
      targetId: pictureId,
      story: { siteState: { notIn: ['killed', 'spiked'] } },
    },
    distinct: ['storyId'],
    orderBy: { storyId: 'asc' },
    select: { storyId: true },
  });
  return rows.map(({ storyId }) => storyId);
}
