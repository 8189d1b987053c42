import { once } from 'node:events';
import { expect, test } from 'vitest';
import { ownRequest } from '#server/door/pressing/own-request.ts';

test('an answer larger than what a connection holds at once comes whole, also from who waits for room', async () => {
  const part = Buffer.alloc(100_000, 'a');
  const { status, headers, body } = await ownRequest(
    async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      for (let count = 0; count < 3; count += 1) {
        if (!response.write(part)) await once(response, 'drain');
      }
      response.end('the end');
    },
    { address: '/rss.xml', base: 'http://localhost:1', id: 'an id', patience: 2_000 },
  );
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain');
  expect(body.length).toBe(300_007);
  expect(body.subarray(-7).toString()).toBe('the end');
});
