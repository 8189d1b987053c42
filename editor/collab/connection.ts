import {
  CLOSE_REVOKED,
  type ClientMessage,
  parseServerMessage,
  type ServerMessage,
} from '#editor/collab/messages.ts';

/** What is needed of a WebSocket; tests bring their own. */
export type StreamSocket = Pick<
  WebSocket,
  'onopen' | 'onmessage' | 'onclose' | 'send' | 'close' | 'readyState'
>;

/** WebSocket's own number for an open socket (WHATWG WebSockets, "readyState"). */
const OPEN = 1;

/** Somebody in the tab who uses the connection: a draft's client, a story's bar. */
export type StreamListener = {
  onOpen?: () => void;
  onClosed?: (isRevoked: boolean) => void;
  onMessage?: (message: ServerMessage) => void;
};

/** Milliseconds: the first wait before connecting again, the longest, between two pings, and until one must be answered. */
const PACE = { first: 400, longest: 15_000, ping: 15_000, answer: 10_000, linger: 1_000 } as const;

/**
 * The tab's one connection to the desk's stream. Opens with its first listener and comes back by itself, waiting a little
 * longer each time; closes a moment after its last one left. A connection that says nothing any more counts as lost.
 */
export class DeskConnection {
  readonly #open: () => StreamSocket;
  readonly #listeners = new Set<StreamListener>();
  #socket: StreamSocket | null = null;
  #isOpen = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #ping: ReturnType<typeof setInterval> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(open: () => StreamSocket) {
    this.#open = open;
  }

  /** Whether messages can be sent now. What was sent may still be lost: only answers count. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Adds a listener; the answer takes it out again. `onOpen` comes at once where the connection stands. */
  add(listener: StreamListener): () => void {
    this.#listeners.add(listener);
    if (this.#isOpen) listener.onOpen?.();
    else this.#connect();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      setTimeout(() => {
        if (this.#listeners.size === 0) this.#disconnect();
      }, PACE.linger);
    };
  }

  /** Sends a message; false where there is no connection, or where it is already closing. */
  send(message: ClientMessage): boolean {
    if (!this.#isOpen || this.#socket?.readyState !== OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** Drops the connection as if it had broken, and connects again. */
  reconnect(): void {
    const socket = this.#socket;
    if (!socket && this.#listeners.size > 0) return void this.#connect();
    this.#lost(socket, false);
    socket?.close();
  }

  #connect(): void {
    if (this.#socket) return;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    const socket = this.#open();
    this.#socket = socket;
    socket.onopen = () => this.#opened(socket);
    socket.onmessage = (event) => this.#heard(socket, event.data);
    socket.onclose = (event) => this.#lost(socket, event.code === CLOSE_REVOKED);
    this.#expectAnswer();
  }

  #opened(socket: StreamSocket): void {
    if (socket !== this.#socket) return;
    this.#isOpen = true;
    this.#failures = 0;
    clearTimeout(this.#silence);
    this.#ping = setInterval(() => {
      this.send({ type: 'ping' });
      this.#expectAnswer();
    }, PACE.ping);
    for (const listener of [...this.#listeners]) listener.onOpen?.();
  }

  #heard(socket: StreamSocket, data: unknown): void {
    if (socket !== this.#socket) return;
    clearTimeout(this.#silence);
    const message = parseServerMessage(data);
    if (!message) return;
    for (const listener of [...this.#listeners]) listener.onMessage?.(message);
  }

  #lost(socket: StreamSocket | null, isRevoked: boolean): void {
    if (socket === null || socket !== this.#socket) return;
    this.#forget();
    for (const listener of [...this.#listeners]) listener.onClosed?.(isRevoked);
    if (this.#listeners.size === 0) return;
    const usual = Math.min(PACE.longest, PACE.first * 2 ** this.#failures);
    this.#failures += 1;
    // Spread out, so that a restarted server is not met by everybody at once. Signed out: no hurry.
    const wait = isRevoked ? PACE.longest : usual * (0.5 + Math.random() / 2);
    this.#retry = setTimeout(() => this.#connect(), wait);
  }

  #expectAnswer(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.reconnect(), PACE.answer);
  }

  #disconnect(): void {
    clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#forget();
    socket?.close();
  }

  #forget(): void {
    this.#socket = null;
    this.#isOpen = false;
    clearInterval(this.#ping);
    clearTimeout(this.#silence);
  }
}

let shared: DeskConnection | undefined;

/** The connection of this tab, made at the first call. Nothing is opened before it has a listener. */
export function deskConnection(): DeskConnection {
  if (!shared) {
    const made = new DeskConnection(
      () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/desk-stream`),
    );
    // The network is back: do not wait for the end of the pause.
    globalThis.addEventListener?.('online', () => {
      if (!made.isOpen) made.reconnect();
    });
    shared = made;
  }
  return shared;
}
