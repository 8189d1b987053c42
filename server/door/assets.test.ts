import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assetFolders } from '#server/door/asset-folders.ts';
import { type OpenDoor, openDoor } from '#test/open-door.ts';

const style = 'body{color:black}';
let builds: string;
let door: OpenDoor;

beforeAll(async () => {
  builds = await mkdtemp(join(tmpdir(), 'copydesk-assets-'));
  const earlier = join(builds, 'a'.repeat(16), 'assets');
  const folder = join(builds, 'b'.repeat(16), 'assets');
  for (const made of [folder, earlier]) await mkdir(made, { recursive: true });
  await writeFile(join(earlier, 'site-EF56.css'), 'earlier');
  await writeFile(join(folder, 'manifest.json'), '{}');
  await writeFile(join(folder, 'site-AB12.css'), style);
  await writeFile(join(folder, 'site-AB12.css.br'), brotliCompressSync(style));
  await writeFile(join(folder, 'site-AB12.css.gz'), gzipSync(style));
  await writeFile(join(folder, 'inter-CD34.woff2'), 'font');
  door = await openDoor(async (_request, response) => void response.end('behind the door'), {
    assetFolders: assetFolders(folder),
  });
});

afterAll(async () => {
  await door.stop();
  await rm(builds, { recursive: true });
});

test.each([
  ['br, gzip', 'br', brotliCompressSync(style).length],
  ['gzip', 'gzip', gzipSync(style).length],
  ['', undefined, style.length],
])('sends what was compressed before to who takes "%s"', async (accepts, encoding, length) => {
  const reply = await door.ask('/assets/site-AB12.css', { headers: { 'accept-encoding': accepts } });
  expect(reply.status).toBe(200);
  expect(reply.headers['content-encoding']).toBe(encoding);
  expect(reply.body).toHaveLength(length);
  expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(reply.headers['content-type']).toBe('text/css; charset=utf-8');
  expect(reply.headers.vary).toBe('accept-encoding');
});

test('sends files that have no compressed copy as they are', async () => {
  const reply = await door.ask('/assets/inter-CD34.woff2', { headers: { 'accept-encoding': 'br' } });
  expect([reply.text, reply.headers['content-type']]).toEqual(['font', 'font/woff2']);
});

test('sends what a page of the build before asks for', async () => {
  const reply = await door.ask('/assets/site-EF56.css');
  expect([reply.text, reply.headers['cache-control']]).toEqual([
    'earlier',
    'public, max-age=31536000, immutable',
  ]);
});

test.each(['/assets/none.css', '/assets/', '/assets/site-AB12.css.br', '/assets/manifest.json'])(
  '%s is nothing, and is not kept',
  async (path) => {
    const reply = await door.ask(path);
    expect(reply.status).toBe(404);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.text).not.toContain('behind the door');
  },
);

test.each(['/assets/..%2f..%2fetc%2fpasswd', '/assets/../package.json'])(
  '%s leads elsewhere than it says, and is refused',
  async (path) => {
    const reply = await door.ask(path);
    expect(reply.status).toBe(400);
    expect(reply.text).not.toContain('behind the door');
  },
);
