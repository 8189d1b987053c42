import { type FileHandle, open } from 'node:fs/promises';
import { UnusableVideo } from '#features/videos/rules/unusable-video.ts';

const WINDOW = 256 * 1024;

/** A file read here and there, a window at a time: containers are many small headers far apart. */
export class FileWindow {
  readonly size: number;
  readonly #file: FileHandle;
  #start = 0;
  #bytes = Buffer.alloc(0);

  private constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.size = size;
  }

  /** Opens a file for as long as `use` reads it. */
  static async open<T>(path: string, use: (file: FileWindow) => Promise<T>): Promise<T> {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return await use(new FileWindow(file, size));
    } finally {
      await file.close();
    }
  }

  /** The bytes of a place, valid until the next call. Throws UnusableVideo where the file ends before: it is cut off. */
  async read(at: number, length: number): Promise<Buffer> {
    if (length > WINDOW || at + length > this.size) throw UnusableVideo.cutOff();
    if (at < this.#start || at + length > this.#start + this.#bytes.length) {
      const bytes = Buffer.alloc(Math.min(WINDOW, this.size - at));
      const { bytesRead } = await this.#file.read(bytes, 0, bytes.length, at);
      if (bytesRead < length) throw UnusableVideo.cutOff();
      this.#start = at;
      this.#bytes = bytes.subarray(0, bytesRead);
    }
    return this.#bytes.subarray(at - this.#start, at - this.#start + length);
  }
}
