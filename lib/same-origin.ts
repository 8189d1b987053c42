import { deskUrl } from '#lib/env.ts';

/**
 * Whether a request that changes something came from the desk's own pages. A browser sends `Origin` with every POST; one
 * without it is refused, and `Sec-Fetch-Site`, where sent, must agree.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site && site !== 'same-origin') return false;
  return headers.get('origin') === deskUrl;
}
