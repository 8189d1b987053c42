import { join } from 'node:path';
import { type Arrived, keepArrived, readKept, receiveUpload, sweepArrivals } from '#lib/arrivals.ts';
import { dataDir, videoMegabytes } from '#lib/env.ts';
import type { Result } from '#lib/result.ts';

const files = join(dataDir, 'videos', 'files');
/** Everything that is not whole and judged yet lies here, on the same disk, until it is renamed. */
const arriving = join(dataDir, 'videos', 'arriving');

/** Where a video's file lies: as readers get it, cleaned. */
export function videoFilePath(videoId: string): string {
  return join(files, videoId.slice(-2), videoId);
}

/** Streams a video into a temporary file; says what went wrong and leaves nothing behind then. */
export function receiveVideo(body: ReadableStream<Uint8Array>): Promise<Result<Arrived>> {
  return receiveUpload(arriving, body, videoMegabytes * 1_000_000, {
    ...{ one: 'video', many: 'videos' },
    tooLarge: `A video has at most ${videoMegabytes} MB. Save it smaller or cut it, and try again.`,
  });
}

/** Makes an arrived file a video's, at once or not at all. */
export function keepVideo(arrived: Arrived, videoId: string): Promise<void> {
  return keepArrived(arrived, videoFilePath(videoId));
}

/** A video's file as a stream, or the part of it from byte `first` to `last`; null where there is none. */
export function readVideoFile(
  videoId: string,
  part?: { first: number; last: number },
): ReturnType<typeof readKept> {
  return readKept(videoFilePath(videoId), part);
}

/** Throws away what began to arrive and never became whole; gives how many files. */
export function sweepArrivingVideos(): Promise<number> {
  return sweepArrivals(arriving);
}
