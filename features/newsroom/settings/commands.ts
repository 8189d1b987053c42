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
  _actor: PersonActor | SystemActor,
  input: { name?: string; demo?: boolean },
): Promise<Result> {
  return transaction(async () => {
    await ensureSettings(input.name);
    if (input.demo) await db().settings.update({ where: { id: 1 }, data: { demo: true } });
    return success();
  });
}

async function ensureSettings(name?: string): Promise<void> {
  const first = firstSettings();
  await db().settings.createMany({
    data: [{ id: 1, ...first, name: name ?? first.name }],
    skipDuplicates: true,
  });
}
