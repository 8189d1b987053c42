import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type FilePlacer = {
  /** Writes a file where nobody looks yet. `file` is its path below the data folder. */
  add: (file: string, content: AsyncIterable<Buffer>) => Promise<void>;
  /** Puts every file where it belongs. */
  place: () => Promise<void>;
  /** Takes away again what was placed. */
  takeBack: () => Promise<void>;
  /** Removes what was not placed. */
  clear: () => Promise<void>;
};

/** Writes files beside where they belong, on the same disk, so that placing them is renaming and cannot run out of room. */
export async function openPlacer(dataFolder: string): Promise<FilePlacer> {
  const waiting = join(dataFolder, 'restoring');
  const files: string[] = [];
  const placed: string[] = [];
  const clear = () => rm(waiting, { recursive: true, force: true });
  // A restore that was killed may have left it.
  await clear();
  return {
    add: async (file, content) => {
      const path = join(waiting, file);
      await mkdir(dirname(path), { recursive: true });
      await pipeline(Readable.from(content), createWriteStream(path, { flags: 'wx', flush: true }));
      files.push(file);
    },
    place: async () => {
      for (const file of files) {
        const path = join(dataFolder, file);
        await mkdir(dirname(path), { recursive: true });
        await rename(join(waiting, file), path);
        placed.push(path);
      }
    },
    takeBack: async () => {
      for (const path of placed) await rm(path, { force: true });
    },
    clear,
  };
}
