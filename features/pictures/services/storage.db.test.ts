import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { sweepPicturesJob } from '#features/pictures/jobs.ts';
import {
  keepRendition,
  readRendition,
  receivePicture,
  renditionPath,
} from '#features/pictures/services/storage.ts';
import { dataDir } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { repeatedJobs } from '#server/job-list.ts';
import { streamOf } from '#test/build-picture.ts';

const arriving = join(dataDir, 'pictures', 'arriving');

beforeEach(async () => {
  await rm(arriving, { recursive: true, force: true });
});

it('throws away what a kill left an hour ago, and nothing that may still be arriving', async () => {
  await sweepPicturesJob();
  const arrived = await receivePicture(streamOf(Buffer.from('whole')));
  const path = arrived.ok ? arrived.value.path : '';
  await mkdir(arriving, { recursive: true });
  await writeFile(join(arriving, 'left'), 'half of a pic');
  await setAge(join(arriving, 'left'), 61);
  await setAge(path, 59);
  await sweepPicturesJob();
  expect((await readdir(arriving)).map((file) => join(arriving, file))).toEqual([path]);
  expect(repeatedJobs.map((job) => job.run)).toContain(sweepPicturesJob);
});

it('a size that cannot be kept leaves nothing behind, and one that can only itself', async () => {
  const id = newId();
  // What stands in the way makes the last move fail, as a full disk does any of them.
  await mkdir(renditionPath(id, '640.webp'), { recursive: true });
  await expect(keepRendition(id, '640.webp', Buffer.from('bytes'))).rejects.toThrow();
  await keepRendition(id, '320.webp', Buffer.from('bytes'));
  expect((await readRendition(id, '320.webp'))?.bytes).toBe(5);
  expect(await readdir(join(renditionPath(id, '640.webp'), '..'))).toEqual(['320.webp', '640.webp']);
  expect(await readdir(arriving)).toEqual([]);
});

function setAge(path: string, minutes: number): Promise<void> {
  const then = new Date(Date.now() - minutes * 60_000);
  return utimes(path, then, then);
}
