import { sendAlert } from '#features/alerts/commands.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { failure, type Result, success } from '#lib/result.ts';

/** What a package without an alert has in its place. */
export const NO_ALERT = { alertStoryId: null, alertBanner: '', alertPush: '' };

/**
 * Orders the alert of a package whose stories have just been published, in their transaction: where it cannot be, none of them
 * goes out. It can be undone as long as every alert. A package has its alert once.
 */
export async function sendAlertOf(actor: PersonActor, packageId: string): Promise<Result> {
  const { alertStoryId, alertBanner, alertPush } = await db().package.findUniqueOrThrow({
    where: { id: packageId },
    select: { alertStoryId: true, alertBanner: true, alertPush: true },
  });
  if (!alertStoryId) return success();
  const found = await publicVersion(actor, { storyId: alertStoryId });
  if (found.outcome !== 'public') return failure('conflict', 'The story of the alert is not published.');
  const { versionId } = found.story;
  const words = { banner: alertBanner, push: alertPush };
  const ordered = await sendAlert(actor, { storyId: alertStoryId, versionId, ...words });
  if (!ordered.ok) return { ...ordered, message: `The alert: ${ordered.message}` };
  await db().package.update({ where: { id: packageId }, data: NO_ALERT });
  return success();
}
