import type { IncomingMessage } from 'node:http';
import { actorOfToken } from '#lib/actor.ts';
import { elapsed } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import { sessionTokenIn } from '#lib/session-cookie.ts';
import type { Admission, DeskStream } from '#server/door/upgrade.ts';
import type { PollVisitor, Reaction } from '#server/reactions.ts';
import { Flusher } from '#server/rooms/flusher.ts';
import { Rooms } from '#server/rooms/rooms.ts';
import { Stream } from '#server/rooms/stream.ts';

/** How often every stream's session is looked at, in milliseconds: one may end without an event, by its age. */
const SESSIONS_EVERY = 10_000;

/** The streams and rooms of one node. */
export type NodeStreams = {
  /** What the door hands the desk's streams to: documents typed together, who is here, and notices. */
  deskStream: DeskStream;
  /** A draft moved by a command, on this node: its room reads on. */
  draftMoved: (draftId: string) => void;
  /** Tells the open pages of a story what happened to it; ends the streams of sessions that are over. */
  reaction: Reaction;
  /** Tells the open pages of these people that their list of notices is longer. */
  noticed: (personIds: string[]) => void;
  /** Rides along with the poll: how far the open drafts have moved, now and then whether every session still stands. */
  poll: PollVisitor;
  /** Keeps what the open drafts come to: at the end, when no batch comes any more. */
  close: () => Promise<void>;
};

/** Makes the streams of a node. A process has one; tests have several beside each other. */
export function openStreams(flusher = new Flusher()): NodeStreams {
  const rooms = new Rooms(flusher);
  const streams = new Set<Stream>();
  let sessionsAt = elapsed();
  const tellAll = async (tell: (stream: Stream) => Promise<void>) => {
    for (const stream of streams) {
      await tell(stream).catch((error: unknown) =>
        log.warn({ err: error }, 'a desk stream could not be told'),
      );
    }
  };
  return {
    deskStream: {
      admit,
      serve: (socket, request) => {
        const token = sessionTokenIn(request.headers.cookie);
        const stream = new Stream({ socket, rooms, readSession: () => actorOfToken(token) });
        streams.add(stream);
        socket.once('close', () => void stream.done().finally(() => streams.delete(stream)));
      },
    },
    draftMoved: (draftId) => rooms.draftMoved(draftId),
    reaction: async ({ kind, storyId }) => {
      if (kind.startsWith('person.')) await tellAll((stream) => stream.renewRights());
      else if (storyId !== null) await tellAll((stream) => stream.storyMoved(storyId, kind));
    },
    noticed: (personIds) => {
      for (const stream of streams) if (personIds.includes(stream.personId ?? '')) stream.noticed();
    },
    poll: async () => {
      await rooms.look();
      if (elapsed() - sessionsAt < SESSIONS_EVERY) return;
      sessionsAt = elapsed();
      await tellAll((stream) => stream.checkSession());
    },
    close: async () => {
      await Promise.allSettled([...streams].map((stream) => stream.done()));
      await rooms.close();
    },
  };
}

async function admit(request: IncomingMessage): Promise<Admission> {
  const session = await actorOfToken(sessionTokenIn(request.headers.cookie));
  if (session.outcome === 'person') return { ok: true, personId: session.actor.id };
  return { ok: false, status: session.outcome === 'none' ? 401 : 503 };
}
