import { openPageChanges } from '#features/publishing/open-pages/queries.ts';
import { reader } from '#lib/actor.ts';
import type { LiveStream } from '#server/live-stream/live-stream.ts';
import type { Reaction } from '#server/reactions.ts';

/** Tells open pages what an event has changed for readers. `stream` is there once this node is. */
export function liveReaction(stream: () => Pick<LiveStream, 'tell'> | undefined): Reaction {
  return async (event) => stream()?.tell(event, await openPageChanges(reader(), event));
}
