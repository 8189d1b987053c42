import { createHash } from 'node:crypto';
import { deskUrl } from '#lib/env.ts';

/** Whether the desk's cookies travel by https only. Plain http signs in on this machine alone. */
export const secureCookies = deskUrl.startsWith('https:');

/** The session cookie's name. `__Host-` binds it to the desk's host (RFC 6265bis, section 4.1.3.2). */
export const sessionCookie = `${secureCookies ? '__Host-' : ''}copydesk.session`;

/** What is stored of a secret: its SHA-256 in hexadecimal. Enough for 256-bit random tokens, not for passwords. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The session token in a raw `Cookie` header, or null. */
export function sessionTokenIn(cookieHeader: string | undefined): string | null {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=');
    // A token needs no decoding, and decoding what somebody else put there may fail.
    if (name === sessionCookie) return value.join('=');
  }
  return null;
}
