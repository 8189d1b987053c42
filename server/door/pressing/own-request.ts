import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { Writable } from 'node:stream';
import type { Handler } from '#server/door/door.ts';

/** What came of a request that the door made itself. Header names are in lower case. */
export type OwnAnswer = { status: number; headers: Map<string, string>; body: Buffer };

/**
 * Asks what is behind the door for an address, as nobody in particular: the headers are always the same, there is no
 * cookie, and no reader's connection that could break. Rejects when the answer takes longer than `patience` milliseconds.
 */
export async function ownRequest(
  handle: Handler,
  asked: { address: string; base: string; id: string; patience: number },
): Promise<OwnAnswer> {
  const request = requestFor(asked);
  const response = new HeldResponse(request);
  let late: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve, reject) => {
    late = setTimeout(() => reject(new Error(`no answer within ${asked.patience} ms`)), asked.patience);
    response.once('finish', resolve);
    handle(request, response).catch(reject);
  }).finally(() => {
    clearTimeout(late);
    // Whoever is still at work on it sees that nobody waits any more.
    response.destroy();
  });
  const headers = new Map(
    Object.entries(response.getHeaders()).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
  return { status: response.statusCode, headers, body: Buffer.concat(response.chunks) };
}

function requestFor({ address, base, id }: { address: string; base: string; id: string }): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  const { host, protocol } = new URL(base);
  request.method = 'GET';
  request.url = address;
  request.httpVersion = '1.1';
  request.headers = {
    host,
    accept: 'text/html',
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-for': '127.0.0.1',
    'x-request-id': id,
  };
  request.push(null);
  return request;
}

/** Goes through all that a real response goes through, over a connection that leads nowhere, and holds what was written. */
class HeldResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];

  constructor(request: IncomingMessage) {
    super(request);
    const nowhere = new Writable({ write: (_chunk, _encoding, written) => setImmediate(written) });
    this.assignSocket(nowhere as Socket);
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#hold(chunk, rest[0]);
    super.write(chunk, ...(rest as [BufferEncoding]));
    // What leads nowhere is never full. "drain" comes from a server's connection, which this is not: who waited for it
    // after 64 KB, as Next does, would wait for ever.
    return true;
  }

  override end(...given: unknown[]): this {
    if (typeof given[0] !== 'function') this.#hold(given[0], given[1]);
    return super.end(...(given as [unknown, BufferEncoding]));
  }

  override writeHead(status: number, ...given: unknown[]): this {
    // So that they can be read back: headers that are only given here go straight to the wire.
    const headers = given.find((one) => typeof one === 'object' && one !== null) ?? {};
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value as string);
    return super.writeHead(status);
  }

  #hold(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string') {
      this.chunks.push(
        Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
      );
    } else if (chunk instanceof Uint8Array) {
      this.chunks.push(Buffer.from(chunk));
    }
  }
}
