import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { LiveStream } from '#server/live-stream/live-stream.ts';
import type { ReadersLimits } from '#server/live-stream/readers.ts';
import { markOf } from '#server/live-stream/recent-changes.ts';
import { type OpenDoor, openDoor } from '#test/open-door.ts';

const START = Date.parse('2026-03-05T12:00:00Z');
let present: number;
let stream: LiveStream;
let door: OpenDoor;

afterEach(() => door.stop());

async function open(limits: Partial<ReadersLimits> = {}): Promise<void> {
  present = START;
  stream = new LiveStream({ caughtUpTo: () => new Date(present), limits });
  present = START + 300_000;
  const handle = () => Promise.reject(new Error('Nothing of it is for who is behind the door.'));
  door = await openDoor(handle, { liveStream: stream });
}

let happened = 0;

function publish(story: string): void {
  happened += 1;
  stream.tell({ id: `event ${happened}`, at: new Date(present) }, [{ story, what: 'version' }]);
}

/** A reader's browser: what it was told, as it comes. */
async function listen(headers: Record<string, string> = {}, path = '/live-stream') {
  const response = await fetch(`http://localhost:${door.port}${path}`, { headers });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const until = async (words: string) => {
    while (!text.includes(words)) {
      const part = await reader?.read();
      if (!part || part.done) throw new Error(`The stream ended without ${words}: ${text}`);
      text += part.value;
    }
    return text;
  };
  const rest = async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value;
    return text;
  };
  return { response, until, rest, leave: () => reader?.cancel() };
}

describe('the stream', () => {
  test('is one that no proxy holds up, and says when to come back and from where', async () => {
    await open();
    const reader = await listen();
    const { headers } = reader.response;
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('content-encoding')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(await reader.until(`id: ${markOf(present)}\n\n`)).toMatch(/^retry: [1-5]\d{3}\n\n/);
    await reader.leave();
  });

  test('tells everybody the same, with its id', async () => {
    await open();
    const readers = await Promise.all(Array.from({ length: 30 }, () => listen()));
    publish('bcdfghjk');
    const texts = await Promise.all(readers.map((reader) => reader.until('"version"')));
    expect(texts[0]).toMatch(/id: (\S+)\ndata: {"story":"bcdfghjk","what":"version","id":"\1"}\n\n/);
    expect(new Set(texts.map((text) => /^id: \S+\ndata.*/m.exec(text)?.[0])).size).toBe(1);
    for (const reader of readers) await reader.leave();
  });

  test('goes on where a browser stopped, by its header or its address', async () => {
    await open();
    publish('first111');
    const heard = markOf(present);
    present += 60_000;
    publish('second22');
    for (const reader of [
      await listen({ 'last-event-id': heard }),
      await listen({}, `/live-stream?since=${heard}`),
    ]) {
      await reader.until('second22');
      await reader.leave();
    }
  });

  test('tells who comes from before its time to ask for everything', async () => {
    await open();
    const reader = await listen({ 'last-event-id': markOf(START - 1) });
    expect(await reader.until('resync')).toContain('data: {"what":"resync"}\n\n');
    await reader.leave();
  });

  test('knows what was told before it began, where it was told so', async () => {
    await open();
    stream = new LiveStream({ caughtUpTo: () => new Date(present), knownFrom: new Date(START) });
    publish('bcdfghjk');
    expect(stream.size).toBe(0);
    await door.stop();
    door = await openDoor(() => Promise.resolve(), { liveStream: stream });
    const reader = await listen({ 'last-event-id': markOf(START + 60_000) });
    expect(await reader.until('bcdfghjk')).not.toContain('resync');
    await reader.leave();
  });

  test('tells everybody so when something may have been missed', async () => {
    await open();
    const reader = await listen();
    stream.forget();
    await reader.until('resync');
    await reader.leave();
  });

  test('shows that it lives', async () => {
    await open({ heartbeat: 40 });
    const reader = await listen();
    await reader.until(`id: ${markOf(present)}\n\n`);
    present += 60_000;
    await reader.until(`id: ${markOf(present)}\n\n`);
    await reader.leave();
  });

  test('lets go of who does not read', async () => {
    await open({ backlog: 1_000 });
    const { socket } = door.dial();
    await once(socket, 'connect');
    socket.pause();
    socket.write(`GET /live-stream HTTP/1.1\r\nHost: localhost:${door.port}\r\n\r\n`);
    await until(() => stream.size === 1);
    for (let count = 0; stream.size > 0; count += 1) {
      stream.tell({ id: `much ${count}`, at: new Date(present) }, [
        { story: 'x'.repeat(100_000), what: 'version' },
      ]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(stream.size).toBe(0);
    socket.destroy();
  });

  test('has room for so many of one address, and in all', async () => {
    await open({ perAddress: 2, all: 50 });
    const readers = [await listen(), await listen()];
    const refused = await listen();
    expect([refused.response.status, refused.response.headers.get('retry-after')]).toEqual([429, '60']);
    await readers[0]?.leave();
    await until(() => stream.size === 1);
    const again = await listen();
    expect(again.response.status).toBe(200);
    await readers[1]?.leave();
    await again.leave();
  });

  test('ends when the door closes, at once', async () => {
    await open();
    const reader = await listen();
    const rest = reader.rest();
    stream.close();
    expect(await rest).toMatch(/^retry/);
    expect(stream.size).toBe(0);
  });

  test('is nothing to write to', async () => {
    await open();
    expect((await door.ask('/live-stream', { method: 'POST' })).status).toBe(405);
    expect((await door.ask('/live-stream', { method: 'HEAD' })).status).toBe(200);
    expect(stream.size).toBe(0);
  });
});

describe('the file', () => {
  const file = async (since = '') => JSON.parse((await door.ask(`/live.json${since}`)).text);

  test('says what happened since, and what to ask with next', async () => {
    await open();
    const { last } = await file();
    present += 60_000;
    publish('bcdfghjk');
    expect(await file(`?since=${last}`)).toEqual({
      last: markOf(present),
      changes: [
        { story: 'bcdfghjk', what: 'version', id: expect.stringMatching(/^[0-9a-z]+\.[0-9a-f]{10}$/) },
      ],
    });
    expect((await file('?since=!')).changes).toEqual([{ what: 'resync' }]);
  });

  test('may go round for two seconds', async () => {
    await open();
    const { headers } = await door.ask('/live.json');
    expect(headers['cache-control']).toBe('public, max-age=2');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
