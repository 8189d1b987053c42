import { elapsed } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import { pool } from '#lib/pool.ts';
import { createListener, type Listener } from '#server/listener.ts';
import type { HappenedEvent, PollVisitor, Reaction } from '#server/reactions.ts';

export type EventsOptions = {
  reactions: Reaction[];
  visitors: PollVisitor[];
  /** What happened during a gap cannot be read any more, or the clocks went apart: forget what depends on it. */
  onGap?: () => void;
  /** This node has reacted to something, or was asked whether it has: whoever waits for that wants to know. */
  onNews?: () => Promise<void>;
  /** How long what this node keeps may be served while it cannot look, in milliseconds. */
  staleLimit?: number;
  every?: number;
};

/** Milliseconds: between two looks; between two looks at the whole hour; how old the last good look may be. */
const usualWait = 1_000;
const usualStaleLimit = 300_000;
const wholeSweepEvery = 30_000;
const trusted = 3_000;
const twoHours = 2 * 3_600_000;
/** A look covers an hour; a longer gap than this has a hole in it. */
const longestGap = 50 * 60_000;
/** More than this between the database's clock and ours, and this machine slept. */
const apart = 10_000;

/**
 * Follows the events of the whole cluster by looking every second, sooner when another node wakes this one. A counter would
 * lose rows that commit late, so the ids seen in the last hour are remembered: each look covers two minutes (a transaction
 * may take twenty seconds), and twice a minute one covers the hour.
 */
export class EventFollower {
  readonly #seen = new Map<string, number>();
  readonly #options: EventsOptions;
  readonly #listener: Listener;
  #timer: NodeJS.Timeout | undefined;
  #lastGood = Number.NEGATIVE_INFINITY;
  #lastSweep = elapsed();
  #running: Promise<void> | null = null;
  #lookAgain = false;
  /** Somebody woke this node, and may wait to hear that it has reacted, though it may have done so before. */
  #isAwaited = false;
  #hasReacted = false;
  /** When the last look began that everything was done after: by our clock, and by the database's. */
  #caughtUp = { here: Number.NEGATIVE_INFINITY, there: 0 };

  constructor(options: EventsOptions) {
    this.#options = options;
    this.#listener = createListener(() => {
      this.#isAwaited = true;
      void this.#look();
    });
  }

  /** Begins. What is in the database by now is no news: the memory of a node that starts is empty too. */
  async start(): Promise<void> {
    const here = elapsed();
    const { ids, at } = await this.#ask('1 hour');
    for (const id of ids) this.#seen.set(id, elapsed());
    this.#caughtUp = { here, there: at };
    await this.#listener.connect();
    this.#timer = setInterval(() => void this.#look(), this.#wait);
  }

  /** Looks now. Rejects where the database does not answer. */
  poll(): Promise<void> {
    this.#running ??= this.#pollOnce().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Runs the reactions to committed events of this node, once each, and wakes the other nodes. Never rejects. */
  async react(eventIds: string[]): Promise<void> {
    try {
      await this.#reactTo(eventIds);
    } catch (error) {
      log.error({ err: error }, 'committed events were not reacted to');
    }
    this.#listener.announce();
  }

  /** Whether the last look found the database, and is no more than a few seconds old. */
  databaseAnswers(): boolean {
    return elapsed() - this.#lastGood < trusted + this.#wait;
  }

  /** How well this node knows what has happened: whether the last look is fresh, not of late, or longer ago than the limit. */
  knowledge(): 'current' | 'behind' | 'lost' {
    const behind = elapsed() - this.#caughtUp.here;
    if (behind < trusted + this.#wait) return 'current';
    return behind < (this.#options.staleLimit ?? usualStaleLimit) ? 'behind' : 'lost';
  }

  /** The moment, by the database's clock, up to which this node has reacted to everything. */
  caughtUpTo(): Date {
    return new Date(this.#caughtUp.there);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#lookAgain = false;
    await this.#running?.catch(() => undefined);
    await this.#listener.close();
  }

  get #wait(): number {
    return this.#options.every ?? usualWait;
  }

  async #look(): Promise<void> {
    if (this.#running) {
      this.#lookAgain = true;
      return;
    }
    try {
      await this.poll();
    } catch (error) {
      log.warn({ error: messageOf(error) }, 'events could not be read');
    }
    if (!this.#lookAgain) return;
    this.#lookAgain = false;
    await this.#look();
  }

  async #pollOnce(): Promise<void> {
    const whole = elapsed() - this.#lastSweep > wholeSweepEvery;
    // Who wakes it while it looks is answered by the next look: this one may have begun too early.
    const isAwaited = this.#isAwaited;
    this.#isAwaited = false;
    const here = elapsed();
    const { ids, at } = await this.#ask(whole ? '1 hour' : '2 minutes');
    this.#checkGap(here, at);
    await this.#reactTo(ids.filter((id) => !this.#seen.has(id)));
    this.#caughtUp = { here, there: at };
    await this.#tellNews(isAwaited);
    for (const visit of this.#options.visitors) await visit();
    if (whole) this.#forget();
    await this.#listener.connect();
  }

  #checkGap(here: number, there: number): void {
    const gap = there - this.#caughtUp.there;
    const slept = Math.abs(gap - (here - this.#caughtUp.here)) > apart;
    if (gap > longestGap || slept) this.#options.onGap?.();
  }

  async #ask(interval: string): Promise<{ ids: string[]; at: number }> {
    try {
      const recent = await recentIds(interval);
      this.#lastGood = elapsed();
      return recent;
    } catch (error) {
      this.#lastGood = Number.NEGATIVE_INFINITY;
      throw error;
    }
  }

  async #reactTo(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const { rows } = await pool().query<HappenedEvent>(
      // In their order: what is to be looked for was taken away before.
      `select id, at, kind, "storyId", "personId", data from "Event"
       where id = any($1::uuid[]) order by at, id`,
      [ids],
    );
    for (const event of rows) {
      if (this.#seen.has(event.id)) continue;
      this.#seen.set(event.id, elapsed());
      this.#hasReacted = true;
      await runReactions(this.#options.reactions, event);
    }
  }

  async #tellNews(isAwaited: boolean): Promise<void> {
    if (!isAwaited && !this.#hasReacted) return;
    this.#hasReacted = false;
    await this.#options.onNews?.();
  }

  #forget(): void {
    this.#lastSweep = elapsed();
    for (const [id, at] of this.#seen) if (this.#lastSweep - at > twoHours) this.#seen.delete(id);
  }
}

/** What happened in an interval until now, in its order: for what a node that starts has to know of before. */
export async function recentEvents(interval: string): Promise<HappenedEvent[]> {
  const { rows } = await pool().query<HappenedEvent>(
    `select id, at, kind, "storyId", "personId", data from "Event"
     where at > clock_timestamp() - $1::interval order by at, id`,
    [interval],
  );
  return rows;
}

/** The events of an interval until now, and a moment before which none that had committed is left out. */
async function recentIds(interval: string): Promise<{ ids: string[]; at: number }> {
  // The statement's own time lies before the moment whose rows it sees.
  const { rows } = await pool().query<{ ids: string[]; at: Date }>(
    `select statement_timestamp() as at,
       array(select id from "Event" where at > clock_timestamp() - $1::interval)::text[] as ids`,
    [interval],
  );
  const [row] = rows;
  return { ids: row?.ids ?? [], at: row?.at.getTime() ?? 0 };
}

async function runReactions(reactions: Reaction[], event: HappenedEvent): Promise<void> {
  for (const reaction of reactions) {
    try {
      await reaction(event);
    } catch (error) {
      log.error({ err: error, event: event.id, kind: event.kind }, 'a reaction failed');
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
