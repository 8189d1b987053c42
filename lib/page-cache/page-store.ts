import { elapsed } from '#lib/clock.ts';
import { PurgeCounts } from '#lib/page-cache/purge-counts.ts';

/**
 * Where a page is kept: `pages` by their plain address; `others`, of which anybody can ask for any number (with a query,
 * redirects, tombstones); `missing` for what does not exist. What is asked for in one crowds nothing out of another.
 */
export type ShelfName = 'pages' | 'others' | 'missing';

/** What is kept. `target` is the path and query it answers, `until` when it dies (`elapsed()`), `bytes` what it weighs now. */
export type Kept = {
  readonly target: string;
  readonly shelf: ShelfName;
  readonly keys: readonly string[];
  readonly until: number;
  bytes: number;
};

type Shelf<P> = { most: number; bytes: number; pages: Map<string, P> };

/**
 * The pages that this node keeps, found by their address and forgotten by key, in a bounded number of bytes: the one
 * that was not asked for the longest goes first. An empty store is always right.
 */
export class PageStore<P extends Kept> {
  readonly #purges = new PurgeCounts();
  readonly #byTarget = new Map<string, P>();
  readonly #byKey = new Map<string, Set<P>>();
  readonly #shelves: Record<ShelfName, Shelf<P>>;

  /** `bytes` is the most that is kept in all; an eighth of it is for what anybody can ask for without end. */
  constructor(bytes: number) {
    const shelf = (most: number): Shelf<P> => ({ most, bytes: 0, pages: new Map() });
    this.#shelves = {
      pages: shelf(bytes * 0.875),
      others: shelf(bytes * 0.1),
      missing: shelf(bytes * 0.025),
    };
  }

  /** The number of the last purge. A render notes it before its first query, and hands it to `put`. */
  get purges(): number {
    return this.#purges.count;
  }

  /** How many pages are kept, and what they weigh. */
  get size(): { pages: number; bytes: number } {
    const { pages, others, missing } = this.#shelves;
    return { pages: this.#byTarget.size, bytes: pages.bytes + others.bytes + missing.bytes };
  }

  /** The page for a target, if it is kept and its time is not over. */
  get(target: string): P | undefined {
    const page = this.#byTarget.get(target);
    if (!page) return undefined;
    if (page.until <= elapsed()) {
      this.#remove(page);
      return undefined;
    }
    const { pages } = this.#shelves[page.shelf];
    pages.delete(target);
    pages.set(target, page);
    return page;
  }

  /** Keeps a page that was begun after the purge number `begun`; false where something it was made of was purged since. */
  put(page: P, begun: number): boolean {
    if (!this.#purges.isUntouched(page.keys, begun) || page.until <= elapsed()) return false;
    const before = this.#byTarget.get(page.target);
    if (before) this.#remove(before);
    const shelf = this.#shelves[page.shelf];
    this.#byTarget.set(page.target, page);
    shelf.pages.set(page.target, page);
    shelf.bytes += page.bytes;
    for (const key of page.keys) this.#pagesOf(key).add(page);
    this.#makeRoom(shelf);
    return this.#byTarget.get(page.target) === page;
  }

  /** Notes what a page weighs now, in bytes: it was compressed, say. */
  weigh(page: P, bytes: number): void {
    const shelf = this.#shelves[page.shelf];
    if (this.#byTarget.get(page.target) === page) shelf.bytes += bytes - page.bytes;
    page.bytes = bytes;
    this.#makeRoom(shelf);
  }

  /** Forgets every page that was made of one of these keys, and refuses those under way that are. */
  purge(keys: readonly string[]): void {
    if (keys.length === 0) return;
    this.#purges.purge(keys);
    for (const key of keys) {
      for (const page of this.#byKey.get(key) ?? []) this.#remove(page);
    }
  }

  /** Forgets everything. */
  empty(): void {
    this.#purges.purgeAll();
    for (const page of [...this.#byTarget.values()]) this.#remove(page);
  }

  #pagesOf(key: string): Set<P> {
    const there = this.#byKey.get(key);
    if (there) return there;
    const pages = new Set<P>();
    this.#byKey.set(key, pages);
    return pages;
  }

  #makeRoom(shelf: Shelf<P>): void {
    for (const page of shelf.pages.values()) {
      if (shelf.bytes <= shelf.most) return;
      this.#remove(page);
    }
  }

  #remove(page: P): void {
    const shelf = this.#shelves[page.shelf];
    this.#byTarget.delete(page.target);
    shelf.pages.delete(page.target);
    shelf.bytes -= page.bytes;
    for (const key of page.keys) {
      const pages = this.#byKey.get(key);
      pages?.delete(page);
      if (pages?.size === 0) this.#byKey.delete(key);
    }
  }
}
