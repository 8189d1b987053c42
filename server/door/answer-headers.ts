import type { ServerResponse } from 'node:http';
import type { Side } from '#server/door/addresses.ts';

const nextOwn = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
];

/**
 * Mends what Next writes on its answers: names by which it would vary on headers that a pressed page knows nothing of, a
 * year's shared life for pages that are missing today, and the framework's own marks.
 */
export function mendHeaders(response: ServerResponse, side: Side, path: string, trustProxy: boolean): void {
  response.removeHeader('x-powered-by');
  response.removeHeader('x-changes-in');
  response.removeHeader('x-holes');
  if (!trustProxy) response.removeHeader('surrogate-key');
  if (side === 'site') mendVary(response);
  if (isHashed(path) && response.statusCode < 400) return;
  const control = String(response.getHeader('cache-control') ?? '');
  if (side === 'site') {
    // Every copy is asked about, so that nobody keeps what was taken down; what may never be kept says so itself.
    if (!/immutable|no-store/.test(control)) response.setHeader('cache-control', 'no-cache');
    return;
  }
  if (!/private|no-store/.test(control) || /s-maxage/.test(control)) {
    response.setHeader('cache-control', 'private, no-store');
  }
}

/** Adds a name to `Vary`, once. */
export function varyOn(response: ServerResponse, name: string): void {
  const names = varied(response);
  if (!names.some((other) => other.toLowerCase() === name))
    response.setHeader('vary', [...names, name].join(', '));
}

function mendVary(response: ServerResponse): void {
  const names = varied(response).filter((name) => !nextOwn.includes(name.toLowerCase()));
  if (names.length > 0) response.setHeader('vary', names.join(', '));
  else response.removeHeader('vary');
}

function varied(response: ServerResponse): string[] {
  return [response.getHeader('vary') ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function isHashed(path: string): boolean {
  return path.startsWith('/_next/static/');
}
