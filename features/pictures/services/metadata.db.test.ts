import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readFacts } from '#features/pictures/services/metadata.ts';
import { dataDir } from '#lib/env.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(dataDir, 'metadata-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Lena Voss"/></rdf:RDF></x:xmpmeta>`;

it('a PNG brings its credit in XMP', async () => {
  const start = Buffer.from('iTXtXML:com.adobe.xmp\0\0\0\0\0', 'latin1');
  const path = await png(chunkOf(start, Buffer.from(xmp)));
  expect(await readFacts(path)).toMatchObject({ type: 'png', credit: 'Lena Voss' });
});

it('a picture with a text that unpacks to very much is read without unpacking it', async () => {
  const start = Buffer.from('zTXtComment\0\0', 'latin1');
  const path = await png(chunkOf(start, deflateSync(Buffer.alloc(100_000_000, ' '))));
  const unpack = vi.spyOn(globalThis, 'DecompressionStream');
  expect(await readFacts(path)).toMatchObject({ type: 'png', width: 40, credit: '' });
  expect(unpack).not.toHaveBeenCalled();
});

async function png(chunk: Buffer): Promise<string> {
  const background = '#456';
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
  const path = join(folder, 'picture');
  // Behind the signature (8 bytes) and the header's chunk (25 bytes).
  await writeFile(path, Buffer.concat([bytes.subarray(0, 33), chunk, bytes.subarray(33)]));
  return path;
}

/** A chunk of a PNG (PNG, third edition, 5.3): length, what it is and holds, and their checksum. */
function chunkOf(...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
