import { createHash } from 'node:crypto';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Encoding } from '#server/door/compression.ts';

/** Below this many bytes compressing gains nothing. */
const SMALLEST = 1024;
/** Brotli's quality for a page's first reader, who waits for it, and for the many after. */
const QUICK = 4;
const GOOD = 10;
/** So many readers of the quick version make the good one worth its time. */
const MANY = 8;

/** More pages than this do not wait to be compressed well. */
const WAITING = 50;

let polishing: Promise<void> = Promise.resolve();
let waiting = 0;

/**
 * A page with its holes filled in, in each encoding that somebody asked for: made on first use, and brotli made well, off
 * the request's path, once it is clear that many ask. The tag is weak: it names the page, not the bytes of an encoding.
 */
export class FilledPage {
  readonly etag: string;
  readonly #plain: Buffer;
  readonly #isShared: boolean;
  #gzip: Buffer | null = null;
  #brotli: Buffer | null = null;
  #uses = 0;

  /** `isShared`: whoever keeps the page counts these bytes already. */
  constructor(plain: Buffer, isShared: boolean) {
    this.#plain = plain;
    this.#isShared = isShared;
    this.etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  }

  /** The bytes that are held for it. */
  get weight(): number {
    const plain = this.#isShared ? 0 : this.#plain.length;
    return plain + (this.#gzip?.length ?? 0) + (this.#brotli?.length ?? 0);
  }

  /** The best encoding of those a reader takes; null for none. */
  choose(accepted: readonly Encoding[]): Encoding | null {
    return this.#plain.length < SMALLEST ? null : (accepted[0] ?? null);
  }

  /** The page in an encoding, compressed where nobody asked for it before. */
  bytes(encoding: Encoding | null): Buffer {
    if (encoding === null) return this.#plain;
    if (encoding === 'gzip') {
      this.#gzip ??= gzipSync(this.#plain, { level: 7 });
      return this.#gzip;
    }
    this.#brotli ??= brotliCompressSync(this.#plain, settings(this.#plain, QUICK));
    this.#uses += 1;
    if (this.#uses === MANY) this.#polish();
    return this.#brotli;
  }

  /** One page at a time, in a thread of its own, so that pressing is never short of time for it. */
  #polish(): void {
    if (waiting >= WAITING) return;
    waiting += 1;
    const work = (done: () => void) => {
      brotliCompress(this.#plain, settings(this.#plain, GOOD), (error, bytes) => {
        waiting -= 1;
        if (!error) this.#brotli = bytes;
        done();
      });
    };
    polishing = polishing.then(() => new Promise(work));
  }
}

function settings(bytes: Buffer, quality: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
}
