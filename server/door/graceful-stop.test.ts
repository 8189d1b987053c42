import { expect, test } from 'vitest';
import { openDoor } from '#test/open-door.ts';

test('an open stream does not hold a node back, and a request under way is finished', async () => {
  const both = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  let waiting = 0;
  const door = await openDoor(async (request, response) => {
    waiting += 1;
    if (waiting === 2) both.resolve();
    if (request.url === '/api/stream') {
      response.setHeader('content-type', 'text/event-stream');
      response.write('data: 1\n\n');
      return;
    }
    await go.promise;
    response.end('finished');
  });
  const stream = door.ask('/api/stream');
  const page = door.ask('/page');
  await both.promise;
  const stopped = door.stop();
  go.resolve();
  expect((await stream).text).toBe('data: 1\n\n');
  expect((await page).text).toBe('finished');
  await stopped;
  await expect(door.ask('/')).rejects.toThrow();
});

test('a request that never ends is cut', async () => {
  const begun = Promise.withResolvers<void>();
  const door = await openDoor(async () => begun.resolve());
  const asked = door.ask('/');
  const cut = expect(asked).rejects.toThrow();
  await begun.promise;
  await door.stop();
  await cut;
});
