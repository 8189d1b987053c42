import { elapsed } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import { pool } from '#lib/pool.ts';
import { createListener } from '#server/listener.ts';
import type { HappenedEvent, PollVisitor, Reaction } from '#server/reactions.ts';

export type EventsOptions = { reactions: Reaction[]; visitors: PollVisitor[]; every?: number };

/** This node's view of what happened anywhere. */
export type Events = {
  /** Runs the reactions to committed events of this node, once each, and wakes the other nodes. Never rejects. */
  react: (eventIds: string[]) => Promise<void>;
  /** Looks now. Rejects where the database does not answer. */
  poll: () => Promise<void>;
  /** Whether the last look worked, no more than three seconds ago. */
  databaseAnswers: () => boolean;
  stop: () => Promise<void>;
};

/** Milliseconds: between two looks; how far each looks back; how often one looks back for the whole hour. */
const usualWait = 1_000;
const wholeSweepEvery = 30_000;
const trusted = 3_000;

const columns = 'id, at, kind, "storyId", "personId", data';

/**
 * Follows the events of the whole cluster by looking every second, sooner when another node wakes this one. A counter would
 * lose rows that commit late, so the ids seen in the last hour are remembered: each look covers two minutes (a transaction
 * may take twenty seconds), and twice a minute one covers the hour.
 */
export async function followEvents(options: EventsOptions): Promise<Events> {
  const seen = new Map<string, number>();
  const listener = createListener(() => void look());
  let lastGood = Number.NEGATIVE_INFINITY;
  let lastSweep = elapsed();
  let running: Promise<void> | null = null;
  let again = false;

  await remember();
  const timer = setInterval(() => void look(), options.every ?? usualWait);
  await listener.mend();

  /** What is in the database when a node starts is no news: its memory is empty too. */
  async function remember(): Promise<void> {
    const { rows } = await pool().query<{ id: string }>(
      `select id from "Event" where at > clock_timestamp() - interval '1 hour'`,
    );
    for (const row of rows) seen.set(row.id, elapsed());
    lastGood = elapsed();
  }

  function poll(): Promise<void> {
    running ??= pollOnce().finally(() => {
      running = null;
    });
    return running;
  }

  async function pollOnce(): Promise<void> {
    const whole = elapsed() - lastSweep > wholeSweepEvery;
    const { rows } = await pool().query<{ id: string }>(
      'select id from "Event" where at > clock_timestamp() - $1::interval',
      [whole ? '1 hour' : '2 minutes'],
    );
    const fresh = rows.map((row) => row.id).filter((id) => !seen.has(id));
    if (fresh.length > 0) await reactTo(fresh);
    for (const visit of options.visitors) await visit();
    lastGood = elapsed();
    if (whole) forget();
    await listener.mend();
  }

  async function look(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    try {
      await poll();
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'events could not be read');
    }
    if (!again) return;
    again = false;
    await look();
  }

  async function reactTo(ids: string[]): Promise<void> {
    const { rows } = await pool().query<HappenedEvent>(
      `select ${columns} from "Event" where id = any($1::uuid[])`,
      [ids],
    );
    for (const event of rows) {
      if (seen.has(event.id)) continue;
      seen.set(event.id, elapsed());
      await runReactions(options.reactions, event);
    }
  }

  function forget(): void {
    lastSweep = elapsed();
    for (const [id, at] of seen) if (lastSweep - at > 2 * 3_600_000) seen.delete(id);
  }

  return {
    poll,
    react: async (eventIds) => {
      await reactTo(eventIds).catch((error: unknown) =>
        log.error({ err: error }, 'committed events were not reacted to'),
      );
      listener.announce();
    },
    databaseAnswers: () => elapsed() - lastGood < trusted + (options.every ?? usualWait),
    stop: async () => {
      clearInterval(timer);
      await running?.catch(() => undefined);
      await listener.close();
    },
  };
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
