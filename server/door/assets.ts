import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { acceptedEncodings } from '#server/door/compression.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.map': 'application/json; charset=utf-8',
};

const suffixes = { br: '.br', gzip: '.gz' } as const;

type Found = { file: string; bytes: number; encoding: 'br' | 'gzip' | null };

/**
 * Sends a file of the site's build for `/assets/NAME`: its name holds the hash of its content, so it never changes. The
 * compressed copies beside it are sent to those who take them. Answers false where there is no such file.
 */
export async function sendAsset(
  folders: readonly string[],
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const type = types[extname(path)];
  const found = type && (await findIn(folders, path, request.headers['accept-encoding']));
  if (!found) return false;
  response.setHeader('content-type', type);
  response.setHeader('content-length', found.bytes);
  response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  response.setHeader('vary', 'accept-encoding');
  if (found.encoding) response.setHeader('content-encoding', found.encoding);
  // Fonts and pictures of the site may be asked for by the desk's own host.
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  response.setHeader('access-control-allow-origin', '*');
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(found.file), response);
  return true;
}

async function findIn(
  folders: readonly string[],
  path: string,
  acceptEncoding: string | string[] | undefined,
): Promise<Found | null> {
  for (const folder of folders) {
    const file = resolve(folder, `.${path.slice('/assets'.length)}`);
    const found = file.startsWith(folder + sep) ? await find(file, acceptEncoding) : null;
    if (found) return found;
  }
  return null;
}

async function find(file: string, acceptEncoding: string | string[] | undefined): Promise<Found | null> {
  for (const encoding of acceptedEncodings(acceptEncoding)) {
    const bytes = await sizeOf(file + suffixes[encoding]);
    if (bytes !== null) return { file: file + suffixes[encoding], bytes, encoding };
  }
  const bytes = await sizeOf(file);
  return bytes === null ? null : { file, bytes, encoding: null };
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}
