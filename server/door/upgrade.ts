import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { newId } from '#lib/ids.ts';
import { log } from '#lib/log.ts';
import { type Addresses, admit, pathOf } from '#server/door/addresses.ts';
import { clientAddress } from '#server/door/forwarded.ts';

/** Who a new stream is for: a person, nobody that we know (401), or the sessions cannot be read just now (503). */
export type Admission = { ok: true; personId: string } | { ok: false; status: 401 | 503 };

/** What serves the desk's streams: rooms of drafts, presence, notices. */
export type DeskStream = {
  /** Reads the session from the request's cookie, before the socket is opened. */
  admit: (request: IncomingMessage) => Promise<Admission>;
  /** Takes an opened socket. Must attach its listeners before it returns; the door keeps it alive and closes it at the end. */
  serve: (socket: WebSocket, request: IncomingMessage, nodeId: string, personId: string) => void;
};

export type UpgradeOptions = {
  addresses: Addresses;
  trustProxy: boolean;
  nodeId: string;
  /** Without it this node has no desk streams: they are refused with 404. */
  deskStream?: DeskStream;
  /** In development: whatever else wants to be upgraded is Next's. */
  others?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  limits?: Partial<StreamLimits>;
};

/** Bytes a message, streams a person, messages in ten seconds, milliseconds between two pings and for a goodbye. */
export type StreamLimits = {
  message: number;
  perPerson: number;
  rate: number;
  ping: number;
  goodbye: number;
};

const usual: StreamLimits = {
  message: 1024 * 1024,
  perPerson: 24,
  rate: 1_000,
  ping: 25_000,
  goodbye: 1_000,
};

/** The path of the desk's stream. */
export const deskStreamPath = '/api/desk-stream';

/** Opens the desk's streams on the door's server. Gives what closes all of them, for the end. */
export function openUpgrades(server: Server, options: UpgradeOptions): { close: () => void } {
  const limits = { ...usual, ...options.limits };
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.message,
    perMessageDeflate: false,
  });
  const streams = new Map<string, Set<WebSocket>>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const isDeskStream = pathOf(request.url ?? '') === deskStreamPath;
    if (isDeskStream && options.deskStream) void open(options.deskStream, request, socket, head);
    else if (!isDeskStream && options.others) options.others(request, socket, head);
    else refuse(socket, 404);
  });

  async function open(
    deskStream: DeskStream,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): Promise<void> {
    const refused = refusal(options, request);
    if (refused) return refuse(socket, refused);
    const admission = await deskStream.admit(request).catch((error: unknown): Admission => {
      log.error({ err: error }, 'a desk stream could not be admitted');
      return { ok: false, status: 503 };
    });
    if (!admission.ok) return refuse(socket, admission.status);
    const { personId } = admission;
    const own = streams.get(personId) ?? new Set();
    if (own.size >= limits.perPerson) return refuse(socket, 429);
    if (socket.destroyed) return;
    sockets.handleUpgrade(request, socket, head, (stream) => {
      streams.set(personId, own.add(stream));
      stream.once('close', () => {
        own.delete(stream);
        if (own.size === 0) streams.delete(personId);
      });
      stream.on('error', (error) => log.debug({ error: error.message }, 'a desk stream broke'));
      keepAlive(stream, limits.ping);
      keepPace(stream, limits.rate);
      const address = clientAddress(request, options.trustProxy);
      log.info({ id: newId(), personId, address }, 'desk stream opened');
      deskStream.serve(stream, request, options.nodeId, personId);
    });
  }

  return {
    close: () => {
      // 1012: the service restarts, come back (IANA WebSocket close codes).
      for (const stream of sockets.clients) {
        stream.close(1012, 'restarting');
        // A client that is gone does not say goodbye, and the server waits for every connection.
        setTimeout(() => stream.terminate(), limits.goodbye).unref();
      }
    },
  };
}

/** A WebSocket carries cookies from any page: only the desk's own may open one, on the desk's own host. */
function refusal({ addresses }: UpgradeOptions, request: IncomingMessage): number | null {
  const verdict = admit(addresses, request.headers.host, request.url ?? '');
  if (verdict.kind === 'redirect') return 421;
  if (verdict.kind === 'refuse') return verdict.status;
  return request.headers.origin === addresses.deskUrl ? null : 403;
}

/** Ends a stream whose other side is gone: a phone that lost its network says nothing. */
function keepAlive(stream: WebSocket, every: number): void {
  let answered = true;
  const timer = setInterval(() => {
    if (!answered) return stream.terminate();
    answered = false;
    stream.ping();
  }, every).unref();
  stream.on('pong', () => {
    answered = true;
  });
  stream.once('close', () => clearInterval(timer));
}

/** Ends a stream that sends more than any person types. */
function keepPace(stream: WebSocket, rate: number): void {
  let messages = 0;
  const timer = setInterval(() => {
    messages = 0;
  }, 10_000).unref();
  stream.on('message', () => {
    messages += 1;
    // 1008: against the rules of this endpoint (RFC 6455, section 7.4.1).
    if (messages > rate) stream.close(1008, 'too many messages');
  });
  stream.once('close', () => clearInterval(timer));
}

function refuse(socket: Duplex, status: number): void {
  const reason = STATUS_CODES[status] ?? '';
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
