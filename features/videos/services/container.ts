import { open } from 'node:fs/promises';
import { UnusableVideo } from '#features/videos/rules/unusable-video.ts';
import type { Patch, ReadContainer, VideoFacts } from '#features/videos/rules/video-facts.ts';
import { FileWindow } from '#features/videos/services/file-window.ts';
import { readMp4 } from '#features/videos/services/mp4.ts';
import { readWebm } from '#features/videos/services/webm.ts';

const BLANK = Buffer.alloc(1024 * 1024);

/** A file that may be taken, or the sentence that says why not. */
export type Judged = { ok: true; facts: VideoFacts } | { ok: false; problem: string };

/**
 * Judges a file by its content, whatever its name says, and writes over in place what playing does not need: where and
 * with what it was filmed, titles, programs. Nothing moves, so that it plays as before. What is inside the pictures
 * themselves stays (H.264 can carry user data there). Leaves a refused file as it is.
 */
export async function judgeAndClean(path: string): Promise<Judged> {
  try {
    const { facts, patches } = await FileWindow.open(path, readContainer);
    await applyPatches(path, patches);
    return { ok: true, facts };
  } catch (error) {
    if (error instanceof UnusableVideo) return { ok: false, problem: error.message };
    throw error;
  }
}

async function readContainer(file: FileWindow): Promise<ReadContainer> {
  if (file.size < 12) throw UnusableVideo.unknown();
  const head = await file.read(0, 12);
  if (head.toString('latin1', 4, 8) === 'ftyp') return readMp4(file);
  if (head.readUInt32BE(0) === 0x1a45dfa3) return readWebm(file);
  throw UnusableVideo.unknown();
}

async function applyPatches(path: string, patches: Patch[]): Promise<void> {
  const file = await open(path, 'r+');
  try {
    for (const { at, write, zeros } of patches) {
      await file.write(write, 0, write.length, at);
      for (let done = 0; done < zeros; done += BLANK.length) {
        await file.write(BLANK, 0, Math.min(BLANK.length, zeros - done), at + write.length + done);
      }
    }
    await file.sync();
  } finally {
    await file.close();
  }
}
