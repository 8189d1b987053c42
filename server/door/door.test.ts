import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { BodyLimit } from '#server/door/body-watch.ts';
import type { DoorOptions, Handler } from '#server/door/door.ts';
import { type OpenDoor, openDoor } from '#test/open-door.ts';

const page = `<!doctype html><p>${'words '.repeat(1_000)}`;
const tight: BodyLimit = { bytes: 1_000, silence: 150, whole: 600 };
let door: OpenDoor;

afterEach(() => door.stop());

async function open(handle: Handler, options?: Partial<DoorOptions>): Promise<OpenDoor> {
  door = await openDoor(handle, options);
  return door;
}

/** Answers with the request's headers, as what is behind the door sees them. */
const mirror: Handler = async (request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(request.headers));
};

const sendPage: Handler = async (_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('vary', 'rsc, next-router-state-tree, next-url');
  response.setHeader('x-powered-by', 'Next.js');
  response.setHeader('surrogate-key', 'story:1');
  response.end(page);
};

describe('patience', () => {
  test('a head that does not end is cut', async () => {
    await open(sendPage, { limits: { headTime: 200 } });
    const { socket, received } = door.dial();
    socket.write(`GET / HTTP/1.1\r\nHost: localhost:${door.port}\r\nX-Slow: `);
    expect(await received).toMatch(/^HTTP\/1.1 408 /);
  });

  test('a head that is too large is refused', async () => {
    await open(sendPage);
    const { socket, received } = door.dial();
    socket.write(`GET / HTTP/1.1\r\nHost: localhost:${door.port}\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(await received).toMatch(/^HTTP\/1.1 431 /);
  });

  const slurp: Handler = async (request, response) => {
    let bytes = 0;
    for await (const chunk of request) bytes += (chunk as Buffer).length;
    response.end(String(bytes));
  };

  test('a body that stops is answered with 408 and cut', async () => {
    await open(slurp, { limits: { bodyFor: () => tight } });
    const { socket, received } = door.dial();
    socket.write(`POST /api/x HTTP/1.1\r\nHost: localhost:${door.port}\r\nContent-Length: 500\r\n\r\nhalf`);
    expect(await received).toMatch(/^HTTP\/1.1 408 /);
  });

  test('a body that drips for too long is cut', async () => {
    await open(slurp, { limits: { bodyFor: () => tight } });
    const { socket, received } = door.dial();
    socket.write(`POST /api/x HTTP/1.1\r\nHost: localhost:${door.port}\r\nContent-Length: 500\r\n\r\n`);
    const drip = setInterval(() => socket.write('a'), 50);
    expect(await received).toMatch(/^HTTP\/1.1 408 /);
    clearInterval(drip);
  });

  test('a slow body that arrives is taken whole', async () => {
    await open(slurp, { limits: { bodyFor: () => ({ ...tight, whole: 10_000 }) } });
    const { socket, received } = door.dial();
    socket.write(
      `POST /api/x HTTP/1.1\r\nHost: localhost:${door.port}\r\nConnection: close\r\nContent-Length: 10\r\n\r\n`,
    );
    let sent = 0;
    const drip = setInterval(() => {
      socket.write('a');
      sent += 1;
      if (sent === 10) clearInterval(drip);
    }, 40);
    expect(await received).toMatch(/^HTTP\/1.1 200 [\s\S]*\r\n10$/);
  });

  test('a body that says it is too large is refused unread', async () => {
    let asked = false;
    await open(
      async () => {
        asked = true;
      },
      { limits: { bodyFor: () => tight } },
    );
    const reply = await door.ask('/api/x', { method: 'POST', body: Buffer.alloc(1_001) });
    expect([reply.status, asked]).toEqual([413, false]);
  });

  test('a body that turns out too large is cut', async () => {
    await open(slurp, { limits: { bodyFor: () => tight } });
    const { socket, received } = door.dial();
    socket.write(
      `POST /api/x HTTP/1.1\r\nHost: localhost:${door.port}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    socket.write(`7d0\r\n${'a'.repeat(2_000)}\r\n`);
    expect(await received).toMatch(/^HTTP\/1.1 413 /);
  });
});

describe('trust', () => {
  const lies = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-real-ip': '203.0.113.9',
    forwarded: 'for=203.0.113.9',
    'x-middleware-subrequest': 'middleware',
    'x-nonce': 'known',
    'content-security-policy': "script-src 'nonce-known'",
    'x-request-id': 'chosen-by-the-client',
  };

  test('what only a proxy may say is overwritten', async () => {
    await open(mirror);
    const seen = JSON.parse((await door.ask('/', { headers: lies })).text);
    expect(seen['x-forwarded-for']).toMatch(/^(127\.0\.0\.1|::1)$/);
    expect(seen['x-forwarded-host']).toBe(`localhost:${door.port}`);
    expect(seen['x-forwarded-proto']).toBe('http');
    for (const name of [
      'x-real-ip',
      'forwarded',
      'x-middleware-subrequest',
      'x-nonce',
      'content-security-policy',
    ]) {
      expect(seen[name]).toBeUndefined();
    }
  });

  test('a trusted proxy is believed about the last address it saw, and about nothing older', async () => {
    await open(mirror, { trustProxy: true });
    const headers = { ...lies, 'x-forwarded-for': '198.51.100.1, 203.0.113.9' };
    const reply = await door.ask('/desk', { headers });
    expect(JSON.parse(reply.text)['x-forwarded-for']).toBe('203.0.113.9');
    expect(reply.headers['x-request-id']).toBe('chosen-by-the-client');
  });

  test('the id of a request is ours, the same in the answer and behind the door', async () => {
    await open(mirror);
    const reply = await door.ask('/', { headers: lies });
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(reply.text)['x-request-id']).toBe(reply.headers['x-request-id']);
  });

  test('an id that could forge a line of the log is not taken from a proxy either', async () => {
    await open(mirror, { trustProxy: true });
    const reply = await door.ask('/', { headers: { 'x-request-id': 'a","level":30,"b":"' } });
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('an unknown host gets nothing of ours', async () => {
    await open(sendPage);
    const reply = await door.ask('/', { headers: { host: 'evil.example' } });
    expect(reply.status).toBe(421);
    expect(reply.text).not.toContain('words');
  });

  test("another site's form changes nothing", async () => {
    await open(mirror);
    const post = (headers: Record<string, string>) => door.ask('/desk', { method: 'POST', headers });
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: `http://localhost:${door.port}` })).status).toBe(200);
  });

  test("the site's pages take nothing", async () => {
    await open(mirror);
    const reply = await door.ask('/world', { method: 'POST' });
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('headers', () => {
  test("the site's pages run nothing inline, keep nothing, and do not vary on the framework's names", async () => {
    await open(sendPage);
    const { headers } = await door.ask('/');
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers.vary).toBe('accept-encoding');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['surrogate-key']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test("each of the desk's pages has a nonce of its own, which what draws it knows", async () => {
    await open(mirror);
    const [first, second] = [await door.ask('/desk'), await door.ask('/desk')];
    const seen = JSON.parse(first.text);
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain(`script-src 'self' 'nonce-${seen['x-nonce']}' 'strict-dynamic'`);
    expect(policy).toContain("style-src-attr 'unsafe-inline'");
    expect(policy).not.toContain('unsafe-eval');
    expect(seen['content-security-policy']).toBe(policy);
    expect(JSON.parse(second.text)['x-nonce']).not.toBe(seen['x-nonce']);
    expect(first.headers['cache-control']).toBe('private, no-store');
    expect(first.headers['x-robots-tag']).toContain('noindex');
  });

  test('over https browsers are told to stay there', async () => {
    const addresses = { publicUrl: 'https://news.example', deskUrl: 'https://desk.example' };
    await open(mirror, { addresses });
    const { headers, text } = await door.ask('/', { headers: { host: 'news.example' } });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    expect(JSON.parse(text)['x-forwarded-proto']).toBe('https');
  });

  test('a missing page is not missing for a year', async () => {
    await open(async (_request, response) => {
      response.statusCode = 404;
      response.setHeader('cache-control', 's-maxage=31536000');
      response.end('no');
    });
    expect((await door.ask('/world/later')).headers['cache-control']).toBe('no-cache');
    expect((await door.ask('/desk/later')).headers['cache-control']).toBe('private, no-store');
  });
});

describe('failures', () => {
  test('an empty 500 becomes a page that names the request', async () => {
    await open(async (_request, response) => {
      response.writeHead(500);
      response.end();
    });
    const reply = await door.ask('/', { headers: { accept: 'text/html' } });
    expect(reply.status).toBe(500);
    expect(reply.text).toContain(String(reply.headers['x-request-id']));
    expect(reply.headers['content-security-policy']).toMatch(/style-src 'sha256-/);
  });

  test('a handler that throws is answered, and shows nothing of what it threw', async () => {
    await open(async () => {
      throw new Error('secret detail');
    });
    const reply = await door.ask('/api/x');
    expect([reply.status, reply.headers['content-type']]).toEqual([500, 'application/json; charset=utf-8']);
    expect(reply.text).not.toContain('secret');
  });

  test("an error page of the handler's own is left alone", async () => {
    await open(async (_request, response) => {
      response.statusCode = 500;
      response.end('<p>own words');
    });
    expect((await door.ask('/desk')).text).toBe('<p>own words');
  });

  test('without its database a node asks for patience, also instead of an error', async () => {
    let answers = true;
    await open(
      async (_request, response) => {
        answers = false;
        response.statusCode = 500;
        response.end('<p>own words');
      },
      { vitals: { databaseAnswers: () => answers, isMigrated: async () => true, isStopping: () => false } },
    );
    for (const reply of [await door.ask('/'), await door.ask('/')]) {
      expect([reply.status, reply.headers['retry-after']]).toEqual([503, '5']);
      expect(reply.text).not.toContain('own words');
    }
  });
});

describe('compression', () => {
  test('pages are compressed for those who take it', async () => {
    await open(sendPage);
    const brotli = await door.ask('/', { headers: { 'accept-encoding': 'gzip, br' } });
    const gzip = await door.ask('/', { headers: { 'accept-encoding': 'gzip, br;q=0' } });
    const plain = await door.ask('/');
    expect([brotli, gzip, plain].map((reply) => reply.headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    expect(gunzipSync(gzip.body).toString()).toBe(page);
    expect(plain.headers['content-length']).toBe(String(page.length));
  });

  test('small answers, pictures and HEAD go as they are', async () => {
    await open(async (request, response) => {
      response.setHeader('content-type', request.url === '/small' ? 'text/html' : 'image/webp');
      response.end(request.url === '/small' ? 'small' : Buffer.alloc(5_000));
    });
    for (const path of ['/small', '/pictures/bcdfghjk/320.webp']) {
      const reply = await door.ask(path, { headers: { 'accept-encoding': 'br' } });
      expect(reply.headers['content-encoding']).toBeUndefined();
    }
    const head = await door.ask('/small', { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
    expect(head.body).toHaveLength(0);
  });

  test('what is streamed arrives as it is written', async () => {
    const rest = Promise.withResolvers<void>();
    await open(async (_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.write('first part');
      await rest.promise;
      response.end('second part');
    });
    const { socket, received } = door.dial();
    socket.write(
      `GET /desk HTTP/1.1\r\nHost: localhost:${door.port}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`,
    );
    await new Promise<void>((resolve) => {
      let bytes = 0;
      socket.on('data', (chunk) => {
        bytes += chunk.length;
        // The head and a whole compressed block: the handler still waits.
        if (chunk.includes('1f8b', 0, 'hex') || bytes > 1_500) resolve();
      });
    });
    rest.resolve();
    expect(await received).toContain('content-encoding: gzip');
  });
});
