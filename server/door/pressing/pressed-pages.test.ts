import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { PageStore } from '#lib/page-cache/page-store.ts';
import type { Handler } from '#server/door/door.ts';
import type { KeptPage } from '#server/door/pressing/kept-page.ts';
import type { Knowledge } from '#server/door/pressing/pressed-pages.ts';
import { type OpenDoor, openDoor } from '#test/open-door.ts';

const words = 'words '.repeat(1_000);
const token = 'a1b2c3';
let door: OpenDoor;
let store: PageStore<KeptPage>;
let knowledge: Knowledge;
let answers: boolean;
let pressed: string[];

afterEach(() => door.stop());

/** What a handler answers for an address; the usual is a page that depends on `story:1` and the banner's fragment. */
type Press = (address: string) => { status?: number; body: string; headers?: Record<string, string> };

async function open(press: Press = site, wait: (address: string) => Promise<void> = async () => undefined) {
  store = new PageStore(1024 * 1024);
  [knowledge, answers, pressed] = ['current', true, []];
  const handle: Handler = async (request, response) => {
    const address = request.url ?? '';
    pressed.push(address);
    const { status = 200, body, headers } = press(address);
    await wait(address);
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };
  door = await openDoor(handle, {
    store,
    knowledge: () => knowledge,
    vitals: { databaseAnswers: () => answers, isMigrated: async () => true, isStopping: () => false },
  });
}

let banner = '';

function site(address: string): ReturnType<Press> {
  if (address === '/fragments/breaking') {
    return { body: banner, headers: { 'surrogate-key': 'all list:breaking' } };
  }
  const body = `<p>${address} ${words}</p><div>[hole ${token} breaking]</div>`;
  return { body, headers: { 'surrogate-key': 'all story:1', 'x-holes': token } };
}

const statusOf = async (path: string) => (await door.ask(path)).headers['cache-status'];

describe('a page', () => {
  test('is pressed once, then kept until something in it changes', async () => {
    await open();
    expect(await statusOf('/a')).toBe('copydesk; fwd=miss; stored');
    expect(await statusOf('/a')).toBe('copydesk; hit');
    store.purge(['story:2']);
    expect(await statusOf('/a')).toBe('copydesk; hit');
    store.purge(['story:1']);
    expect(await statusOf('/a')).toBe('copydesk; fwd=miss; stored');
    expect(pressed).toEqual(['/a', '/fragments/breaking', '/a']);
  });

  test('tells nobody what it depends on but a trusted proxy', async () => {
    await open();
    for (const path of ['/a', '/a']) {
      const { headers } = await door.ask(path);
      expect(headers['cache-control']).toBe('no-cache');
      for (const name of ['surrogate-key', 'x-holes', 'x-changes-in']) expect(headers[name]).toBeUndefined();
    }
    await door.stop();
    door = await openDoor(
      async (_request, response) => void response.setHeader('surrogate-key', 'all story:1').end('x'),
      {
        trustProxy: true,
      },
    );
    expect((await door.ask('/a')).headers['surrogate-key']).toBe('all story:1');
  });

  test('has a tag, and is not sent to whoever has it', async () => {
    await open();
    const first = await door.ask('/a', { headers: { 'accept-encoding': 'gzip' } });
    const tag = first.headers.etag as string;
    for (const given of [tag, `"x", ${tag}`, tag.replace('W/', ''), '*']) {
      const again = await door.ask('/a', { headers: { 'if-none-match': given } });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
      expect(again.headers['content-security-policy']).toBeDefined();
    }
    expect((await door.ask('/a', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
  });

  test('goes out in each encoding, and HEAD has the head alone', async () => {
    await open();
    const plain = await door.ask('/a');
    const brotli = await door.ask('/a', { headers: { 'accept-encoding': 'gzip, br' } });
    const gzip = await door.ask('/a', { headers: { 'accept-encoding': 'gzip' } });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(plain.text);
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text);
    for (const reply of [plain, brotli, gzip]) {
      expect(reply.headers['content-length']).toBe(String(reply.body.length));
      expect(reply.headers.vary).toBe('accept-encoding');
    }
    const head = await door.ask('/a', { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(plain.body.length),
    ]);
    expect(pressed).toEqual(['/a', '/fragments/breaking']);
  });

  test('is pressed for nobody in particular', async () => {
    const seen: object[] = [];
    store = new PageStore(1024);
    door = await openDoor(
      async (request, response) => {
        seen.push(request.headers);
        response.setHeader('set-cookie', 'a=1');
        response.setHeader('surrogate-key', 'all');
        response.end('x');
      },
      { store },
    );
    const reply = await door.ask('/a?utm_source=x', {
      headers: { cookie: 'session=1', 'accept-language': 'de' },
    });
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.headers['cache-status']).toBe('copydesk; fwd=miss');
    expect(seen).toHaveLength(1);
    expect(Object.keys(seen[0] ?? {}).toSorted()).toEqual([
      'accept',
      'host',
      'x-forwarded-for',
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-request-id',
    ]);
  });

  test.each([
    [200, { 'surrogate-key': 'all' }, 'hit'],
    [308, { 'surrogate-key': 'all', location: '/b' }, 'hit'],
    [410, { 'surrogate-key': 'all' }, 'hit'],
    [404, { 'surrogate-key': 'all' }, 'hit'],
    [403, { 'surrogate-key': 'all' }, 'fwd=miss'],
    [200, {}, 'fwd=miss'],
    [308, { location: '/b' }, 'fwd=miss'],
    [200, { 'surrogate-key': 'all', 'x-changes-in': '0' }, 'fwd=miss'],
  ])('with status %i and %o is, the second time, a %s', async (status, headers, second) => {
    await open(() => ({ status, body: 'x', headers: headers as Record<string, string> }));
    await door.ask('/a');
    const reply = await door.ask('/a');
    expect([reply.status, reply.headers['cache-status']]).toEqual([status, `copydesk; ${second}`]);
    if (status === 308) expect(reply.headers.location).toBe('/b');
  });

  test('that cannot be pressed is a page of the door’s own, and never kept', async () => {
    let status = 500;
    await open(() => ({ status, body: '', headers: { 'surrogate-key': 'all' } }));
    const failed = await door.ask('/a');
    expect([failed.status, failed.headers['cache-control']]).toEqual([500, 'no-store']);
    status = 200;
    expect((await door.ask('/a')).status).toBe(200);
  });
});

describe('a hole', () => {
  test('is filled with the present fragment, and filling it anew presses no page', async () => {
    await open();
    banner = '<b>Bridge closed</b>';
    expect((await door.ask('/a')).text).toContain('<div><b>Bridge closed</b></div>');
    banner = '';
    store.purge(['list:breaking']);
    expect((await door.ask('/a', { headers: { 'accept-encoding': 'br' } })).headers['cache-status']).toBe(
      'copydesk; hit',
    );
    expect((await door.ask('/a')).text).toContain('<div></div>');
    expect(pressed).toEqual(['/a', '/fragments/breaking', '/fragments/breaking']);
  });

  test('stays empty where its fragment cannot be had', async () => {
    await open((address) => (address === '/a' ? site(address) : { status: 500, body: '' }));
    const reply = await door.ask('/a');
    expect([reply.status, reply.text.endsWith('<div></div>')]).toEqual([200, true]);
  });

  test('cannot be forged by a text', async () => {
    await open((address) => {
      const page = site(address);
      return { ...page, body: `${page.body} [hole b1b2b3 breaking] [hole ${token} other]` };
    });
    expect((await door.ask('/a')).text).toContain('[hole b1b2b3 breaking] [hole a1b2c3 other]');
  });
});

describe('many at once', () => {
  test('wait for one render', async () => {
    const go = Promise.withResolvers<void>();
    await open(site, (address) => (address === '/a' ? go.promise : Promise.resolve()));
    const asked = Array.from({ length: 30 }, () => door.ask('/a'));
    await until(() => pressed.length > 0);
    go.resolve();
    const replies = await Promise.all(asked);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(pressed.filter((address) => address === '/a')).toHaveLength(1);
  });

  test('who asks after a purge does not get what was begun before it', async () => {
    let version = 1;
    const go = Promise.withResolvers<void>();
    await open(
      (address) => ({
        body: `version ${version} of ${address}`,
        headers: { 'surrogate-key': 'all story:1' },
      }),
      async () => (version === 1 ? go.promise : undefined),
    );
    const before = door.ask('/a');
    await until(() => pressed.length === 1);
    version = 2;
    store.purge(['story:1']);
    expect((await door.ask('/a')).text).toBe('version 2 of /a');
    go.resolve();
    expect((await before).text).toBe('version 1 of /a');
    expect((await door.ask('/a')).text).toBe('version 2 of /a');
    expect(pressed).toHaveLength(2);
  });

  test('a reader who leaves takes the page from nobody', async () => {
    const go = Promise.withResolvers<void>();
    await open(site, (address) => (address === '/a' ? go.promise : Promise.resolve()));
    const { socket, received } = door.dial();
    socket.write(`GET /a HTTP/1.1\r\nHost: localhost:${door.port}\r\n\r\n`);
    await until(() => pressed.length === 1);
    const other = door.ask('/a');
    socket.destroy();
    await received;
    go.resolve();
    expect((await other).status).toBe(200);
    expect(pressed.filter((address) => address === '/a')).toHaveLength(1);
  });

  test('of different pages wait their turn, and those there is no room for are told', async () => {
    const go = Promise.withResolvers<void>();
    await open(site, (address) => (address.startsWith('/p') ? go.promise : Promise.resolve()));
    const asked = Array.from({ length: 4 + 500 + 3 }, (_, at) => door.ask(`/p${at}`));
    const refused = await Promise.race([asked.at(-1), asked.at(-2), asked.at(-3)]);
    expect([refused?.status, refused?.headers['retry-after']]).toEqual([503, '5']);
    expect(pressed).toHaveLength(4);
    go.resolve();
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(504);
  });
});

describe('without the database', () => {
  test('what is kept is served, and nothing else', async () => {
    await open();
    await door.ask('/a');
    [knowledge, answers] = ['behind', false];
    expect(await statusOf('/a')).toBe('copydesk; hit; detail=stale');
    expect((await door.ask('/b')).status).toBe(503);
    expect(pressed).toEqual(['/a', '/fragments/breaking']);
  });

  test('a banner that is over leaves its hole empty', async () => {
    await open();
    banner = '<b>Bridge closed</b>';
    await door.ask('/a');
    store.purge(['list:breaking']);
    [knowledge, answers] = ['behind', false];
    const reply = await door.ask('/a');
    expect([reply.status, reply.text.endsWith('<div></div>')]).toEqual([200, true]);
    expect(reply.headers['cache-status']).toBe('copydesk; hit; detail=stale');
  });

  test('nothing is served where for too long nothing is known', async () => {
    await open();
    await door.ask('/a');
    [knowledge, answers] = ['lost', false];
    expect((await door.ask('/a')).status).toBe(503);
    [knowledge, answers] = ['current', true];
    expect(await statusOf('/a')).toBe('copydesk; hit');
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
