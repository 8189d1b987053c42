import { recentEvents } from '#server/events.ts';
import { liveReaction } from '#server/live-stream/live-reaction.ts';
import type { LiveStream } from '#server/live-stream/live-stream.ts';

/** How far back a node that starts looks, in milliseconds: browsers whose node was restarted come to it within seconds. */
export const RECALL = 300_000;

/** Tells the stream of a node that starts what others told of late. What it has heard of meanwhile it knows already. */
export async function recallChanges(stream: Pick<LiveStream, 'tell'>): Promise<void> {
  const tell = liveReaction(() => stream);
  for (const event of await recentEvents(`${RECALL} milliseconds`)) await tell(event);
}
