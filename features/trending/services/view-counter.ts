import { createHash, randomBytes } from 'node:crypto';

/** How long one reader's second view of a story is the same view, in milliseconds. */
const WINDOW = 10 * 60_000;
/** What one connection may count in a window; what all may, so that memory is bounded; and stories in a batch. */
const PER_READER = 60;
const VIEWS = 50_000;
const STORIES = 2_000;

/**
 * Counts views in memory until they are taken away as a batch. Whoever sends the same story again within the window, or too
 * many, is not counted. Addresses are never kept: only hashes with a salt that each window throws away, so that afterwards
 * nobody can say who read what. What comes when it is full is left out: trending needs no exact numbers.
 */
export class ViewCounter {
  #counts = new Map<string, number>();
  #views = new Set<string>();
  #readers = new Map<string, number>();
  #salt = randomBytes(16);
  #ends = Number.NEGATIVE_INFINITY;

  /** Notes a view of a story by its short id. `now` is in milliseconds from any fixed moment. Whether it was counted. */
  note(view: { address: string; shortId: string }, now: number): boolean {
    if (now >= this.#ends) this.#begin(now);
    const reader = this.#hash(networkOf(view.address));
    const seen = this.#readers.get(reader) ?? 0;
    const once = this.#hash(`${reader} ${view.shortId}`);
    if (seen >= PER_READER || this.#views.size >= VIEWS || this.#views.has(once)) return false;
    if (!this.#counts.has(view.shortId) && this.#counts.size >= STORIES) return false;
    this.#views.add(once);
    this.#readers.set(reader, seen + 1);
    this.#counts.set(view.shortId, (this.#counts.get(view.shortId) ?? 0) + 1);
    return true;
  }

  /** The views since the last time, by short id; it begins again at nothing. */
  take(): Map<string, number> {
    const counts = this.#counts;
    this.#counts = new Map();
    return counts;
  }

  #begin(now: number): void {
    this.#ends = now + WINDOW;
    this.#salt = randomBytes(16);
    this.#views.clear();
    this.#readers.clear();
  }

  #hash(text: string): string {
    return createHash('sha256').update(this.#salt).update(text).digest('base64').slice(0, 16);
  }
}

/** An IPv6 client has a whole /64 to send from (RFC 6177): it counts as one. */
function networkOf(address: string): string {
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}
