import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { SUBSCRIBE_PATH, UNSUBSCRIBE_PATH } from '#lib/push-paths.ts';
import { openSubscriptions } from '#server/subscriptions.ts';
import { type OpenDoor, openDoor } from '#test/open-door.ts';
import { newSubscription } from '#test/push-service.ts';

let door: OpenDoor;

beforeEach(async () => {
  const { subscribe, unsubscribe } = openSubscriptions();
  door = await openDoor(async (_request, response) => void response.end('a page'), {
    takes: { [SUBSCRIBE_PATH]: subscribe, [UNSUBSCRIBE_PATH]: unsubscribe },
  });
});

afterEach(() => door.stop());

const phone = newSubscription('https://push.example.org', 'phone');

async function send(path: string, body: unknown, headers: Record<string, string> = {}): Promise<number> {
  const usual = { 'content-type': 'application/json', origin: `http://localhost:${door.port}` };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const reply = await door.ask(path, { method: 'POST', body: text, headers: { ...usual, ...headers } });
  return reply.status;
}

test('a device is put on the list and taken off it, without a cookie', async () => {
  expect(await send(SUBSCRIBE_PATH, phone)).toBe(204);
  expect(await send(SUBSCRIBE_PATH, { ...phone, expirationTime: null })).toBe(204);
  const [kept, ...others] = await db().subscription.findMany();
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ endpoint: phone.endpoint, ...phone.keys });
  expect(await send(UNSUBSCRIBE_PATH, { endpoint: phone.endpoint })).toBe(204);
  expect(await db().subscription.count()).toBe(0);
});

test('only the pages of the site may do so, with what is a subscription', async () => {
  expect(await send(SUBSCRIBE_PATH, phone, { origin: 'https://elsewhere.example' })).toBe(403);
  expect(await send(SUBSCRIBE_PATH, 'not json')).toBe(400);
  expect(await send(SUBSCRIBE_PATH, { endpoint: phone.endpoint })).toBe(400);
  expect(await send(SUBSCRIBE_PATH, { ...phone, endpoint: 'https://169.254.169.254/latest' })).toBe(400);
  expect(await send(SUBSCRIBE_PATH, 'a'.repeat(10_000))).toBe(413);
  expect((await door.ask(SUBSCRIBE_PATH, { method: 'PUT', body: '' })).status).toBe(405);
  expect(await db().subscription.count()).toBe(0);
});

test('one address cannot fill the list', async () => {
  const statuses: number[] = [];
  for (let at = 0; at < 32; at += 1)
    statuses.push(await send(SUBSCRIBE_PATH, newSubscription('https://push.example.org', `p${at}`)));
  expect(statuses.slice(-2)).toEqual([429, 429]);
  expect(await db().subscription.count()).toBe(30);
});
