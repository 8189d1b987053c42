import { getSettings } from '#features/newsroom/settings/queries.ts';
import { changePackage } from '#features/packages/commands.ts';
import { mayEmbargoPackage } from '#features/packages/policy.ts';
import type { EmbargoPackage, PackageChange } from '#features/packages/schema.ts';
import { momentWords } from '#features/publishing/rules/moment-words.ts';
import { comingMoment } from '#features/publishing/schedule/commands.ts';
import { isBeforeReaders } from '#features/publishing/workflow.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { failure, type Result, success } from '#lib/result.ts';

/** Says that nothing of a package may be public before a time, or not until further notice. */
export async function embargoPackage(actor: PersonActor, input: EmbargoPackage): Promise<Result> {
  return changePackage(actor, input, mayEmbargoPackage, async (pack) => {
    const moment = input.until && (await comingMoment(input.until));
    if (moment && !moment.ok) return moment;
    const until = moment ? moment.value : null;
    const stories = await db().story.findMany({
      where: { packageId: pack.id },
      select: { slug: true, siteState: true, schedule: { select: { publishAt: true } } },
    });
    const seen = stories.find((story) => !isBeforeReaders(story.siteState));
    if (seen) return failure('conflict', `Readers have had ${seen.slug}. Take it out of the package first.`);
    const early = stories.some(({ schedule }) => schedule && !(until && until <= schedule.publishAt));
    if (early)
      return failure('conflict', 'It is scheduled to go out before that. Cancel its schedule first.');
    await db().package.update({
      where: { id: pack.id },
      data: { embargoedAt: await databaseTime(), embargoUntil: until, embargoReason: input.reason },
    });
    const { zone } = await getSettings(actor);
    await record(actor, {
      kind: 'package.embargoed',
      data: {
        packageId: pack.id,
        name: pack.name,
        reason: input.reason,
        until: until?.toISOString() ?? null,
        ...(until && { time: momentWords(until, zone) }),
      },
    });
    return success();
  });
}

/** Lifts a package's embargo. Nothing goes out by that. */
export async function liftPackageEmbargo(actor: PersonActor, input: PackageChange): Promise<Result> {
  return changePackage(actor, input, mayEmbargoPackage, async ({ id, name }) => {
    await db().package.update({
      where: { id },
      data: { embargoedAt: null, embargoUntil: null, embargoReason: '' },
    });
    await record(actor, { kind: 'package.embargo_lifted', data: { packageId: id, name } });
    return success();
  });
}
