import type { ServerResponse } from 'node:http';
import { FRAMED_ORIGINS } from '#lib/embed-providers.ts';
import type { Side } from '#server/door/addresses.ts';

export type Protection = { side: Side; base: string; nonce: string; dev: boolean };

const closedFeatures = [
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'usb',
];
const permissions = closedFeatures.map((feature) => `${feature}=()`).join(', ');

/**
 * The content security policy (CSP level 3) of a page. The site's pages hold no inline script or style at all. The desk's
 * take a nonce, which Next reads from the request's own header of this name; `style-src-attr` because React Aria's tables
 * write `style=` on the server. Development needs eval and inline styles, for Next's own overlay.
 */
export function contentSecurityPolicy({ side, base, nonce, dev }: Protection): string {
  const own = side === 'site' ? siteDirectives : deskDirectives(nonce, base.replace(/^http/, 'ws'), dev);
  const upgrade = base.startsWith('https:') ? ['upgrade-insecure-requests'] : [];
  return [...own, "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", ...upgrade].join('; ');
}

/** Sets what every answer carries, whatever made it. */
export function setSecurityHeaders(response: ServerResponse, protection: Protection): void {
  for (const [name, value] of securityHeaders(protection)) {
    if (name !== 'content-security-policy' || !response.hasHeader(name)) response.setHeader(name, value);
  }
}

/** What every answer carries. */
export function securityHeaders(protection: Protection): [name: string, value: string][] {
  const desk = protection.side === 'desk';
  const headers: [string, string][] = [
    ['content-security-policy', contentSecurityPolicy(protection)],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', desk ? 'same-origin' : 'strict-origin-when-cross-origin'],
    ['permissions-policy', permissions],
    ['cross-origin-opener-policy', 'same-origin'],
  ];
  if (desk)
    headers.push(['cross-origin-resource-policy', 'same-origin'], ['x-robots-tag', 'noindex, nofollow']);
  if (protection.base.startsWith('https:')) headers.push(['strict-transport-security', 'max-age=31536000']);
  return headers;
}

const siteDirectives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  // The players of embedded videos, once a reader asked for one: no page frames anything by itself.
  `frame-src ${FRAMED_ORIGINS.join(' ')}`,
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
];

function deskDirectives(nonce: string, stream: string, dev: boolean): string[] {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // Older browsers do not count the WebSocket of one's own host as 'self'.
    `connect-src 'self' ${stream}`,
    "worker-src 'self' blob:",
    "form-action 'self'",
  ];
}
