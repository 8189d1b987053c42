import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  LIVE_FILE_PATH,
  LIVE_STREAM_PATH,
  type LiveChange,
  type LiveFile,
  type LiveMessage,
} from '#lib/live-message.ts';
import { log } from '#lib/log.ts';
import { type Addressed, Readers, type ReadersLimits } from '#server/live-stream/readers.ts';
import { markOf, messageOf, RecentChanges } from '#server/live-stream/recent-changes.ts';

export type LiveStreamOptions = {
  /** The moment, by the database's clock, up to which this node has heard of everything. */
  caughtUpTo: () => Date;
  /** And from when on; what is not said is from now on. */
  knownFrom?: Date;
  limits?: Partial<ReadersLimits>;
};

/** So long a copy of the file may go round, in seconds. */
const FILE_LIVES = 2;

/** Tells the pages that readers have open what has changed: by a stream, or in a small file to those who cannot have one. */
export class LiveStream {
  readonly #options: LiveStreamOptions;
  readonly #readers: Readers;
  readonly #recent: RecentChanges;

  constructor(options: LiveStreamOptions) {
    this.#options = options;
    // What is told last moves on with the clock: whoever comes back after a quiet night is told what they missed, not all.
    this.#readers = new Readers(() => this.#mark, options.limits);
    this.#recent = new RecentChanges(options.knownFrom?.getTime() ?? this.#present);
  }

  /** How many listen. */
  get size(): number {
    return this.#readers.size;
  }

  /** Whether a path is one of its two. */
  takes(path: string): boolean {
    return path === LIVE_STREAM_PATH || path === LIVE_FILE_PATH;
  }

  /** Answers a request for one of them. No page is made of either: what protects pages would only cost memory. */
  answer(request: IncomingMessage, response: ServerResponse, { path, address, target }: Addressed): void {
    response.setHeader('x-content-type-options', 'nosniff');
    const asked = new URL(target, 'http://localhost').searchParams.get('since');
    if (path === LIVE_FILE_PATH) return void this.#sendFile(request, response, asked);
    // A browser that comes back by itself says in a header what it heard last; a new page of the same browser in its address.
    const last = String(request.headers['last-event-id'] ?? asked ?? '');
    this.#readers.open(request, response, address, () => {
      const missed = this.#missed(last).map(frameOf);
      return [...missed, this.#mark].join('');
    });
  }

  /** Tells everybody what an event has changed. */
  tell(event: { id: string; at: Date }, changes: readonly LiveChange[]): void {
    const fresh = this.#recent.add(event, changes);
    if (fresh.length > 0) this.#readers.send(fresh.map(messageOf).map(frameOf).join(''));
  }

  /** Something may have happened that nobody here will hear of: everybody asks anew for what they show. */
  forget(): void {
    log.warn('open pages are told to ask for everything anew');
    this.#recent.forget(this.#present);
    this.#readers.send(frameOf({ what: 'resync' }));
  }

  /** Ends every stream; the browsers come back, to whichever node is there. */
  close(): void {
    this.#readers.close();
  }

  /** By itself it tells a browser nothing but what it heard last (HTML, section 9.2.6: an event without data). */
  get #mark(): string {
    return `id: ${markOf(this.#present)}\n\n`;
  }

  get #present(): number {
    return this.#options.caughtUpTo().getTime();
  }

  #missed(last: string): LiveMessage[] {
    if (last === '') return this.#recent.forNewcomers(this.#present).map(messageOf);
    return this.#recent.after(last, this.#present)?.map(messageOf) ?? [{ what: 'resync' }];
  }

  #sendFile(request: IncomingMessage, response: ServerResponse, since: string | null): void {
    const file: LiveFile = { last: markOf(this.#present), changes: this.#missed(since ?? '') };
    const body = JSON.stringify(file);
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': `public, max-age=${FILE_LIVES}`,
      'x-robots-tag': 'noindex',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}

/** A message as server-sent events have it (HTML, section 9.2.6). */
function frameOf(message: LiveMessage): string {
  const id = 'id' in message ? `id: ${message.id}\n` : '';
  return `${id}data: ${JSON.stringify(message)}\n\n`;
}
