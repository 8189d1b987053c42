import { getSettings } from '#features/newsroom/settings/queries.ts';
import { mayEmbargo } from '#features/publishing/policy.ts';
import { momentWords } from '#features/publishing/rules/moment-words.ts';
import { comingMoment } from '#features/publishing/schedule/commands.ts';
import { orderOf } from '#features/publishing/schedule/queries.ts';
import type { SetEmbargo, StoryChange } from '#features/publishing/schema.ts';
import { isBeforeReaders } from '#features/publishing/workflow.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { type LockedStory, lockedStory } from '#features/review/stage/queries.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/**
 * Says that a story must not be public before a time, by any route, or not until further notice. Refused where readers have
 * it, and where it is ordered for an earlier time: one of the two is then a mistake, and only a person knows which.
 */
export async function setEmbargo(actor: PersonActor, input: SetEmbargo): Promise<Result> {
  if (!mayEmbargo(actor)) return failure('forbidden', 'You may not set an embargo.');
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    const moment = input.until && (await comingMoment(input.until));
    if (moment && !moment.ok) return moment;
    const until = moment ? moment.value : null;
    if (!isBeforeReaders(story.siteState)) {
      return failure('conflict', 'Readers have had this story. Take it down instead.');
    }
    const order = await orderOf(actor, story.id);
    if (order && !(until && until <= order.publishAt)) {
      return failure(
        'conflict',
        'It is scheduled to go out before that. Change or cancel its schedule first.',
      );
    }
    const written = await change(story, input.change, {
      embargoedAt: await databaseTime(),
      embargoedById: actor.id,
      embargoUntil: until,
      embargoReason: input.reason,
    });
    if (!written) return changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then repeat.' });
    const { zone } = await getSettings(actor);
    await record(actor, {
      kind: 'story.embargoed',
      storyId: story.id,
      data: {
        until: until?.toISOString() ?? null,
        reason: input.reason,
        ...(until && { time: momentWords(until, zone) }),
      },
    });
    return success();
  });
}

/** Lifts an embargo before its end. Nothing goes out by that. */
export async function liftEmbargo(actor: PersonActor, input: StoryChange): Promise<Result> {
  if (!mayEmbargo(actor)) return failure('forbidden', 'You may not lift an embargo.');
  return transaction(async () => {
    const story = await lockedStory(actor, input.storyId);
    if (!story) return notFound('story');
    const none = { embargoedAt: null, embargoedById: null, embargoUntil: null, embargoReason: '' };
    if (!(await change(story, input.change, none)))
      return changedMeanwhile(actor, { storyId: story.id, next: 'Look again, then repeat.' });
    await record(actor, { kind: 'story.embargo_lifted', storyId: story.id });
    return success();
  });
}

async function change(
  story: LockedStory,
  seen: number,
  data: Parameters<ReturnType<typeof db>['story']['updateMany']>[0]['data'],
): Promise<boolean> {
  const written = await db().story.updateMany({
    where: { id: story.id, change: seen },
    data: { ...data, activeAt: await databaseTime(), change: { increment: 1 } },
  });
  return written.count > 0;
}
