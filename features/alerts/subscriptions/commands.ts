import type { NewSubscription, Unsubscribe } from '#features/alerts/subscriptions/schema.ts';
import type { ReaderActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import { type Result, success } from '#lib/result.ts';

/** Puts a reader's device onto the list of those that want alerts; nothing but what its browser gave is kept. Twice is once. */
export async function subscribe(_actor: ReaderActor, input: NewSubscription): Promise<Result> {
  const { endpoint, keys } = input;
  const { p256dh, auth } = keys;
  await db().subscription.upsert({
    where: { endpoint },
    create: { id: newId(), endpoint, p256dh, auth, createdAt: await databaseTime() },
    update: { p256dh, auth },
  });
  return success();
}

/** Takes a device off the list: whoever knows its address at the push service may. Twice is once. */
export async function unsubscribe(_actor: ReaderActor, { endpoint }: Unsubscribe): Promise<Result> {
  await db().subscription.deleteMany({ where: { endpoint } });
  return success();
}
