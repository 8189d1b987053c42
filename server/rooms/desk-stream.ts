import { openStreams } from '#server/rooms/open-streams.ts';

const streams = openStreams();

/** What this process's door hands the desk's streams to. */
export const deskStream = streams.deskStream;

/** A draft moved by a command, on this node: its room reads on. */
export const draftMoved = streams.draftMoved;

/** Tells the open pages of a story what happened to it; ends the streams of sessions that are over. */
export const roomsReaction = streams.reaction;

/** Tells the open pages of these people that their list of notices is longer. */
export const tellNoticed = streams.noticed;

/** Rides along with the poll: how far the open drafts have moved, and whether every session still stands. */
export const pollRooms = streams.poll;

/** Keeps what the open drafts come to: at the end, when no batch comes any more. */
export const closeRooms = streams.close;
