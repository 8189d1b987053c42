import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Blocked, blockedFile, changeBlocked, readBlocked } from '#server/door/blocking/blocked-file.ts';

const since = '2026-11-24T10:00:00.000Z';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-blocked-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const add = (path: string) => changeBlocked(folder, (blocked: Blocked[]) => [...blocked, { path, since }]);

test('what is written is read, also in a folder that is new', async () => {
  expect(await readBlocked(folder)).toBeNull();
  await rm(folder, { recursive: true });
  await add('/world/a "quoted" café');
  expect(await readBlocked(folder)).toEqual({
    blocked: [{ path: '/world/a "quoted" café', since }],
    damaged: [],
  });
  expect(await readdir(folder)).toEqual(['blocked.jsonl']);
});

test('changes at once lose none', async () => {
  const paths = Array.from({ length: 8 }, (_, index) => `/world/${index}`);
  await Promise.all(paths.map(add));
  expect((await readBlocked(folder))?.blocked.map(({ path }) => path).sort()).toEqual(paths);
});

test('one that was killed in the middle does not stand in the way', async () => {
  const left = `${blockedFile(folder)}.new`;
  await writeFile(left, '{"pa');
  await utimes(left, 1, 1);
  await add('/world');
  expect((await readBlocked(folder))?.blocked).toHaveLength(1);
});

test('a damaged file is named by its lines and left as it is', async () => {
  const text = `{"path":"/a","since":"${since}"}\n{"path":"no slash","since":"${since}"}\nrubbish\n`;
  await writeFile(blockedFile(folder), text);
  expect(await readBlocked(folder)).toEqual({ blocked: [{ path: '/a', since }], damaged: [2, 3] });
  await expect(add('/world')).rejects.toThrow(/Line 2 of .*blocked\.jsonl cannot be read/);
  expect(await readFile(blockedFile(folder), 'utf8')).toBe(text);
  expect(await readdir(folder)).toEqual(['blocked.jsonl']);
});
