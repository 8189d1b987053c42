import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { history } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { WebSocket as NodeSocket } from 'ws';
import { CollabClient } from '#editor/collab/client.ts';
import { DeskConnection, type StreamSocket } from '#editor/collab/connection.ts';
import type { ClientMessage, ServerMessage } from '#editor/collab/messages.ts';
import { collabPlugin } from '#editor/collab/plugin.ts';
import { documentAt } from '#features/documents/queries.ts';
import { type PersonActor, system } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { newId, newSecret } from '#lib/ids.ts';
import { hashSecret, sessionCookie } from '#lib/session-cookie.ts';
import { openUpgrades } from '#server/door/upgrade.ts';
import type { Flusher } from '#server/rooms/flusher.ts';
import { type NodeStreams, openStreams } from '#server/rooms/open-streams.ts';

/** A node of the desk with its own memory, on a port of its own. */
export type TestNode = { address: string; streams: NodeStreams; stop: () => Promise<void> };

/** Opens a node's desk stream as the door does, with a poll every 100 ms. */
export async function openNode(flusher?: Flusher): Promise<TestNode> {
  const streams = openStreams(flusher);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const addresses = { publicUrl: address, deskUrl: address };
  const { deskStream } = streams;
  const upgrades = openUpgrades(server, {
    ...{ addresses, trustProxy: false, nodeId: newId(), deskStream },
    limits: { perPerson: 100, rate: 100_000 },
  });
  let poll: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    poll = streams.poll().catch(() => undefined);
  }, 100);
  return {
    address,
    streams,
    stop: async () => {
      clearInterval(timer);
      await poll;
      upgrades.close();
      await new Promise((resolve) => server.close(resolve));
      await streams.close();
    },
  };
}

/** A session of a person: the token of its cookie. */
export async function signInAs(person: PersonActor): Promise<{ token: string; sessionId: string }> {
  const token = newSecret();
  const sessionId = newId();
  const now = Date.now();
  await db().session.create({
    data: {
      ...{ id: sessionId, tokenHash: hashSecret(token), personId: person.id },
      ...{ createdAt: new Date(now), seenAt: new Date(now), expiresAt: new Date(now + 3_600_000) },
    },
  });
  return { token, sessionId };
}

/** A raw stream to a node. */
export function dialStream(address: string, token: string): NodeSocket {
  return new NodeSocket(`${address.replace(/^http/, 'ws')}/api/desk-stream`, {
    headers: { origin: address, cookie: `${sessionCookie}=${token}` },
  });
}

/** What a test does to a connection: true cuts it before the message goes through, 'twice' sends it twice. */
export type Meddler = {
  sending?: (message: ClientMessage) => boolean | 'twice';
  receiving?: (message: ServerMessage) => boolean;
};

/** A browser's tab without a browser: a real client over a real WebSocket, and an editor's state with its plugins. */
export class Tab {
  readonly client: CollabClient;
  readonly connection: DeskConnection;
  readonly heard: ServerMessage[] = [];
  address: string;
  #state: EditorState;
  readonly #update: () => void;
  #socket: NodeSocket | null = null;
  #isClosed = false;

  constructor(options: {
    node: TestNode | { address: string };
    token: string;
    draftId: string;
    at: NonNullable<Awaited<ReturnType<typeof documentAt>>>;
    meddler?: Meddler;
  }) {
    this.address = options.node.address;
    const { meddler = {}, token, draftId, at } = options;
    this.connection = new DeskConnection(() => this.#dial(token, meddler));
    this.client = new CollabClient({
      ...{ connection: this.connection, draftId, step: at.step, document: at.doc, canEdit: true },
    });
    const plugin = collabPlugin(this.client);
    this.#state = EditorState.create({ doc: at.doc, plugins: [history(), plugin] });
    const getState = () => this.#state;
    const view = {
      isDestroyed: false,
      get state() {
        return getState();
      },
      dispatch: (transaction: Transaction) => this.dispatch(transaction),
    } as unknown as EditorView;
    const pluginView = plugin.spec.view?.(view);
    this.#update = () => pluginView?.update?.(view, this.#state);
    this.client.start();
  }

  get state(): EditorState {
    return this.#state;
  }

  dispatch(transaction: Transaction): void {
    this.#state = this.#state.apply(transaction);
    this.#update();
  }

  /** Cuts the connection as a lost network does. */
  cut(): void {
    this.#socket?.terminate();
  }

  /** Closes the tab for good: what it still holds is gone with it. */
  close(): void {
    this.#isClosed = true;
    this.client.stop();
    this.cut();
  }

  #dial(token: string, meddler: Meddler): StreamSocket {
    const raw = dialStream(this.#isClosed ? 'http://localhost:9' : this.address, token);
    this.#socket = raw;
    const socket: StreamSocket = {
      onopen: null,
      onmessage: null,
      onclose: null,
      get readyState() {
        return raw.readyState;
      },
      send: (data) => {
        const meddling = meddler.sending?.(JSON.parse(String(data)));
        if (meddling === true) return raw.terminate();
        raw.send(String(data));
        if (meddling === 'twice') raw.send(String(data));
      },
      close: () => raw.close(),
    };
    const as = <T>(value: T) => value as never;
    raw.on('open', () => socket.onopen?.call(as(socket), as({})));
    raw.on('message', (data) => {
      const message = JSON.parse(String(data)) as ServerMessage;
      if (meddler.receiving?.(message)) return raw.terminate();
      // What was under way when the network went is not heard any more.
      if (raw.readyState !== NodeSocket.OPEN) return;
      this.heard.push(message);
      socket.onmessage?.call(as(socket), as({ data: String(data) }));
    });
    raw.on('error', () => undefined);
    raw.on('close', (code) => socket.onclose?.call(as(socket), as({ code })));
    return socket;
  }
}

/** The draft's present document for opening tabs. */
export async function present(draftId: string) {
  const at = await documentAt(system(), { draftId });
  if (!at) throw new Error('There is no such draft.');
  return at;
}
