import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
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
