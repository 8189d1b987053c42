import type { IncomingMessage } from 'node:http';

/**
 * The address a request came from. Without a trusted proxy it is the socket's; with one, the last entry of
 * `X-Forwarded-For`: the one that the proxy itself wrote. Earlier entries are whatever the client claimed.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const socket = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (!trustProxy) return socket;
  const chain = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return chain.at(-1)?.trim() || socket;
}

/**
 * Overwrites every header by which a client could speak for a proxy. What is behind the door then believes one address,
 * one host and one scheme, and those come from the socket and from our own settings. Headers by which Next talks to
 * itself, and the policy header in which it looks for the nonce, are the door's to set as well.
 */
export function ownForwardedHeaders(request: IncomingMessage, address: string, base: string): void {
  const { headers } = request;
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-forwarded-') || spokenFor.test(name)) delete headers[name];
  }
  const url = new URL(base);
  headers.host = url.host;
  headers['x-forwarded-for'] = address;
  headers['x-forwarded-host'] = url.host;
  headers['x-forwarded-proto'] = url.protocol.slice(0, -1);
}

const spokenFor =
  /^(?:forwarded|x-real-ip|true-client-ip|cf-connecting-ip|x-nonce|x-original-url|x-rewrite-url|content-security-policy(?:-report-only)?|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-route-matches)$/;

/** The id of a request: a trusted proxy's own where it has a sane shape, else the new one. */
export function requestIdOf(request: IncomingMessage, trustProxy: boolean, newId: () => string): string {
  const given = request.headers['x-request-id'];
  return trustProxy && typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : newId();
}
