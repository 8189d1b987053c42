import { cutAtHoles, type HoleName } from '#lib/page-cache/holes.ts';
import type { Kept, ShelfName } from '#lib/page-cache/page-store.ts';
import { FilledPage } from '#server/door/pressing/filled-page.ts';
import type { OwnAnswer } from '#server/door/pressing/own-request.ts';

/** A page that does not exist may exist soon: in milliseconds. */
const MISSING_LIVES = 5_000;
/** What a kept page weighs beside its bytes: objects, and its place under each key. */
const OVERHEAD = 600;
const PER_KEY = 160;

/** What of an answer's head is for readers. The rest is Next's own, the cache's, or one reader's. */
const PASSED_ON = ['content-type', 'content-language', 'location', 'x-robots-tag', 'link'] as const;

const STORED = new Set([200, 301, 308, 404, 410]);

/** A pressed page, cut at its holes, as the cache keeps it; and as it was last filled in. */
export class KeptPage implements Kept {
  readonly target: string;
  readonly shelf: ShelfName;
  readonly keys: readonly string[];
  readonly until: number;
  readonly status: number;
  readonly headers: readonly [name: string, value: string][];
  readonly holes: readonly HoleName[];
  /** May be put into the store: it says what it depends on, and is nobody's in particular. */
  readonly isStorable: boolean;
  bytes: number;
  readonly #pieces: Buffer[];
  readonly #bare: number;
  #filled: FilledPage | null = null;
  #fillings: readonly (KeptPage | null)[] = [];

  /** `begun` is when its render began (`elapsed()`): its time counts from there, so that it never dies late. */
  constructor(target: string, answer: OwnAnswer, begun: number) {
    const { status, headers, body } = answer;
    const token = headers.get('x-holes');
    const isHtml = headers.get('content-type')?.startsWith('text/html') ?? false;
    const cut = token && isHtml ? cutAtHoles(body.toString(), token) : null;
    this.target = target;
    this.status = status;
    this.keys = headers.get('surrogate-key')?.split(' ') ?? [];
    this.headers = PASSED_ON.flatMap((name) => {
      const value = headers.get(name);
      return value === undefined ? [] : [[name, value] as [string, string]];
    });
    this.shelf = status === 404 ? 'missing' : status === 200 && !target.includes('?') ? 'pages' : 'others';
    this.until = begun + Math.min(lifeOf(headers), status === 404 ? MISSING_LIVES : Number.POSITIVE_INFINITY);
    this.isStorable = STORED.has(status) && this.keys.length > 0 && !headers.has('set-cookie');
    this.#pieces = cut ? cut.pieces.map((piece) => Buffer.from(piece)) : [body];
    this.holes = cut?.holes ?? [];
    this.#bare =
      OVERHEAD + this.keys.length * PER_KEY + this.#pieces.reduce((sum, one) => sum + one.length, 0);
    this.bytes = this.#bare;
  }

  /** The page as it was last filled in, if with these very fragments; null is a hole that stays empty. */
  filledWith(fragments: readonly (KeptPage | null)[]): FilledPage | null {
    if (!this.#filled || fragments.some((one, at) => one !== this.#fillings[at])) return null;
    return this.#filled;
  }

  /** Fills the holes in. */
  fill(fragments: readonly (KeptPage | null)[]): FilledPage {
    // Without holes the bytes are those that are here already.
    const bytes = this.holes.length === 0 ? (this.#pieces[0] as Buffer) : this.#joined(fragments);
    this.#filled = new FilledPage(bytes, this.holes.length === 0);
    this.#fillings = fragments;
    return this.#filled;
  }

  /** What it weighs now, with what was made of it. */
  get weight(): number {
    return this.#bare + (this.#filled?.weight ?? 0);
  }

  /** A fragment's own bytes: fragments have no holes. */
  get bare(): Buffer {
    return Buffer.concat(this.#pieces);
  }

  #joined(fragments: readonly (KeptPage | null)[]): Buffer {
    const parts = this.#pieces.flatMap((piece, at) => [piece, fragments[at]?.bare ?? Buffer.alloc(0)]);
    return Buffer.concat(parts);
  }
}

/** How long an answer stands, in milliseconds: until something in it changes by itself. */
function lifeOf(headers: Map<string, string>): number {
  const changesIn = headers.get('x-changes-in');
  return changesIn === undefined ? Number.POSITIVE_INFINITY : Number(changesIn);
}
