import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { now } from '#lib/clock.ts';
import { newId } from '#lib/ids.ts';
import { log } from '#lib/log.ts';
import { failure, type Result, success } from '#lib/result.ts';

/** Nothing takes so long to arrive, in milliseconds: the door gives an upload an hour at most, and a piece comes every few seconds. */
const ABANDONED = 60 * 60_000;

/** A file that arrived whole but is nobody's yet. */
export type Arrived = { path: string; bytes: number; sha256: string };

/** What to say of a file that did not arrive: of one that is too large, and what such files are called. */
export type ArrivalWords = { tooLarge: string; one: string; many: string };

/**
 * Streams an upload into a temporary file in `folder`, which must be on the disk that the file will stay on. What goes wrong
 * is said in a sentence; nothing is left behind then.
 */
export async function receiveUpload(
  folder: string,
  body: ReadableStream<Uint8Array>,
  limit: number,
  words: ArrivalWords,
): Promise<Result<Arrived>> {
  try {
    return success(await receive(folder, body, limit));
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'TOO_LARGE') return failure('invalid', words.tooLarge);
    log.error({ code, error: String(error) }, `a ${words.one} could not be stored`);
    if (code === 'ENOSPC')
      return failure('unavailable', `The disk for ${words.many} is full. Tell your administrator.`);
    return failure('unavailable', `The ${words.one} did not arrive whole. Try again.`);
  }
}

/** Throws `code: 'TOO_LARGE'` past `limit` bytes. */
async function receive(folder: string, body: ReadableStream<Uint8Array>, limit: number): Promise<Arrived> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, newId());
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
    await flushFile(path);
    return { path, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** What a file was called, as it can be kept: PostgreSQL keeps neither NUL nor half a character, which the cut may leave. */
export function keptName(name: string, otherwise: string): string {
  return name.slice(-200).replaceAll('\0', '').toWellFormed() || otherwise;
}

/** Gives an arrived file its place, at once or not at all. */
export async function keepArrived(arrived: Arrived, path: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await rename(arrived.path, path);
}

/** Throws an arrived file away. */
export async function discard(arrived: Pick<Arrived, 'path'>): Promise<void> {
  await rm(arrived.path, { force: true });
}

/** Throws away what began to arrive in `folder` more than an hour ago and never became whole: a kill or a power cut left it. Gives how many files. */
export async function sweepArrivals(folder: string): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const file of files) {
    const path = join(folder, file);
    const found = await stat(path).catch(() => null);
    if (!found || now().getTime() - found.mtimeMs < ABANDONED) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}

/** Makes sure that a file's bytes are on the disk. */
export async function flushFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

/** A kept file as a stream, `first` and `last` byte included where given; null where there is none. */
export async function readKept(
  path: string,
  part?: { first: number; last: number },
): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number } | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  const range = part && { start: part.first, end: part.last };
  const stream = Readable.toWeb(createReadStream(path, range)) as unknown as ReadableStream<Uint8Array>;
  return { stream, bytes: found.size };
}
