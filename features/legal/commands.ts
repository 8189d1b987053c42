import type { Node } from '@tiptap/pm/model';
import { mayReleaseLegal } from '#features/legal/policy.ts';
import { removedWindows } from '#features/legal/rules/removed-windows.ts';
import type { ReleaseLegal } from '#features/legal/schema.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** A publication for a legal reason: what readers had, and what they have now. */
export type LegalPublication = { storyId: string; publicationId: string; before: Node; after: Node };

/** Remembers the words that a publication took from readers, so that their return is noticed. Joins its transaction. */
export async function rememberRemoved(actor: PersonActor, input: LegalPublication): Promise<Result> {
  const { storyId, publicationId, before, after } = input;
  const removed = removedWindows(before, after);
  const at = await databaseTime();
  for (const { passageId, windows } of removed) {
    const id = newId();
    await db().legalPassage.create({ data: { id, storyId, publicationId, passageId, at, byId: actor.id } });
    await db().legalWindow.createMany({ data: windows.map((window) => ({ passageId: id, ...window })) });
  }
  if (removed.length > 0) {
    const data = { publicationId, passages: removed.length };
    await record(actor, { kind: 'legal.remembered', storyId, data });
  }
  return success();
}

/** Lets words that were taken out for a legal reason go out again, in any story. Twice is once. */
export async function releaseLegal(actor: PersonActor, input: ReleaseLegal): Promise<Result> {
  if (!mayReleaseLegal(actor)) {
    return failure('forbidden', 'You may not release what was taken out for a legal reason.');
  }
  return transaction(async () => {
    const passage = await db().legalPassage.findUnique({
      where: { id: input.legalId },
      select: { storyId: true },
    });
    if (!passage) return notFound('passage');
    const released = await db().legalPassage.updateMany({
      where: { id: input.legalId, releasedAt: null },
      data: { releasedAt: await databaseTime(), releasedById: actor.id, releaseReason: input.reason },
    });
    if (released.count === 0) return success();
    const data = { legalId: input.legalId, reason: input.reason };
    await record(actor, { kind: 'legal.released', storyId: passage.storyId, data });
    return success();
  });
}
