import { readFile, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';

/** The members of an archive, by name. */
export type Members = Map<string, Buffer>;

/** Writes an archive anew, beside the first, with its members changed as somebody would who knows what tar and zstd are. */
export async function repack(archive: string, change: (members: Members) => void): Promise<string> {
  const members = await unpack(zstdDecompressSync(await readFile(archive)));
  change(members);
  const tar = pack();
  for (const [name, bytes] of members) tar.entry({ name }, bytes);
  tar.finalize();
  const forged = `${archive}.forged`;
  await writeFile(forged, zstdCompressSync(await buffer(tar as unknown as Readable)));
  return forged;
}

async function unpack(bytes: Buffer): Promise<Members> {
  const members: Members = new Map();
  const tar = extract();
  tar.end(bytes);
  for await (const entry of tar) members.set(entry.header.name, await buffer(entry as unknown as Readable));
  return members;
}
