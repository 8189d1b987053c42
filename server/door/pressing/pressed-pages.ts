import type { IncomingMessage, ServerResponse } from 'node:http';
import { elapsed } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import type { HoleName } from '#lib/page-cache/holes.ts';
import type { PageStore } from '#lib/page-cache/page-store.ts';
import type { Handler } from '#server/door/door.ts';
import { fewAtOnce, type Turns } from '#server/door/pressing/few-at-once.ts';
import { KeptPage } from '#server/door/pressing/kept-page.ts';
import { ownRequest } from '#server/door/pressing/own-request.ts';
import { type CacheStatus, type FixedHeaders, sendPage } from '#server/door/pressing/send-page.ts';

/** How well this node knows what happened: all of it; not of late; or for too long nothing to go on serving what it keeps. */
export type Knowledge = 'current' | 'behind' | 'lost';

export type PressedPagesOptions = {
  handle: Handler;
  store: PageStore<KeptPage>;
  /** The site's address, whose name the pages are pressed for. */
  base: () => string;
  knowledge: () => Knowledge;
  /** Whether there is any use in pressing now: the database answers. */
  canPress: () => boolean;
  fixedHeaders: () => FixedHeaders;
  /** Whether those who ask are told the keys: trusted proxies, which keep pages themselves. */
  sendsKeys: boolean;
  turns?: Partial<Turns>;
};

/** What is wanted of a request: the page for an address, from the store or kept in it where it is `isKept`. */
export type Wanted = { address: string; isKept: boolean; id: string };

type Flight = { begun: number; page: Promise<KeptPage> };

/** What is behind the door could not press a page, and has said why in the log. */
export class PressFailed extends Error {
  readonly code = 'PRESS_FAILED';
}

/** Pages are pressed by one thread; more at once would only share it, and the database's connections. */
const usual: Turns = { atOnce: 4, waiting: 500, patience: 10_000 };
/** How long pressing may take, in milliseconds. */
const pressing = 20_000;

/** Answers readers with pressed pages: those that are kept, and others once for all who ask at the same time. */
export class PressedPages {
  readonly #options: PressedPagesOptions;
  readonly #inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly #flights = new Map<string, Flight>();

  constructor(options: PressedPagesOptions) {
    this.#options = options;
    this.#inTurn = fewAtOnce({ ...usual, ...options.turns });
  }

  /** Answers at once where the page and what its holes take are here: the short way that most readers go. */
  answerAtOnce(request: IncomingMessage, response: ServerResponse, address: string, id: string): boolean {
    const { store, knowledge } = this.#options;
    const page = store.get(address);
    if (!page) return false;
    if (knowledge() === 'lost') return false;
    const fragments = page.holes.map((name) => store.get(fragmentAddress(name)));
    if (!fragments.every((fragment) => fragment !== undefined)) return false;
    this.#send(request, response, page, fragments, { id, status: this.#hit });
    return true;
  }

  /** Whether a page is kept. */
  has({ address, isKept }: { address: string; isKept: boolean }): boolean {
    return isKept && this.#options.store.get(address) !== undefined;
  }

  /** Answers, pressing what is not here. Rejects where it cannot be pressed, or not in time. */
  async answer(request: IncomingMessage, response: ServerResponse, wanted: Wanted): Promise<void> {
    const { store } = this.#options;
    const kept = wanted.isKept ? store.get(wanted.address) : undefined;
    const page = kept ?? (await (wanted.isKept ? this.#shared(wanted) : this.#press(wanted)));
    const fragments = await Promise.all(page.holes.map((name) => this.#fragment(name, wanted.id)));
    if (response.destroyed || response.writableEnded) return;
    const isStored = kept !== undefined || store.get(wanted.address) === page;
    const status = kept
      ? this.#hit
      : !wanted.isKept
        ? 'fwd=bypass'
        : isStored
          ? 'fwd=miss; stored'
          : 'fwd=miss';
    this.#send(request, response, page, fragments, { id: wanted.id, status });
  }

  /** Of a page that is kept: this node may not have heard of late what happened to it. */
  get #hit(): CacheStatus {
    return this.#options.knowledge() === 'current' ? 'hit' : 'hit; detail=stale';
  }

  #send(
    request: IncomingMessage,
    response: ServerResponse,
    page: KeptPage,
    fragments: (KeptPage | null)[],
    { id, status }: { id: string; status: CacheStatus },
  ): void {
    const { store, fixedHeaders, sendsKeys } = this.#options;
    const filled = page.filledWith(fragments) ?? page.fill(fragments);
    sendPage(request, response, page, filled, { id, status, fixed: fixedHeaders(), sendsKeys });
    if (page.weight !== page.bytes) store.weigh(page, page.weight);
  }

  /**
   * The render that is under way for an address, or a new one. One that was begun before the last purge may show what is
   * no longer so: who asks now does not wait for it.
   */
  #shared(wanted: Wanted): Promise<KeptPage> {
    const { address } = wanted;
    const { store } = this.#options;
    const under = this.#flights.get(address);
    if (under && under.begun === store.purges) return under.page;
    const flight: Flight = { begun: store.purges, page: this.#press(wanted) };
    this.#flights.set(address, flight);
    const forget = () => {
      if (this.#flights.get(address) === flight) this.#flights.delete(address);
    };
    flight.page.then(forget, forget);
    return flight.page;
  }

  #press({ address, id, isKept }: Wanted): Promise<KeptPage> {
    return this.#inTurn(async () => {
      const { store, handle, base } = this.#options;
      const began = elapsed();
      const begun = store.purges;
      const answer = await ownRequest(handle, { address, base: base(), id, patience: pressing });
      if (answer.status >= 500) throw new PressFailed(`${address} was answered with ${answer.status}`);
      const page = new KeptPage(address, answer, began);
      if (isKept && page.isStorable) store.put(page, begun);
      return page;
    });
  }

  /** What a hole takes; null, and the hole stays empty, where it cannot be had: the page is worth more than its banner. */
  async #fragment(name: HoleName, id: string): Promise<KeptPage | null> {
    const { store, canPress } = this.#options;
    const address = fragmentAddress(name);
    const kept = store.get(address);
    if (kept || !canPress()) return kept ?? null;
    try {
      const page = await this.#shared({ address, id, isKept: true });
      return page.status === 200 ? page : null;
    } catch (error) {
      log.warn({ err: error, fragment: name }, 'a hole stays empty');
      return null;
    }
  }
}

function fragmentAddress(name: HoleName): string {
  return `/fragments/${name}`;
}
