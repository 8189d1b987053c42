import type { IncomingMessage } from 'node:http';
import { countViews } from '#features/trending/commands.ts';
import { readBeacon } from '#features/trending/rules/read-beacon.ts';
import { ViewCounter } from '#features/trending/services/view-counter.ts';
import { system } from '#lib/actor.ts';
import { elapsed } from '#lib/clock.ts';
import type { Take } from '#server/door/door.ts';
import { repeat } from '#server/repeat.ts';

/** How often views go from memory to the database, in milliseconds. */
const BATCH_EVERY = 10_000;
/** A story's path is shorter than this. */
const LONGEST = 512;

/** What takes the site's beacons: each says that the story whose path is its body is being read. Nobody learns whether it was counted. */
export type Beacons = {
  take: Take;
  /** Writes what has been counted, and counts no more. */
  stop: () => Promise<void>;
};

/** Counts views in this node's memory and adds them to the cluster's every so often. A batch that cannot be written is lost. */
export function openBeacons(every = BATCH_EVERY): Beacons {
  const counter = new ViewCounter();
  const writing = repeat({ name: 'trending', every, run: () => countViews(system(), counter.take()) });
  return {
    take: async (request, { address, site }) => {
      const { 'user-agent': userAgent, origin } = request.headers;
      const shortId = readBeacon({ path: await readShort(request), userAgent, origin }, site);
      if (shortId) counter.note({ address, shortId }, elapsed());
      return 204;
    },
    stop: async () => {
      await writing.stop();
      await countViews(system(), counter.take()).catch(() => undefined);
    },
  };
}

/** The body where it is short, else nothing. */
async function readShort(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LONGEST) return '';
  }
  return text;
}
