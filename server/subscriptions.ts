import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { subscribe, unsubscribe } from '#features/alerts/subscriptions/commands.ts';
import { subscriptionSchema, unsubscribeSchema } from '#features/alerts/subscriptions/schema.ts';
import { type ReaderActor, reader } from '#lib/actor.ts';
import { elapsed } from '#lib/clock.ts';
import type { Result } from '#lib/result.ts';
import type { Take } from '#server/door/door.ts';

/** A subscription is shorter than this, in bytes. */
export const LONGEST_SUBSCRIPTION = 4_096;
/** How many changes one address may make in an hour, and all together in a minute, on one node. */
const MOST_BY_ONE = 30;
const MOST_BY_ALL = 1_200;
const MOST_KNOWN = 20_000;

/** What takes and gives up subscriptions of readers' devices. Nothing of who asks is kept but a number in memory, for an hour. */
export type Subscriptions = { subscribe: Take; unsubscribe: Take };

/** Opens a node's list of subscriptions to the site's own pages. */
export function openSubscriptions(): Subscriptions {
  const mayChange = changeLimit();
  const taking = <S extends z.ZodType>(
    schema: S,
    command: (actor: ReaderActor, input: z.output<S>) => Promise<Result>,
  ): Take => {
    return async (request, { address, site }) => {
      if (request.headers.origin !== site) return 403;
      if (!mayChange(address)) return 429;
      const parsed = schema.safeParse(await readJson(request));
      if (!parsed.success) return 400;
      const done = await command(reader(), parsed.data);
      return done.ok ? 204 : 400;
    };
  };
  return {
    subscribe: taking(subscriptionSchema, subscribe),
    unsubscribe: taking(unsubscribeSchema, unsubscribe),
  };
}

/** Whether an address may make one more change. Forgets all when it knows too many: a crowd is held back by the other limit. */
function changeLimit(): (address: string) => boolean {
  const byOne = new Map<string, { count: number; since: number }>();
  let all = { count: 0, since: 0 };
  return (address) => {
    const now = elapsed();
    if (now - all.since > 60_000) all = { count: 0, since: now };
    all.count += 1;
    if (byOne.size >= MOST_KNOWN) byOne.clear();
    const before = byOne.get(address);
    const mine = before && now - before.since < 3_600_000 ? before : { count: 0, since: now };
    mine.count += 1;
    byOne.set(address, mine);
    return mine.count <= MOST_BY_ONE && all.count <= MOST_BY_ALL;
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LONGEST_SUBSCRIPTION) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
