import type { Lookup } from '#editor/views/editor-services.ts';

/**
 * Things known by id in this tab, fetched together when they are first asked for. What could not be fetched is asked for
 * again at the next look. Each thing is the same object until it is put anew.
 */
export class KnownById<T> implements Lookup<T> {
  readonly #fetch: (ids: string[]) => Promise<Map<string, T>>;
  readonly #known = new Map<string, T | null>();
  readonly #listeners = new Set<() => void>();
  #wanted = new Set<string>();
  #asked = new Set<string>();

  constructor(fetch: (ids: string[]) => Promise<Map<string, T>>) {
    this.#fetch = fetch;
  }

  get = (id: string): T | null | undefined => {
    if (!this.#known.has(id)) this.#want(id);
    return this.#known.get(id);
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Notes something that was learned in another way. */
  put(id: string, thing: T | null): void {
    this.#known.set(id, thing);
    for (const listener of [...this.#listeners]) listener();
  }

  /** Fetches again what is shown already. */
  renew(ids: string[]): Promise<void> {
    return this.#load(ids);
  }

  #want(id: string): void {
    if (this.#asked.has(id)) return;
    this.#asked.add(id);
    this.#wanted.add(id);
    if (this.#wanted.size > 1) return;
    // Everything that one drawing asks for goes in one request.
    queueMicrotask(() => {
      const ids = [...this.#wanted];
      this.#wanted = new Set();
      void this.#load(ids);
    });
  }

  async #load(ids: string[]): Promise<void> {
    try {
      const found = await this.#fetch(ids);
      for (const id of ids) this.put(id, found.get(id) ?? null);
    } catch {
      for (const id of ids) this.#asked.delete(id);
    }
  }
}
