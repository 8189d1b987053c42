import type { BrowserContext, Request } from '@playwright/test';

/** Gives what the pages of a context still wait for, a line each: what a test that ran out of time was held up by. */
export function watchRequests(context: BrowserContext): () => string[] {
  const waiting = new Set<Request>();
  context.on('request', (request) => waiting.add(request));
  context.on('requestfinished', (request) => waiting.delete(request));
  context.on('requestfailed', (request) => waiting.delete(request));
  return () => [...waiting].map((request) => `${request.method()} ${request.url()} is not answered`);
}
