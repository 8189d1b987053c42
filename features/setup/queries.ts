import { getSettings } from '#features/newsroom/settings/queries.ts';
import type { Actor } from '#lib/actor.ts';
import { db, isUnavailable } from '#lib/db.ts';
import { hashSecret } from '#lib/session-cookie.ts';

/** Whether this newsroom has no admin yet, and so waits for its set-up. */
export async function needsSetUp(_actor: Actor): Promise<boolean> {
  return (await db().person.count({ where: { role: 'admin' } })) === 0;
}

/** Whether a token opens the set-up: there is no admin, and it is the one of the newest start. */
export async function opensSetUp(actor: Actor, args: { token: string }): Promise<boolean> {
  const token = await db().setupToken.findFirst({ where: { tokenHash: hashSecret(args.token) } });
  return token !== null && (await needsSetUp(actor));
}

/** What the sign-in page shows besides its form: the newsroom's name, whether this is the demo, whether set-up comes first. Null where the database does not answer. */
export async function welcome(
  actor: Actor,
): Promise<{ newsroom: string; demo: boolean; needsSetUp: boolean } | null> {
  try {
    const settings = await getSettings(actor);
    return { newsroom: settings.name, demo: settings.demo, needsSetUp: await needsSetUp(actor) };
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}
