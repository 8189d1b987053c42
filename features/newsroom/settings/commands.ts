import { firstSettings } from '#features/newsroom/settings/queries.ts';
import type { SaveSettings } from '#features/newsroom/settings/schema.ts';
import { may } from '#features/people/policy.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { failure, type Result, success } from '#lib/result.ts';

/** Saves the newsroom's settings, unless somebody saved others meanwhile. */
export async function saveSettings(actor: PersonActor, input: SaveSettings): Promise<Result> {
  if (!may(actor, 'manageSettings'))
    return failure('forbidden', 'Only an administrator changes the settings.');
  return transaction(async () => {
    await ensureSettings();
    const { change, ...settings } = input;
    const written = await db().settings.updateMany({
      where: { id: 1, change },
      data: { ...settings, change: { increment: 1 } },
    });
    if (written.count === 0)
      return failure('stale', 'Somebody saved other settings meanwhile. Look again, then repeat.');
    await record(actor, { kind: 'settings.saved', data: settings });
    return success();
  });
}

/** Makes the row of settings with its first values and the newsroom's name, at set-up or by the demo. Never changes one that is there, but for the mark of the demo. */
export async function beginSettings(
  actor: PersonActor | SystemActor,
  input: { name?: string; demo?: boolean },
): Promise<Result> {
  return transaction(async () => {
    const begun = await ensureSettings(input.name);
    const marked = input.demo
      ? await db().settings.updateMany({ where: { id: 1, demo: false }, data: { demo: true } })
      : { count: 0 };
    if (begun || marked.count > 0) await record(actor, { kind: 'settings.begun', data: input });
    return success();
  });
}

/** Whether it was this call that made them. */
async function ensureSettings(name?: string): Promise<boolean> {
  const first = firstSettings();
  const made = await db().settings.createMany({
    data: [{ id: 1, ...first, name: name ?? first.name }],
    skipDuplicates: true,
  });
  return made.count > 0;
}
