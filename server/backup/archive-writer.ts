import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { pack } from 'tar-stream';

export type WrittenMember = { bytes: number; sha256: string };

export type ArchiveWriter = {
  /** Adds a member of exactly `bytes` bytes and gives its checksum. Rejects when the disk is full. */
  add: (name: string, bytes: number, content: Readable) => Promise<WrittenMember>;
  /** Resolves once everything is on the disk. */
  finish: () => Promise<void>;
  /** Gives the writing up. */
  abandon: () => void;
};

/** Opens a new archive: tar, compressed with zstd. Nobody else may read it: it holds what is not published. */
export function createArchive(path: string): ArchiveWriter {
  const tar = pack();
  const compressed = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  const written = pipeline(tar as unknown as Readable, compressed, file);
  // Whoever adds the next member hears of it.
  written.catch(() => undefined);
  return {
    add: async (name, bytes, content) => {
      const hash = createHash('sha256');
      const hashing = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        const sink = tar.entry({ name, size: bytes, mode: 0o600 }) as unknown as Writable;
        // Where the archive ends, the member would wait for ever.
        const ended = written.then(() => Promise.reject(new Error('The archive ended too early.')));
        await Promise.race([pipeline(content, hashing, sink), ended]);
      } catch (error) {
        // A full disk ends the archive, and that is the reason to give; a member that fails ends it too.
        tar.destroy();
        await written;
        throw error;
      }
      return { bytes, sha256: hash.digest('hex') };
    },
    finish: async () => {
      tar.finalize();
      await written;
    },
    abandon: () => tar.destroy(),
  };
}
