import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Streams of one address and in all; milliseconds between two signs of life; bytes that a reader may be behind. Many may
 * share an address: an office, a school, the customers of a telephone company.
 */
export type ReadersLimits = { perAddress: number; all: number; heartbeat: number; backlog: number };

/** A request that was let in: its path, who asks, and its target as written. */
export type Addressed = { path: string; address: string; target: string };

const usual: ReadersLimits = { perAddress: 1_000, all: 50_000, heartbeat: 20_000, backlog: 64 * 1024 };

/** In so many parts everybody is written to: between two of them, pages are served. */
const PARTS = 20;
/** Browsers whose stream ended come back after so many milliseconds: not all at once. */
const BACK_AFTER = 1_000;
const BACK_WITHIN = 4_000;

/** The open streams. A stream costs as little as can be, for there are thousands: a response, and a place in a set. */
export class Readers {
  readonly #limits: ReadersLimits;
  readonly #parts = Array.from({ length: PARTS }, () => new Set<ServerResponse>());
  readonly #addresses = new Map<string, number>();
  readonly #pulse: NodeJS.Timeout;
  #opened = 0;
  #beaten = 0;
  #waiting: Buffer[] = [];

  /** `pulse` gives what shows that a stream lives. */
  constructor(pulse: () => string, limits: Partial<ReadersLimits> = {}) {
    this.#limits = { ...usual, ...limits };
    this.#pulse = setInterval(() => this.#beat(pulse()), this.#limits.heartbeat / PARTS).unref();
  }

  /** How many there are. */
  get size(): number {
    return this.#parts.reduce((sum, part) => sum + part.size, 0);
  }

  /** Begins a stream, with what `first` gives; refuses it where there are too many. */
  open(request: IncomingMessage, response: ServerResponse, address: string, first: () => string): void {
    if (this.size >= this.#limits.all) return void refuse(response, 503);
    const own = this.#addresses.get(address) ?? 0;
    if (own >= this.#limits.perAddress) return void refuse(response, 429);
    response.statusCode = 200;
    response.setHeader('content-type', 'text/event-stream; charset=utf-8');
    response.setHeader('cache-control', 'no-store, no-transform');
    // Tells nginx not to wait until it has a page full.
    response.setHeader('x-accel-buffering', 'no');
    // Not in chunks: the same bytes go to everybody, and end with the connection.
    response.removeHeader('transfer-encoding');
    if (request.method === 'HEAD') return void response.end();
    const back = BACK_AFTER + Math.floor(Math.random() * BACK_WITHIN);
    response.write(`retry: ${back}\n\n${first()}`);
    forget(request);
    this.#keep(response, address, own);
  }

  /** Says the same to everybody, a part of them at a time and in order. */
  send(text: string): void {
    this.#waiting.push(Buffer.from(text));
    if (this.#waiting.length === 1) this.#sendNext();
  }

  /** Ends every stream. */
  close(): void {
    clearInterval(this.#pulse);
    this.#waiting = [];
    for (const part of this.#parts) for (const reader of part) reader.end();
  }

  #keep(response: ServerResponse, address: string, own: number): void {
    const part = this.#parts[this.#opened % PARTS] as Set<ServerResponse>;
    this.#opened += 1;
    part.add(response);
    this.#addresses.set(address, own + 1);
    response.once('close', () => {
      part.delete(response);
      const left = (this.#addresses.get(address) ?? 1) - 1;
      if (left > 0) this.#addresses.set(address, left);
      else this.#addresses.delete(address);
    });
  }

  #sendNext(at = 0): void {
    const bytes = this.#waiting[0];
    if (bytes === undefined) return;
    for (const reader of this.#parts[at] ?? []) this.#write(reader, bytes);
    if (at + 1 < PARTS) return void setImmediate(() => this.#sendNext(at + 1));
    this.#waiting.shift();
    if (this.#waiting.length > 0) setImmediate(() => this.#sendNext());
  }

  /** Whoever does not read what they are sent is let go: they come back when they can, and ask for what they missed. */
  #write(reader: ServerResponse, bytes: Buffer): void {
    if (reader.writableLength > this.#limits.backlog) reader.destroy();
    else reader.write(bytes);
  }

  /** So that no proxy takes a quiet stream for a dead one. */
  #beat(pulse: string): void {
    const part = this.#parts[this.#beaten % PARTS] ?? [];
    this.#beaten += 1;
    const bytes = Buffer.from(pulse);
    for (const reader of part) this.#write(reader, bytes);
  }
}

/** What a browser said of itself is held as long as its stream, for hours, and is of no more use. */
function forget(request: IncomingMessage): void {
  request.rawHeaders = [];
  request.headers = {};
}

function refuse(response: ServerResponse, status: 429 | 503): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60' });
  response.end('Too many pages listen at once.\n');
}
