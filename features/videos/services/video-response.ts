import { byteRange } from '#features/videos/rules/byte-range.ts';
import { readVideoFile } from '#features/videos/services/storage.ts';

type Served = { id: string; shortId: string; type: string; bytes: number };

/**
 * A video's file as an answer: whole, the part that a player asks for (206), or 304 where it has it. It is kept by the
 * browser but asked about each time, so that a take-down reaches it. Null where the file is not on this disk. `cache` is
 * for whom it is.
 */
export async function videoResponse(
  request: Request,
  { id, shortId, type, bytes }: Served,
  cache: 'no-cache' | 'private, no-cache' = 'no-cache',
): Promise<Response | null> {
  // The bytes of an id never change.
  const etag = `"${shortId}"`;
  const headers = { 'accept-ranges': 'bytes', 'cache-control': cache, etag };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const condition = request.headers.get('if-range');
  const asked = condition === null || condition === etag ? request.headers.get('range') : null;
  const range = byteRange(asked, bytes);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes}` } });
  }
  const part = range === 'whole' ? undefined : range;
  const status = part ? 206 : 200;
  const told = {
    ...headers,
    'content-type': `video/${type}`,
    'content-length': String(part ? part.last - part.first + 1 : bytes),
    ...(part && { 'content-range': `bytes ${part.first}-${part.last}/${bytes}` }),
  };
  // Nobody would read the stream of an answer without a body, and so nobody would close its file.
  if (request.method === 'HEAD') return new Response(null, { status, headers: told });
  const found = await readVideoFile(id, part);
  return found && new Response(found.stream, { status, headers: told });
}

/** A captions track as an answer. */
export function captionsResponse(
  text: string,
  cache: 'no-cache' | 'private, no-cache' = 'no-cache',
): Response {
  return new Response(text, {
    headers: { 'content-type': 'text/vtt; charset=utf-8', 'cache-control': cache },
  });
}
