import { afterEach, expect, test } from 'vitest';
import type { Vitals } from '#server/door/health.ts';
import { type OpenDoor, openDoor } from '#test/open-door.ts';

const well: Vitals = { databaseAnswers: () => true, isMigrated: async () => true, isStopping: () => false };
let door: OpenDoor;

afterEach(() => door.stop());

async function statuses(vitals: Partial<Vitals>): Promise<number[]> {
  door = await openDoor(async (_request, response) => void response.end(), {
    vitals: { ...well, ...vitals },
  });
  const paths = ['/api/health/live', '/api/health/ready', '/api/health'];
  // Whoever watches asks by number.
  const replies = paths.map((path) => door.ask(path, { headers: { host: '10.0.0.7' } }));
  return (await Promise.all(replies)).map((reply) => reply.status);
}

test.each<[string, Partial<Vitals>, number]>([
  ['a node that is well', {}, 200],
  ['a node that stops', { isStopping: () => true }, 503],
  ['a database behind this build', { isMigrated: async () => false }, 503],
  ['a database that refuses', { isMigrated: () => Promise.reject(new Error('away')) }, 503],
  ['a database that is silent', { isMigrated: () => new Promise(() => undefined) }, 503],
])('%s is live, and ready or not', async (_what, vitals, ready) => {
  expect(await statuses(vitals)).toEqual([200, ready, ready]);
});

test('says which part is missing', async () => {
  door = await openDoor(async () => undefined, { vitals: { ...well, isMigrated: async () => false } });
  const reply = await door.ask('/api/health');
  expect(JSON.parse(reply.text)).toEqual({
    live: true,
    ready: false,
    checks: { database: 'ok', migrations: 'missing', stopping: false },
  });
});
