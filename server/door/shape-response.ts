import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import {
  type Compressor,
  createCompressor,
  type Encoding,
  encodingFor,
  markEncoded,
} from '#server/door/compression.ts';
import type { Page } from '#server/door/pages.ts';

/** What the door wants of every answer that somebody else writes. */
export type Shape = {
  /** The last word on the headers, just before they leave. */
  head: (response: ServerResponse) => void;
  /** A page to send in place of an answer: the handler's failed, or came out empty. */
  instead: (status: number, isEmpty: boolean) => Page | null;
};

type Callback = (error?: Error | null) => void;
type Chunk = string | Uint8Array;
type GivenHeaders = OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;

/**
 * Stands before a response that a handler writes: its head leaves with the first byte of its body and not before, so that an
 * empty error can become a page, small answers stay uncompressed, and headers can be mended. Flushes what is streamed.
 */
export class ShapedResponse {
  #state: 'open' | 'begun' | 'ended' = 'open';
  #compressor: Compressor | null = null;
  #flushing = false;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #shape: Shape;
  readonly #raw: Pick<ServerResponse, 'writeHead' | 'write' | 'end' | 'flushHeaders'>;

  constructor(request: IncomingMessage, response: ServerResponse, shape: Shape) {
    this.#request = request;
    this.#response = response;
    this.#shape = shape;
    this.#raw = {
      writeHead: response.writeHead.bind(response),
      write: response.write.bind(response),
      end: response.end.bind(response),
      flushHeaders: response.flushHeaders.bind(response),
    };
    response.writeHead = this.#writeHead as typeof response.writeHead;
    response.flushHeaders = this.#flushHeaders;
    response.write = this.#write as typeof response.write;
    response.end = this.#end as typeof response.end;
  }

  /** Sends a page now, in place of whatever the handler would still write. Cuts the connection where an answer has begun. */
  replace(page: Page): void {
    const response = this.#response;
    if (this.#state !== 'open') return void response.destroy();
    this.#state = 'ended';
    for (const name of response.getHeaderNames()) {
      if (name !== 'x-request-id' && name !== 'connection') response.removeHeader(name);
    }
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
    response.setHeader('content-length', Buffer.byteLength(page.body));
    response.statusCode = page.status;
    this.#shape.head(response);
    this.#raw.writeHead(page.status);
    this.#raw.end(this.#request.method === 'HEAD' ? undefined : page.body);
  }

  /** Lets the head go; false where a page went instead. `size` is the body's, in bytes, where all of it is here. */
  #begin(size: number | null): boolean {
    const response = this.#response;
    const page = this.#shape.instead(response.statusCode, size === 0);
    if (page) {
      this.replace(page);
      return false;
    }
    this.#state = 'begun';
    this.#shape.head(response);
    const encoding = encodingFor(this.#request, response, size);
    if (encoding) this.#compressor = this.#compressInto(encoding);
    else if (size && !response.hasHeader('content-length')) response.setHeader('content-length', size);
    this.#raw.writeHead(response.statusCode);
    return true;
  }

  #compressInto(encoding: Encoding): Compressor {
    const response = this.#response;
    markEncoded(response, encoding);
    const compressor = createCompressor(encoding);
    compressor.on('data', (bytes: Buffer) => {
      if (!this.#raw.write(bytes)) compressor.pause();
    });
    compressor.on('end', () => this.#raw.end());
    compressor.on('error', () => response.destroy());
    // The handler waits for the response's own 'drain', whichever of the two was full.
    compressor.on('drain', () => response.emit('drain'));
    response.on('drain', () => compressor.resume());
    response.once('close', () => compressor.destroy());
    return compressor;
  }

  #flushSoon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => {
      this.#flushing = false;
      if (this.#state === 'begun' && !this.#compressor?.destroyed) this.#compressor?.flush();
    });
  }

  #writeHead = (status: number, reason?: unknown, given?: unknown): ServerResponse => {
    if (this.#state !== 'open') return this.#response;
    this.#response.statusCode = status;
    setHeaders(this.#response, (typeof reason === 'string' ? given : (reason ?? given)) as GivenHeaders);
    return this.#response;
  };

  #flushHeaders = (): void => {
    // An error's head waits for its body: without one it becomes a page.
    if (this.#state !== 'open' || this.#response.statusCode >= 500) return;
    if (this.#begin(null)) this.#raw.flushHeaders();
  };

  #write = (chunk: Chunk, encoding?: BufferEncoding | Callback, callback?: Callback): boolean => {
    const done = typeof encoding === 'function' ? encoding : callback;
    const bytes = toBytes(chunk, encoding);
    if (this.#state === 'ended' || (this.#state === 'open' && !this.#begin(null))) {
      done?.();
      return true;
    }
    if (!this.#compressor) return this.#raw.write(bytes, done);
    this.#flushSoon();
    return this.#compressor.write(bytes, done);
  };

  #end = (chunk?: Chunk | Callback | null, encoding?: BufferEncoding | Callback, callback?: Callback) => {
    const response = this.#response;
    const done = [chunk, encoding, callback].find((argument) => typeof argument === 'function');
    if (done) response.once('finish', done as () => void);
    const bytes = typeof chunk === 'function' ? Buffer.alloc(0) : toBytes(chunk ?? '', encoding);
    if (this.#state === 'ended' || (this.#state === 'open' && !this.#begin(bytes.length))) return response;
    this.#state = 'ended';
    if (this.#compressor) this.#compressor.end(bytes);
    else if (bytes.length > 0) this.#raw.end(bytes);
    else this.#raw.end();
    return response;
  };
}

function setHeaders(response: ServerResponse, given: GivenHeaders): void {
  if (!given) return;
  if (!Array.isArray(given)) {
    for (const [name, value] of Object.entries(given))
      if (value !== undefined) response.setHeader(name, value);
    return;
  }
  for (let at = 0; at + 1 < given.length; at += 2)
    response.appendHeader(String(given[at]), String(given[at + 1]));
}

function toBytes(chunk: Chunk, encoding: BufferEncoding | Callback | undefined): Uint8Array {
  if (typeof chunk !== 'string') return chunk;
  return Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8');
}
