import { deliverNotices } from '#features/notices/commands.ts';
import { lookReaction } from '#features/publishing/proof/reactions.ts';
import { system } from '#lib/actor.ts';
import { pollRooms, roomsReaction, tellNoticed } from '#server/rooms/desk-stream.ts';

/** Something that was recorded and committed, as the reactions see it. */
export type HappenedEvent = {
  id: string;
  at: Date;
  kind: string;
  storyId: string | null;
  personId: string | null;
  data: unknown;
};

/** What a node does when something happened, in memory: in any order, more than once without harm, and quickly. */
export type Reaction = (event: HappenedEvent) => void | Promise<void>;

/** What rides along with the poll of events, every second: reading how far the open drafts have moved, say. */
export type PollVisitor = () => Promise<void>;

/** Puts what happened onto the lists of those whom it concerns, and tells their open pages. */
const noticesReaction: Reaction = async ({ id, storyId }) => {
  if (storyId !== null) tellNoticed(await deliverNotices(system(), id));
};

/** Every feature's reactions. A feature adds its own from its `reactions.ts`. */
export const reactions: Reaction[] = [roomsReaction, noticesReaction, lookReaction];

/** Everything that wants to look at the database at each poll. */
export const pollVisitors: PollVisitor[] = [pollRooms];
