import { mayAlert } from '#features/alerts/policy.ts';
import { NO_ALERT } from '#features/packages/alert/sending/commands.ts';
import { changePackage } from '#features/packages/commands.ts';
import type { PackageAlert, PackageChange } from '#features/packages/schema.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { failure, type Result, success } from '#lib/result.ts';

/** Gives a package the alert that goes out with it, about one of its stories; another one takes the place of the last. */
export async function setPackageAlert(actor: PersonActor, input: PackageAlert): Promise<Result> {
  return changePackage(actor, input, mayAlert, async ({ id, name }) => {
    const { storyId, banner, push } = input;
    if (banner === '' && push === '') {
      return failure('invalid', 'Write what readers are told, for the pages, for devices or for both.');
    }
    const isIn = await db().story.count({ where: { id: storyId, packageId: id } });
    if (isIn === 0) return failure('conflict', 'The alert must be about a story of the package.');
    await db().package.update({
      where: { id },
      data: { alertStoryId: storyId, alertBanner: banner, alertPush: push },
    });
    const data = { packageId: id, name, words: push || banner };
    await record(actor, { kind: 'package.alert_set', storyId, data });
    return success();
  });
}

/** Takes the alert out of a package. Twice is once. */
export async function clearPackageAlert(actor: PersonActor, input: PackageChange): Promise<Result> {
  return changePackage(actor, input, mayAlert, async ({ id, name }) => {
    await db().package.update({ where: { id }, data: NO_ALERT });
    await record(actor, { kind: 'package.alert_cleared', data: { packageId: id, name } });
    return success();
  });
}
