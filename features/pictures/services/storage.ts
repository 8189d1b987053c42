import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { now } from '#lib/clock.ts';
import { dataDir } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

const originals = join(dataDir, 'pictures', 'originals');
const renditions = join(dataDir, 'pictures', 'renditions');
/** Everything that is not whole yet lies here, on the same disk, until it is renamed. */
const arriving = join(dataDir, 'pictures', 'arriving');
/** Nothing takes so long to arrive, in milliseconds: the door gives an upload 15 minutes. */
const ABANDONED = 60 * 60_000;

/** A file that arrived whole but is nobody's yet. */
export type Arrived = { path: string; bytes: number; sha256: string };

/** Where a picture's original lies. Never sent to readers. */
export function originalPath(pictureId: string): string {
  return join(originals, pictureId.slice(-2), pictureId);
}

/** Where a rendition lies, by its file name such as `640.webp`. */
export function renditionPath(pictureId: string, file: string): string {
  return join(renditions, pictureId.slice(-2), pictureId, file);
}

/** Streams a body into a temporary file on the data folder's disk. Throws `code: 'TOO_LARGE'` past `limit` bytes; leaves nothing behind when it fails. */
export async function receive(body: ReadableStream<Uint8Array>, limit: number): Promise<Arrived> {
  await mkdir(arriving, { recursive: true });
  const path = join(arriving, newId());
  const hash = createHash('sha256');
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > limit) done(Object.assign(new Error('too large'), { code: 'TOO_LARGE' }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(
      Readable.fromWeb(body as import('node:stream/web').ReadableStream),
      counter,
      createWriteStream(path),
    );
    await flush(path);
    return { path, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Makes an arrived file a picture's original, at once or not at all. */
export async function keepOriginal(arrived: Arrived, pictureId: string): Promise<void> {
  const path = originalPath(pictureId);
  await mkdir(join(path, '..'), { recursive: true });
  await rename(arrived.path, path);
}

/** Throws an arrived file away. */
export async function discard(arrived: Arrived): Promise<void> {
  await rm(arrived.path, { force: true });
}

/** Writes a rendition: a temporary file first, then renamed, so that no reader ever gets half of one. Leaves nothing behind when it fails. */
export async function keepRendition(pictureId: string, file: string, bytes: Buffer): Promise<void> {
  const path = renditionPath(pictureId, file);
  await mkdir(join(path, '..'), { recursive: true });
  await mkdir(arriving, { recursive: true });
  const temporary = join(arriving, newId());
  try {
    await pipeline(Readable.from([bytes]), createWriteStream(temporary));
    await flush(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Throws away what began to arrive more than an hour ago and never became whole: a kill or a power cut left it. Gives how many files. */
export async function sweepArriving(): Promise<number> {
  const files = await readdir(arriving).catch(() => []);
  let swept = 0;
  for (const file of files) {
    const path = join(arriving, file);
    const found = await stat(path).catch(() => null);
    if (!found || now().getTime() - found.mtimeMs < ABANDONED) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}

/** A rendition as a stream and its size in bytes, or null where there is none. */
export async function readRendition(
  pictureId: string,
  file: string,
): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number } | null> {
  const path = renditionPath(pictureId, file);
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  const stream = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>;
  return { stream, bytes: found.size };
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}
