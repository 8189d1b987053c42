import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';
export type Compressor = ReturnType<typeof createGzip> | ReturnType<typeof createBrotliCompress>;

/** Below this many bytes compressing gains nothing. */
const smallest = 1024;

const worthIt =
  /^(?:text\/(?!event-stream)|application\/(?:[\w.+-]*json|[\w.+-]*xml|javascript)|image\/svg\+xml)/;

/** The encodings a client takes, best first (RFC 9110, section 12.5.3; a weight of nought means never). */
export function acceptedEncodings(header: string | string[] | undefined): Encoding[] {
  const parts = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';', 1)[0]);
  return (['br', 'gzip'] as const).filter((encoding) => parts.includes(encoding));
}

/**
 * How to compress an answer whose headers are set, or null where it should go as it is. `size` is the whole body's where it
 * is known.
 */
export function encodingFor(
  request: IncomingMessage,
  response: ServerResponse,
  size: number | null,
): Encoding | null {
  if (request.method === 'HEAD' || [204, 206, 304].includes(response.statusCode)) return null;
  if (response.hasHeader('content-encoding') || response.hasHeader('content-range')) return null;
  if (!worthIt.test(String(response.getHeader('content-type') ?? ''))) return null;
  if (/no-transform/.test(String(response.getHeader('cache-control') ?? ''))) return null;
  const known = size ?? Number(response.getHeader('content-length') ?? Number.NaN);
  if (known < smallest) return null;
  return acceptedEncodings(request.headers['accept-encoding'])[0] ?? null;
}

/** Sets the headers for a compressed answer: the length is not known yet, and the bytes are no longer the strong ETag's. */
export function markEncoded(response: ServerResponse, encoding: Encoding): void {
  response.setHeader('content-encoding', encoding);
  response.removeHeader('content-length');
  const tag = response.getHeader('etag');
  if (typeof tag === 'string' && !tag.startsWith('W/')) response.setHeader('etag', `W/${tag}`);
}

/** A compressor quick enough for pages made on demand. */
export function createCompressor(encoding: Encoding): Compressor {
  if (encoding === 'gzip') return createGzip({ level: 6 });
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}
