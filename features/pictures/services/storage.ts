import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PICTURE_LIMITS } from '#features/pictures/rules/picture-limits.ts';
import {
  type Arrived,
  flushFile,
  keepArrived,
  readKept,
  receiveUpload,
  sweepArrivals,
} from '#lib/arrivals.ts';
import { dataDir } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import type { Result } from '#lib/result.ts';

const originals = join(dataDir, 'pictures', 'originals');
const renditions = join(dataDir, 'pictures', 'renditions');
/** Everything that is not whole yet lies here, on the same disk, until it is renamed. */
const arriving = join(dataDir, 'pictures', 'arriving');

/** Where a picture's original lies. Never sent to readers. */
export function originalPath(pictureId: string): string {
  return join(originals, pictureId.slice(-2), pictureId);
}

/** Where a rendition lies, by its file name such as `640.webp`. */
export function renditionPath(pictureId: string, file: string): string {
  return join(renditions, pictureId.slice(-2), pictureId, file);
}

/** Streams a picture into a temporary file; says what went wrong and leaves nothing behind then. */
export function receivePicture(body: ReadableStream<Uint8Array>): Promise<Result<Arrived>> {
  return receiveUpload(arriving, body, PICTURE_LIMITS.bytes, {
    ...{ one: 'picture', many: 'pictures' },
    tooLarge: 'A picture has at most 30 MB. Save it smaller and try again.',
  });
}

/** Makes an arrived file a picture's original, at once or not at all. */
export function keepOriginal(arrived: Arrived, pictureId: string): Promise<void> {
  return keepArrived(arrived, originalPath(pictureId));
}

/** Writes a rendition: a temporary file first, then renamed, so that no reader ever gets half of one. Leaves nothing behind when it fails. */
export async function keepRendition(pictureId: string, file: string, bytes: Buffer): Promise<void> {
  const path = renditionPath(pictureId, file);
  await mkdir(join(path, '..'), { recursive: true });
  await mkdir(arriving, { recursive: true });
  const temporary = join(arriving, newId());
  try {
    await pipeline(Readable.from([bytes]), createWriteStream(temporary));
    await flushFile(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Throws away what began to arrive and never became whole; gives how many files. */
export function sweepArriving(): Promise<number> {
  return sweepArrivals(arriving);
}

/** A rendition as a stream and its size in bytes, or null where there is none. */
export function readRendition(pictureId: string, file: string): ReturnType<typeof readKept> {
  return readKept(renditionPath(pictureId, file));
}
