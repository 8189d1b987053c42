import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as a push service got it. `signedBy` is the key of the sender (VAPID, RFC 8292); null where that does not hold. */
export type Received = { path: string; topic: string; ttl: number; body: Buffer; signedBy: string | null };

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
    const body = await bodyOf(request);
    const path = request.url ?? '';
    service.received.push({
      path,
      body,
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

/** A subscription as a browser gives it, and how the device reads what was sent to it. */
export type Device = {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  read: (body: Buffer) => string;
};

/** A new device at a service. */
export function newDevice(origin: string, name: string): Device {
  const pair = createECDH('prime256v1');
  const own = pair.generateKeys();
  const auth = randomBytes(16);
  const keys = { p256dh: own.toString('base64url'), auth: auth.toString('base64url') };
  return {
    subscription: { endpoint: `${origin}/${name}`, keys },
    // RFC 8291, section 4, in one record as RFC 8188 writes it.
    read: (body) => {
      const salt = body.subarray(0, 16);
      const sender = body.subarray(21, 21 + body.readUInt8(20));
      const sealed = body.subarray(21 + sender.length);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
      const secret = derived(pair.computeSecret(sender), auth, info, 32);
      const key = derived(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
      const nonce = derived(secret, salt, 'Content-Encoding: nonce\0', 12);
      const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      return padded.subarray(0, padded.lastIndexOf(2)).toString();
    },
  };
}

/** What a browser would give of a new subscription at a service. */
export function newSubscription(origin: string, name: string) {
  return newDevice(origin, name).subscription;
}

function derived(secret: Buffer, salt: Buffer, info: string | Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
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
