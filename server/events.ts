import { elapsed } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import { pool } from '#lib/pool.ts';
import { createListener, type Listener } from '#server/listener.ts';
import type { HappenedEvent, PollVisitor, Reaction } from '#server/reactions.ts';

export type EventsOptions = { reactions: Reaction[]; visitors: PollVisitor[]; every?: number };

/** Milliseconds: between two looks; between two looks at the whole hour; how old the last good look may be. */
const usualWait = 1_000;
const wholeSweepEvery = 30_000;
const trusted = 3_000;
const twoHours = 2 * 3_600_000;

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

  constructor(options: EventsOptions) {
    this.#options = options;
    this.#listener = createListener(() => void this.#look());
  }

  /** Begins. What is in the database by now is no news: the memory of a node that starts is empty too. */
  async start(): Promise<void> {
    for (const id of await this.#ask('1 hour')) this.#seen.set(id, elapsed());
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
    const ids = await this.#ask(whole ? '1 hour' : '2 minutes');
    await this.#reactTo(ids.filter((id) => !this.#seen.has(id)));
    for (const visit of this.#options.visitors) await visit();
    if (whole) this.#forget();
    await this.#listener.connect();
  }

  async #ask(interval: string): Promise<string[]> {
    try {
      const ids = await recentIds(interval);
      this.#lastGood = elapsed();
      return ids;
    } catch (error) {
      this.#lastGood = Number.NEGATIVE_INFINITY;
      throw error;
    }
  }

  async #reactTo(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const { rows } = await pool().query<HappenedEvent>(
      'select id, at, kind, "storyId", "personId", data from "Event" where id = any($1::uuid[])',
      [ids],
    );
    for (const event of rows) {
      if (this.#seen.has(event.id)) continue;
      this.#seen.set(event.id, elapsed());
      await runReactions(this.#options.reactions, event);
    }
  }

  #forget(): void {
    this.#lastSweep = elapsed();
    for (const [id, at] of this.#seen) if (this.#lastSweep - at > twoHours) this.#seen.delete(id);
  }
}

async function recentIds(interval: string): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    'select id from "Event" where at > clock_timestamp() - $1::interval',
    [interval],
  );
  return rows.map((row) => row.id);
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
