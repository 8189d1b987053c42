import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import type { WrittenMember } from '#server/backup/archive-writer.ts';

/** A member while it is read; whoever does not read `content` skips it. */
export type Member = { name: string; content: AsyncIterable<Buffer> };

/** What begins every zstd frame (RFC 8878, 3.1.1). */
const MAGIC = '28b52ffd';

/**
 * Reads an archive from its beginning to its end, handing over one member at a time, and gives what each was. Throws a
 * sentence where the file is missing, no archive, damaged or cut short; what `take` throws goes through.
 */
export async function readArchive(
  path: string,
  take: (member: Member) => Promise<void>,
): Promise<Map<string, WrittenMember>> {
  await checkKind(path);
  const members = new Map<string, WrittenMember>();
  const tar = extract();
  const unpacking = pipeline(createReadStream(path), createZstdDecompress(), tar as unknown as Writable);
  // It is awaited below; a reader that gives up ends it, and its own reason is the one that counts.
  unpacking.catch(() => undefined);
  let failed: { reason: unknown } | undefined;
  try {
    for await (const entry of tar) {
      const { name, type } = entry.header;
      if (type !== 'file') throw damaged(path, `"${name}" is not a file`);
      const counted = countContent(path, entry as AsyncIterable<Buffer>);
      await take({ name, content: counted.content }).catch((reason) => {
        failed = { reason };
        throw reason;
      });
      members.set(name, await counted.rest());
    }
    await unpacking;
  } catch (error) {
    tar.destroy();
    if (failed) throw failed.reason;
    throw unreadable(path, error);
  }
  return members;
}

/** An archive that is not what was written. `what` says where. */
export function damaged(path: string, what: string): Error {
  return Object.assign(
    new Error(`${path} is damaged (${what}): nothing of it was restored. Take another copy of it.`),
    { code: 'DAMAGED' },
  );
}

async function checkKind(path: string): Promise<void> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}.`,
    );
  });
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${path} is not a file: name the backup's one file.`);
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.toString('hex') !== MAGIC) throw new Error(`${path} is not a backup of Copydesk.`);
  } finally {
    await file.close();
  }
}

function countContent(path: string, content: AsyncIterable<Buffer>) {
  const hash = createHash('sha256');
  let bytes = 0;
  const chunks = (async function* () {
    try {
      for await (const chunk of content) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    } catch (error) {
      throw unreadable(path, error);
    }
  })();
  const rest = async (): Promise<WrittenMember> => {
    for (;;) {
      if ((await chunks.next()).done) return { bytes, sha256: hash.digest('hex') };
    }
  };
  return { content: chunks, rest };
}

/** What is not the system's own failure to read is the content's. */
function unreadable(path: string, error: unknown): Error {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === 'DAMAGED') return error as Error;
  if (syscall) return new Error(`${path} cannot be read: ${message}.`);
  const isShort = code === 'Z_BUF_ERROR' || /unexpected end/i.test(message);
  return damaged(path, isShort ? 'it ends too early' : 'it cannot be unpacked');
}
