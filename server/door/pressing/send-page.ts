import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedEncodings } from '#server/door/compression.ts';
import type { FilledPage } from '#server/door/pressing/filled-page.ts';
import type { KeptPage } from '#server/door/pressing/kept-page.ts';

/** How the cache came by a page, for `Cache-Status` (RFC 9211). */
export type CacheStatus = 'hit' | 'hit; detail=stale' | 'fwd=miss; stored' | 'fwd=miss' | 'fwd=bypass';

/** What every pressed page carries, as names and values in turn. */
export type FixedHeaders = readonly string[];

/** Sends a page: not at all where the reader has it (304), compressed where they take it. HEAD gets the head alone. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  filled: FilledPage,
  more: { id: string; status: CacheStatus; fixed: FixedHeaders; sendsKeys: boolean },
): void {
  const { headers } = request;
  const head = [...more.fixed, 'x-request-id', more.id, 'cache-status', `copydesk; ${more.status}`];
  if (more.sendsKeys && page.keys.length > 0) head.push('surrogate-key', page.keys.join(' '));
  if (page.status === 200) {
    head.push('etag', filled.etag);
    if (isKnown(headers['if-none-match'], filled.etag)) {
      response.writeHead(304, head);
      response.end();
      return;
    }
  }
  for (const [name, value] of page.headers) head.push(name, value);
  const encoding = filled.choose(acceptedEncodings(headers['accept-encoding']));
  const bytes = filled.bytes(encoding);
  if (encoding) head.push('content-encoding', encoding);
  head.push('content-length', String(bytes.length));
  response.writeHead(page.status, head);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Whether a reader names our tag among those they have (RFC 9110, section 13.1.2: compared weakly). */
function isKnown(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  if (given.trim() === '*') return true;
  const bare = etag.slice(2);
  return given.split(',').some((tag) => tag.trim().replace(/^W\//, '') === bare);
}
