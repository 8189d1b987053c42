import { spawn } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { uploadPicture } from '#features/pictures/commands.ts';
import { dataDir } from '#lib/env.ts';
import { destroyPostgres, startPostgres } from '#server/postgres/start-postgres.ts';
import { claimDataFolder } from '#server/start/data-folder.ts';
import { backUp, folder, run } from '#test/backups.ts';
import { buildPicture, streamOf } from '#test/build-picture.ts';
import { makePerson, makeStory, unwrap, write } from '#test/newsroom.ts';

// The commands as somebody types them, with a PostgreSQL of their own in a new data folder.
let home: string;

beforeEach(async () => {
  home = await folder();
  const editor = await makePerson('editor', 'Ben');
  await write(editor, await makeStory(editor, null), 'Storm', 'Rain fell.');
  unwrap(await uploadPicture(editor, { name: 'a.jpg', body: streamOf(await buildPicture(400, 300)) }));
});

afterEach(async () => {
  for (const name of await readdir(home)) await destroyPostgres(join(home, name));
  await rm(home, { recursive: true, force: true });
});

async function type(script: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  const env = { ...process.env, DATABASE_URL: '', APP_DATABASE_URL: '', DATA_DIR: '', INIT_CWD: home };
  const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...args], { env });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', resolve);
  return { code: await promise, said: Buffer.concat(chunks).toString() };
}

test('a newsroom goes into a new folder, and from there, stopped or running, into the next', async () => {
  const { archive } = await backUp();

  const first = await type('restore', archive, '--data', 'one');
  expect(first).toMatchObject({ code: 0, said: expect.stringContaining('Now: npm start.') });
  const again = await type('restore', archive, '--data', 'one');
  expect(again).toMatchObject({ code: 1, said: expect.stringMatching(/not empty \(1 people, 1 stories/) });

  const stopped = await type('backup', 'stopped.tar.zst', '--data', 'one');
  expect(stopped).toMatchObject({ code: 0, said: expect.stringContaining(join(home, 'stopped.tar.zst')) });

  const one = join(home, 'one');
  const running = await claimDataFolder(one);
  const postgres = await startPostgres(one);
  expect(await type('backup', 'backups', '--data', 'one')).toMatchObject({ code: 0 });
  expect(await run(postgres.url, 'select name from "Person"')).toEqual([{ name: 'Ben' }]);
  const refused = await type('restore', 'stopped.tar.zst', '--data', 'one');
  expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/Copydesk runs already from .*one/) });
  await postgres.stop();
  await running.release();

  const [name = ''] = await readdir(join(home, 'backups'));
  expect(name).toMatch(/^copydesk-\d{8}-\d{6}\.tar\.zst$/);
  expect(await type('restore', join('backups', name), '--data', 'two')).toMatchObject({ code: 0 });
  const pictures = await picturesIn(join(home, 'two'));
  expect(pictures.size).toBe(1);
  for (const [path, bytes] of pictures)
    expect(bytes.equals(await readFile(join(dataDir, 'pictures', path)))).toBe(true);
}, 180_000);

test('what cannot be done is said in one sentence', async () => {
  await writeFile(join(home, 'letter.txt'), 'Dear editors');
  expect(await type('backup', '--data', 'nowhere')).toEqual({
    code: 1,
    said: `There is no newsroom in ${join(home, 'nowhere')}: name its folder with --data, or set DATA_DIR (or DATABASE_URL).\n`,
  });
  expect(await type('restore')).toMatchObject({ code: 1, said: expect.stringMatching(/^Name the backup: /) });
  const said = expect.stringContaining(`${join(home, 'letter.txt')} is not a backup of Copydesk.\n`);
  expect(await type('restore', 'letter.txt', '--data', 'new')).toMatchObject({ code: 1, said });
  expect(await readdir(home)).toEqual(['letter.txt']);
}, 60_000);

async function picturesIn(data: string): Promise<Map<string, Buffer>> {
  const pictures = join(data, 'pictures');
  const files = await readdir(pictures, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const found = new Map<string, Buffer>();
  for (const path of paths.toSorted()) found.set(path.slice(pictures.length + 1), await readFile(path));
  return found;
}
