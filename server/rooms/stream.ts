import type { WebSocket } from 'ws';
import { isId } from '#editor/attributes.ts';
import { parseBatch } from '#editor/collab/batch.ts';
import {
  CLOSE_REVOKED,
  CLOSE_SLOW,
  parseSources,
  type RefusalCode,
  type ServerMessage,
} from '#editor/collab/messages.ts';
import { SCHEMA_NUMBER } from '#editor/schema.ts';
import { mayWrite } from '#features/documents/policy.ts';
import { wordsRights } from '#features/documents/queries.ts';
import { bindClient } from '#features/documents/steps/commands.ts';
import { type PersonActor, type SessionOutcome, system } from '#lib/actor.ts';
import { isUnavailable } from '#lib/db.ts';
import { log } from '#lib/log.ts';
import type { Member, Room } from '#server/rooms/room.ts';
import type { Rooms } from '#server/rooms/rooms.ts';

/** Bytes that may wait to be sent to one browser, and messages of it that may wait to be handled. */
const MOST_UNSENT = 4 * 1024 * 1024;
const MOST_UNHANDLED = 200;

/** Drafts and stories that one tab may have open. */
const MOST_OPEN = 20;

type Json = Record<string, unknown>;
type Open = { room: Room; member: Member };

/**
 * One browser's stream: reads its messages one after the other, none of them trusted, and carries what rooms and stories
 * have to say. `readSession` is asked at the beginning, and again whenever something may have changed.
 */
export class Stream {
  readonly #socket: WebSocket;
  readonly #rooms: Rooms;
  readonly #readSession: () => Promise<SessionOutcome>;
  readonly #drafts = new Map<string, Open>();
  readonly #stories = new Set<string>();
  readonly #storyOfDraft = new Map<string, string>();
  #actor: PersonActor | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #unhandled = 0;

  constructor(options: { socket: WebSocket; rooms: Rooms; readSession: () => Promise<SessionOutcome> }) {
    this.#socket = options.socket;
    this.#rooms = options.rooms;
    this.#readSession = options.readSession;
    this.#socket.on('message', (data, isBinary) => this.#take(isBinary ? null : String(data)));
    this.#socket.once('close', () => this.#inTurn(async () => this.#leaveAll()));
    this.#inTurn(() => this.checkSession());
  }

  /** Whose stream this is, once their session was read. */
  get personId(): string | null {
    return this.#actor?.id ?? null;
  }

  /** When everything that it said has been dealt with. */
  async done(): Promise<void> {
    await this.#queue;
  }

  /** Reads the session again; ends the stream where it is over. */
  async checkSession(): Promise<void> {
    const session = await this.#readSession();
    if (session.outcome === 'person') this.#actor = session.actor;
    // Nobody is let in unread, and nobody is thrown out because the database is away for a moment.
    if (session.outcome === 'unavailable' && !this.#actor) this.#socket.close(1013, 'try again');
    if (session.outcome !== 'none') return;
    this.#send({ type: 'revoked', message: SIGNED_OUT });
    this.#socket.close(CLOSE_REVOKED, 'signed out');
    this.#leaveAll();
  }

  /** The person's role or account may have changed: asks for the session, then tells what they may do now. */
  async renewRights(): Promise<void> {
    await this.checkSession();
    for (const [draftId, { room, member }] of this.#drafts) {
      await room.renew(member, await this.#canEdit(draftId));
    }
  }

  /** Something was recorded about a story: whoever has it open is told, and what they may do in it is looked at again. */
  async storyMoved(storyId: string, kind: string): Promise<void> {
    const drafts = [...this.#storyOfDraft].filter(([, story]) => story === storyId);
    if (!this.#stories.has(storyId) && drafts.length === 0) return;
    this.#send({ type: 'story', story: storyId, kind });
    if (!CHANGES_RIGHTS.has(kind)) return;
    for (const [draftId] of drafts) {
      const open = this.#drafts.get(draftId);
      if (open) await open.room.renew(open.member, await this.#canEdit(draftId));
    }
  }

  /** Something was put on the person's list of notices. */
  noticed(): void {
    this.#send({ type: 'notices' });
  }

  #take(data: string | null): void {
    if (this.#unhandled >= MOST_UNHANDLED) {
      this.#socket.close(1008, 'too many messages');
      return;
    }
    this.#inTurn(() => this.#handle(data));
  }

  async #handle(data: string | null): Promise<void> {
    const message = readJson(data);
    if (!message || !this.#actor) return this.#refuse(null, 'invalid', UNREADABLE);
    if (message.type === 'ping') return this.#send({ type: 'pong' });
    if (message.type === 'batch') return this.#batch(message);
    if (message.type === 'open') return this.#open(message, this.#actor);
    if (message.type === 'close') return this.#close(message.draft);
    if (message.type === 'unwatch') return void this.#stories.delete(String(message.story));
    if (message.type === 'watch' && isId(message.story) && this.#stories.size < MOST_OPEN) {
      this.#stories.add(message.story);
      return;
    }
    this.#refuse(null, 'invalid', UNREADABLE);
  }

  async #open({ draft, client, step, schema }: Json, actor: PersonActor): Promise<void> {
    if (!isId(draft) || !isId(client) || !Number.isSafeInteger(step) || (step as number) < 0) {
      return this.#refuse(null, 'invalid', UNREADABLE);
    }
    if (schema !== SCHEMA_NUMBER) return this.#refuse(draft, 'schema', RENEWED);
    this.#close(draft);
    if (this.#drafts.size >= MOST_OPEN) return this.#refuse(draft, 'too_many', TOO_MANY_OPEN);
    const rights = await wordsRights(actor, { draftId: draft });
    if (!rights) return this.#refuse(draft, 'not_found', NO_DRAFT);
    const bound = await bindClient(system(), { client, person: actor.id });
    if (!bound.ok || !bound.value.bound) return this.#refuse(draft, 'forbidden', NOT_YOUR_CLIENT);
    const room = this.#rooms.get(draft);
    if (!room) return this.#refuse(draft, 'unavailable', FULL);
    const member: Member = {
      client,
      person: { id: actor.id, name: actor.name },
      session: actor.sessionId,
      send: (message) => this.#send(message),
      suspect: () => this.#inTurn(() => this.checkSession()),
    };
    this.#drafts.set(draft, { room, member });
    this.#storyOfDraft.set(draft, rights.storyId);
    await room.join(member, step as number, mayWrite(actor, rights));
    if (this.#drafts.get(draft)?.member !== member) this.#rooms.leave(room, member);
  }

  async #batch(message: Json): Promise<void> {
    const parsed = parseBatch(message.batch);
    const sources = parseSources(message.sources);
    const draft = draftNamed(message.batch);
    if (!parsed.ok) {
      const code = parsed.code === 'malformed' ? 'invalid' : parsed.code;
      return this.#refuse(draft, code, parsed.problem);
    }
    if (!sources) return this.#refuse(draft, 'invalid', UNREADABLE);
    const open = this.#drafts.get(parsed.batch.draft);
    if (!open || open.member.client !== parsed.batch.client)
      return this.#refuse(draft, 'unavailable', NOT_OPEN);
    await open.room.submit(open.member, { ...parsed, sources });
  }

  #close(draft: unknown): void {
    const open = typeof draft === 'string' ? this.#drafts.get(draft) : undefined;
    if (!open) return;
    this.#drafts.delete(draft as string);
    this.#storyOfDraft.delete(draft as string);
    this.#rooms.leave(open.room, open.member);
  }

  #leaveAll(): void {
    this.#stories.clear();
    for (const draft of [...this.#drafts.keys()]) this.#close(draft);
  }

  async #canEdit(draftId: string): Promise<boolean> {
    const rights = this.#actor && (await wordsRights(this.#actor, { draftId }));
    return Boolean(this.#actor && rights && mayWrite(this.#actor, rights));
  }

  #refuse(draft: string | null, code: RefusalCode, message: string): void {
    this.#send({ type: 'refused', draft, code, message });
  }

  #send(message: ServerMessage): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MOST_UNSENT) {
      this.#socket.close(CLOSE_SLOW, 'too slow');
      this.#socket.terminate();
      return;
    }
    this.#socket.send(JSON.stringify(message), () => undefined);
  }

  /** One message after the other, so that a draft is open before its batch comes. An error ends the stream: it is resumed. */
  #inTurn(work: () => Promise<unknown>): void {
    this.#unhandled += 1;
    this.#queue = this.#queue
      .then(work)
      .catch((error: unknown) => {
        if (!isUnavailable(error)) log.error({ err: error }, 'a desk stream failed');
        this.#socket.close(1011, 'try again');
      })
      .finally(() => {
        this.#unhandled -= 1;
      });
  }
}

function readJson(data: string | null): Json | null {
  try {
    const json: unknown = JSON.parse(data ?? '');
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Json) : null;
  } catch {
    return null;
  }
}

function draftNamed(batch: unknown): string | null {
  const draft = typeof batch === 'object' && batch !== null && 'draft' in batch ? batch.draft : null;
  return isId(draft) ? draft : null;
}

/** The events after which somebody may do more or less in a story. */
const CHANGES_RIGHTS = new Set([
  'story.handed_over',
  'story.spiked',
  'story.unspiked',
  'story.killed',
  'mend.applied',
  'mend.dropped',
  'story.reinstated',
]);

const SIGNED_OUT = 'You are signed out. What you typed is kept on this page: sign in again in another tab.';
const UNREADABLE = 'The message could not be read. Reload the page.';
const RENEWED = 'Copydesk has been renewed since this page was opened: reload it. Nothing is lost.';
const NO_DRAFT = 'There is no such story, or you may not see it.';
const NOT_YOUR_CLIENT = 'This page was opened by somebody else: reload it.';
const NOT_OPEN = 'The story is being opened again.';
const FULL = 'Too many stories are open just now: it is tried again.';
const TOO_MANY_OPEN = 'This tab has too many stories open: close some.';
