import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as a push service got it. `signedBy` is the key of the sender (VAPID, RFC 8292); null where that does not hold. */
export type Received = { path: string; topic: string; ttl: number; bytes: number; signedBy: string | null };

/** How it answers a message: with a status, and headers where it has something to say. */
export type Reply = { status: number; headers?: Record<string, string> };

/** A push service on this machine, which speaks RFC 8030 as far as senders need it. */
export type PushService = {
  origin: string;
  received: Received[];
  /** Decides the answer to a path; everything is taken (201) where it is not set. */
  reply?: (path: string) => Reply | Promise<Reply>;
  stop: () => Promise<void>;
};

/** Starts one on a port of its own. */
export async function openPushService(): Promise<PushService> {
  const server = createServer(async (request, response) => {
    const bytes = await lengthOf(request);
    const path = request.url ?? '';
    service.received.push({
      path,
      bytes,
      topic: String(request.headers.topic),
      ttl: Number(request.headers.ttl),
      signedBy: signerOf(request, service.origin),
    });
    const { status, headers } = (await service.reply?.(path)) ?? { status: 201 };
    response.writeHead(status, headers).end();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const service: PushService = {
    origin: `http://localhost:${port}`,
    received: [],
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return service;
}

/** What a browser would give of a new subscription at a service. */
export function newSubscription(origin: string, name: string) {
  const device = createECDH('prime256v1');
  return {
    endpoint: `${origin}/${name}`,
    keys: {
      p256dh: device.generateKeys().toString('base64url'),
      auth: randomBytes(16).toString('base64url'),
    },
  };
}

async function lengthOf(request: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of request) bytes += (chunk as Buffer).length;
  return bytes;
}

/** The header's token is a JWT, signed with ES256, for this service and for at most a day (RFC 8292, section 2). */
function signerOf({ headers }: IncomingMessage, origin: string): string | null {
  const found = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '');
  const [, head = '', claims = '', signature = '', key = ''] = found ?? [];
  if (!found) return null;
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const holds = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { aud, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
    aud: string;
    exp: number;
  };
  const left = exp - Date.now() / 1_000;
  return holds && aud === origin && left > 0 && left <= 86_400 ? key : null;
}
