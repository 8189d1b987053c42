import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { log } from '#lib/log.ts';
import { type BlockList, openBlockList } from '#server/door/blocking/block-list.ts';
import { blockedFile } from '#server/door/blocking/blocked-file.ts';
import { type OpenDoor, openDoor } from '#test/open-door.ts';

const story = '/world/some-words-1rj0nb3q';
const picture = '/pictures/bcdfghjk/320.webp';
// Each word that is typed starts two processes.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
let list: BlockList;
let door: OpenDoor;
let answers: boolean;

beforeEach(async () => {
  answers = true;
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-blocked-'));
  list = await openBlockList(folder);
  const vitals = { databaseAnswers: () => answers, isMigrated: async () => true, isStopping: () => false };
  door = await openDoor(
    async (_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('surrogate-key', 'all story:1');
      response.end('<p>what must not be read');
    },
    { vitals, isBlocked: (target) => list.has(target) },
  );
});

afterEach(async () => {
  await door.stop();
  await list.stop();
  await rm(folder, { recursive: true, force: true });
});

/** `npm run block` with these words, as somebody types it: another process, and no database anywhere. */
function type(...words: string[]) {
  const environment = { ...process.env, DATA_DIR: folder, PUBLIC_URL: `http://localhost:${door.port}` };
  const env = { ...environment, DATABASE_URL: '', APP_DATABASE_URL: '' };
  return spawnSync(process.execPath, ['scripts/block.mjs', ...words], { encoding: 'utf8', env });
}

const statusOf = async (target: string) => (await door.ask(target)).status;
const becomes = (target: string, status: number) =>
  vi.waitFor(async () => expect(await statusOf(target)).toBe(status), { timeout: 3_000, interval: 50 });

test('a kept page is refused without a database, and served again when it is lifted', async () => {
  await door.ask(story);
  answers = false;
  expect((await door.ask(story)).headers['cache-status']).toBe('copydesk; hit');
  expect(type(`http://localhost:${door.port}${story}?from=mail#top`).stderr).toBe('');
  await becomes(story, 410);
  const reply = await door.ask(story);
  expect(reply.headers['cache-control']).toBe('no-store');
  expect(reply.text).toContain('This page is not available');
  expect(reply.text).not.toContain('must not');
  for (const other of [
    '/sport/other-1rj0nb3q',
    `${story}/rest`,
    `${story}?a`,
    '/world/some%2Dwords-1rj0nb3q/',
  ]) {
    expect([other, await statusOf(other)]).toEqual([other, 410]);
  }
  const head = await door.ask(story, { method: 'HEAD' });
  expect([head.status, head.body.length]).toEqual([410, 0]);
  expect(type().stdout).toMatch(/^\d{4}-\d\d-\d\dT\S+Z {2}\/world\/some-words-1rj0nb3q\n$/);
  expect(type('--lift', '/world/1rj0nb3q').stderr).toBe('');
  await becomes(story, 200);
  expect((await door.ask(story)).headers['cache-status']).toBe('copydesk; hit');
});

test('a picture is refused in every size, and nothing else is', async () => {
  type(picture);
  await becomes(picture, 410);
  expect(await statusOf('/pictures/bcdfghjk/640.jpg')).toBe(410);
  for (const other of ['/', '/desk', '/pictures/bcdfghjl/320.webp', story]) {
    expect([other, await statusOf(other)]).toEqual([other, 200]);
  }
});

test('what cannot be blocked or lifted is refused in one sentence', () => {
  for (const words of [['/desk'], ['https://other.example/a'], ['--lift'], ['--lift', '/a'], ['/a', '/b']]) {
    const { status, stderr } = type(...words);
    expect([words, status, stderr.trim().split('\n').length]).toEqual([words, 1, 1]);
  }
  expect(type().stdout).toMatch(/^Nothing is blocked/);
});

test('a block from before the start holds, and a damaged or missing file lifts nothing', async () => {
  type(story);
  await list.stop();
  list = await openBlockList(folder);
  expect(list.has(story)).toBe(true);
  await writeFile(blockedFile(folder), '{"path":"/sport","since":"2026-11-24T10:00:00Z"}\n{"pa');
  await becomes('/sport', 410);
  expect(list.has(story)).toBe(true);
  const told = vi.spyOn(log, 'error');
  await rm(blockedFile(folder));
  await vi.waitFor(() => expect(told).toHaveBeenCalled(), { timeout: 3_000, interval: 50 });
  expect([list.has(story), list.has('/sport')]).toEqual([true, true]);
  await writeFile(blockedFile(folder), '{"path":"/world","since":"2026-11-24T10:00:00Z"}\n');
  await becomes('/world', 410);
  expect([list.has(story), list.has('/sport')]).toEqual([false, false]);
});
