import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { newId } from '#lib/ids.ts';
import { log } from '#lib/log.ts';
import type { PageStore } from '#lib/page-cache/page-store.ts';
import { logWhenDone, type Visit } from '#server/door/access-log.ts';
import { type Addresses, admit, pathOf, type Side } from '#server/door/addresses.ts';
import { mendHeaders, varyOn } from '#server/door/answer-headers.ts';
import { sendAsset } from '#server/door/assets.ts';
import { type BodyLimit, bodyLimitFor, watchBody } from '#server/door/body-watch.ts';
import { clientAddress, ownForwardedHeaders, requestIdOf } from '#server/door/forwarded.ts';
import { answerHealth, isHealthPath, type Vitals } from '#server/door/health.ts';
import { ownPage } from '#server/door/pages.ts';
import type { KeptPage } from '#server/door/pressing/kept-page.ts';
import type { Knowledge } from '#server/door/pressing/pressed-pages.ts';
import { openSite, type Site } from '#server/door/pressing/site.ts';
import { contentSecurityPolicy, type Protection, setSecurityHeaders } from '#server/door/security-headers.ts';
import { ShapedResponse } from '#server/door/shape-response.ts';
import type { LiveStream } from '#server/live-stream/live-stream.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Takes what a page of the site sends by POST, and gives the status of the answer, which has no body. */
export type Take = (request: IncomingMessage, from: { address: string; site: string }) => Promise<number>;

/** Milliseconds, and bytes for `head`. The defaults are for production; tests are less patient. */
export type DoorLimits = {
  head: number;
  headTime: number;
  keepAlive: number;
  idle: number;
  bodyFor: (path: string) => BodyLimit;
};

export type DoorOptions = {
  handle: Handler;
  addresses: Addresses;
  vitals: Vitals;
  /** The site's kept pages, and how well this node knows what happened to them. */
  store: PageStore<KeptPage>;
  knowledge: () => Knowledge;
  /** Whether an administrator has blocked a target of the site, whatever is kept of it. */
  isBlocked: (target: string) => boolean;
  /** Where `/assets/` may lie, this build's first. */
  assetFolders: readonly string[];
  trustProxy: boolean;
  dev: boolean;
  /** Tells the site's open pages what changes. */
  liveStream?: Pick<LiveStream, 'takes' | 'answer'>;
  /** What the site's pages send, by the path that takes it: that a story is being read, that a device wants alerts. */
  takes?: Readonly<Record<string, Take>>;
  limits?: Partial<DoorLimits>;
};

/** What is known of a request that was let in. */
type Entry = { id: string; target: string; path: string; side: Side; base: string; address: string };

type OpenOptions = DoorOptions & { site: Site; limits: DoorLimits };

const usual: DoorLimits = {
  head: 16 * 1024,
  headTime: 10_000,
  // Longer than the 60 s after which the usual load balancers close, so that they never reuse a closed connection.
  keepAlive: 65_000,
  idle: 120_000,
  bodyFor: bodyLimitFor,
};

/** Makes the server that everything comes in by. It does not listen yet. */
export function createDoor(options: DoorOptions): Server {
  const limits = { ...usual, ...options.limits };
  const server = createServer({
    maxHeaderSize: limits.head,
    headersTimeout: limits.headTime,
    // The body watch is stricter; this one ends what it does not see, such as bodies nobody reads.
    requestTimeout: 16 * 60_000,
    keepAliveTimeout: limits.keepAlive,
    connectionsCheckingInterval: Math.min(1_000, limits.headTime),
  });
  server.timeout = limits.idle;
  server.maxHeadersCount = 100;
  const site = openSite(options);
  server.on('request', (request, response) => {
    const visit = visitOf(request, options.trustProxy);
    logWhenDone(visit, response);
    // What is kept goes out from here: nothing else of the door stands in the way of most readers.
    if (!options.isBlocked(visit.target) && site.answerAtOnce(request, response, visit.id)) return;
    receive({ ...options, site, limits }, visit, request, response).catch((error: unknown) => {
      log.error({ err: error }, 'the door itself failed');
      response.destroy();
    });
  });
  return server;
}

function visitOf(request: IncomingMessage, trustProxy: boolean): Visit {
  return {
    id: requestIdOf(request, trustProxy, newId),
    method: request.method ?? '',
    target: request.url ?? '',
    address: clientAddress(request, trustProxy),
  };
}

async function receive(
  options: OpenOptions,
  { id, target, address }: Visit,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(target);
  response.setHeader('x-request-id', id);
  // Whoever watches the node asks by its number, not by its name.
  if (path && isHealthPath(path)) return answerHealth(path, options.vitals, request, response);
  const verdict = admit(options.addresses, request.headers.host, target);
  if (verdict.kind === 'redirect') return redirect(response, verdict.location);
  if (verdict.kind === 'refuse' || path === null) {
    return refuse(request, response, verdict.kind === 'refuse' ? verdict.status : 400, id);
  }
  const entry = { id, target, path, side: verdict.side, base: verdict.base, address };
  await serve(options, entry, request, response);
}

async function serve(
  options: OpenOptions,
  entry: Entry,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { side, path, base, id } = entry;
  const protection: Protection = { side, base, nonce: randomBytes(16).toString('base64'), dev: options.dev };
  const shape = once(() => shapeFor(options, entry, protection, request, response));
  const send = (status: number) => shape().replace(ownPage(request, status, id, side));
  try {
    if (side === 'site' && options.isBlocked(entry.target)) return send(410);
    if (isForeign(request, side, options.addresses)) return send(403);
    const take = isPost(request, side) ? options.takes?.[path] : undefined;
    if (!take && !isAllowed(request, side)) return send(405);
    if (side === 'site' && options.liveStream?.takes(path)) {
      return options.liveStream.answer(request, response, entry);
    }
    if (path.startsWith('/assets/')) {
      shape();
      if (!(await sendAsset(options.assetFolders, path, request, response))) send(404);
      return;
    }
    const cut = (status: number) => cutBody(request, response, () => send(status));
    watchBody(request, options.limits.bodyFor(path), cut);
    if (response.writableEnded) return;
    const outcome =
      side === 'site' && !take ? await options.site.answer(request, response, entry) : 'streamed';
    if (outcome === 'answered') return;
    if (outcome !== 'streamed') return send(outcome);
    if (!options.vitals.databaseAnswers() && !answersWithout(request, side, path)) return send(503);
    shape();
    if (take) {
      response.statusCode = await take(request, { address: entry.address, site: base });
      return void response.end();
    }
    prepare(request, entry, protection);
    await options.handle(request, response);
  } catch (error) {
    // Whoever left is not told, and is no fault of ours.
    if (response.destroyed) return;
    log.error({ err: error, id, path }, 'a request failed');
    send(500);
  }
}

/** Puts what every answer carries on one that somebody else writes, and a page of ours in place of one that fails. */
function shapeFor(
  { trustProxy, vitals }: DoorOptions,
  { side, path, id }: Entry,
  protection: Protection,
  request: IncomingMessage,
  response: ServerResponse,
): ShapedResponse {
  return new ShapedResponse(request, response, {
    head: (answer) => {
      setSecurityHeaders(answer, protection);
      if (path.startsWith('/assets/') && answer.statusCode < 400) return;
      mendHeaders(answer, side, path, trustProxy);
      if (answer.statusCode !== 304) varyOn(answer, 'accept-encoding');
    },
    instead: (status, isEmpty) => {
      if (status < 500) return null;
      if (!vitals.databaseAnswers()) return ownPage(request, 503, id, side);
      return isEmpty ? ownPage(request, status, id, side) : null;
    },
  });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Tells Next what it may believe: the forwarded headers, the request's id and the nonce for what it writes inline. */
function prepare(request: IncomingMessage, entry: Entry, protection: Protection): void {
  ownForwardedHeaders(request, entry.address, entry.base);
  request.headers['x-request-id'] = entry.id;
  if (entry.side === 'site') return;
  request.headers['content-security-policy'] = contentSecurityPolicy(protection);
  request.headers['x-nonce'] = protection.nonce;
}

function isPost(request: IncomingMessage, side: Side): boolean {
  return side === 'site' && request.method === 'POST';
}

/** What says by itself that the database is away: files, and the acts of open screens, each in the place where it was tried. */
function answersWithout({ method, headers }: IncomingMessage, side: Side, path: string): boolean {
  return path.startsWith('/_next/') || (side === 'desk' && method === 'POST' && 'next-action' in headers);
}

/** The site's pages are only read. */
function isAllowed(request: IncomingMessage, side: Side): boolean {
  return side === 'desk' || request.method === 'GET' || request.method === 'HEAD';
}

/** A change that a browser says comes from another site. The commands check again, more strictly. */
function isForeign(request: IncomingMessage, side: Side, { deskUrl }: Addresses): boolean {
  if (side === 'site' || request.method === 'GET' || request.method === 'HEAD') return false;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  return (origin !== undefined && origin !== deskUrl) || site === 'cross-site' || site === 'same-site';
}

/** Answers, then closes: what the client is still sending is not waited for. */
function cutBody(request: IncomingMessage, response: ServerResponse, answer: () => void): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
  answer();
  request.resume();
  setTimeout(() => request.socket.destroy(), 500).unref();
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { location, 'cache-control': 'no-store', 'content-length': 0 });
  response.end();
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, id: string): void {
  const page = ownPage(request, status, id);
  response.writeHead(status, { ...page.headers, 'x-content-type-options': 'nosniff', connection: 'close' });
  response.end(request.method === 'HEAD' ? undefined : page.body);
}
