import { afterEach, expect, test, vi } from 'vitest';
import { system } from '#lib/actor.ts';
import { bridge } from '#lib/bridge.ts';
import { transaction } from '#lib/db.ts';
import type { EventKind, PlacedKind } from '#lib/event-kinds.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { pool } from '#lib/pool.ts';
import { success } from '#lib/result.ts';
import { EventFollower, type EventsOptions } from '#server/events.ts';
import type { HappenedEvent } from '#server/reactions.ts';

const running: EventFollower[] = [];

afterEach(async () => {
  bridge().react = undefined;
  for (const follower of running.splice(0)) await follower.stop();
});

test('reacts to what this node committed before the command has returned', async () => {
  const { follower, happened } = await follow();
  bridge().react = (ids) => follower.react(ids);
  await happen('settings.saved');
  expect(happened.map((event) => event.kind)).toEqual(['settings.saved']);
});

test('reacts to another node within a poll, and once, however often it looks', async () => {
  const { follower, happened } = await follow();
  await happen('section.added');
  await follower.poll();
  await follower.poll();
  expect(happened).toHaveLength(1);
});

test('what happened before a node started is no news to it', async () => {
  await happen('section.renamed');
  const { follower, happened } = await follow();
  await follower.poll();
  expect(happened).toHaveLength(0);
});

test('sees a row that commits after a newer one was seen', async () => {
  const { follower, happened } = await follow();
  const late = await pool().connect();
  await late.query('begin');
  await insertEvent(late, 'topic.added');
  await happen('topic.renamed');
  await follower.poll();
  await late.query('commit');
  late.release();
  await follower.poll();
  expect(happened.map((event) => event.kind)).toEqual(['topic.renamed', 'topic.added']);
});

test('a reaction that fails keeps no other from running', async () => {
  const seen: string[] = [];
  const { follower } = await follow({
    reactions: [
      () => {
        throw new Error('cannot');
      },
      (event) => void seen.push(event.kind),
    ],
  });
  await happen('person.added');
  await follower.poll();
  expect(seen).toEqual(['person.added']);
});

test('one node wakes another long before its next poll', async () => {
  const woken = Promise.withResolvers<string>();
  await follow({ reactions: [(event) => woken.resolve(event.kind)], every: 60_000 });
  const { follower } = await follow({ every: 60_000 });
  bridge().react = (ids) => follower.react(ids);
  await happen('settings.saved');
  await expect(woken.promise).resolves.toBe('settings.saved');
});

test('visitors ride along with each poll', async () => {
  let visits = 0;
  const { follower } = await follow({
    visitors: [
      async () => {
        visits += 1;
      },
    ],
  });
  await follower.poll();
  expect(visits).toBeGreaterThan(0);
  expect(follower.databaseAnswers()).toBe(true);
});

test('knows how well it knows what happened', async () => {
  const { follower } = await follow({ every: 1_000, staleLimit: 60_000 });
  const clock = performance.now();
  const after = (ms: number) => {
    vi.spyOn(performance, 'now').mockReturnValue(clock + ms);
    return follower.knowledge();
  };
  expect([after(0), after(5_000), after(61_000)]).toEqual(['current', 'behind', 'lost']);
});

test('says when it has reacted to what another node, or its own, committed, and up to when', async () => {
  const told: Date[] = [];
  const { follower } = await follow({ onNews: async () => void told.push(follower.caughtUpTo()) });
  await follower.poll();
  expect(told).toEqual([]);
  await happen('topic.added');
  const { rows } = await pool().query<{ at: Date }>('select clock_timestamp() as at');
  await follower.poll();
  await follower.poll();
  expect(told).toHaveLength(1);
  expect(told[0]?.getTime()).toBeGreaterThanOrEqual(rows[0]?.at.getTime() as number);
});

test('after a sleep of this machine what depended on its clock is forgotten', async () => {
  let gaps = 0;
  const { follower } = await follow({
    onGap: () => {
      gaps += 1;
    },
  });
  await follower.poll();
  expect(gaps).toBe(0);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  await follower.poll();
  expect(gaps).toBe(1);
});

async function follow(options: Partial<EventsOptions> = {}) {
  const happened: HappenedEvent[] = [];
  const follower = new EventFollower({
    reactions: [(event) => void happened.push(event)],
    visitors: [],
    // Polled by hand, so that each test says when a node looks.
    every: 3_600_000,
    ...options,
  });
  await follower.start();
  running.push(follower);
  return { follower, happened };
}

async function happen(kind: Exclude<EventKind, PlacedKind>): Promise<void> {
  await transaction(async () => {
    await record(system(), { kind });
    return success();
  });
}

async function insertEvent(
  client: { query: (text: string, values: unknown[]) => Promise<unknown> },
  kind: string,
) {
  await client.query('insert into "Event" (id, at, kind, data) values ($1, clock_timestamp(), $2, $3)', [
    newId(),
    kind,
    '{}',
  ]);
}
