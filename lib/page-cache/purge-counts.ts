/**
 * Counts purges and remembers for each key the last one that named it, so that a page can be asked whether anything it was
 * made of changed since it was begun. Bounded: of keys that were forgotten it only knows that their purge was not after
 * the low-water mark.
 */
export class PurgeCounts {
  #count = 0;
  #lowWater = 0;
  readonly #last = new Map<string, number>();
  readonly #most: number;

  /** `most`: how many keys are remembered. */
  constructor(most = 20_000) {
    this.#most = most;
  }

  /** The number of the last purge; a render notes it before its first query. */
  get count(): number {
    return this.#count;
  }

  /** Counts one purge of these keys. */
  purge(keys: Iterable<string>): void {
    this.#count += 1;
    for (const key of keys) {
      // Put in again at the end: the order is that of the last purges.
      this.#last.delete(key);
      this.#last.set(key, this.#count);
    }
    for (const [key, count] of this.#last) {
      if (this.#last.size <= this.#most) break;
      this.#last.delete(key);
      this.#lowWater = count;
    }
  }

  /** Counts a purge of everything. */
  purgeAll(): void {
    this.#count += 1;
    this.#lowWater = this.#count;
    this.#last.clear();
  }

  /** Whether none of `keys` was purged after the purge number `begun`; false also where that is not known any more. */
  isUntouched(keys: readonly string[], begun: number): boolean {
    if (begun < this.#lowWater) return false;
    return keys.every((key) => (this.#last.get(key) ?? 0) <= begun);
  }
}
