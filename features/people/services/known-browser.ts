import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '#lib/env.ts';
import { newSecret } from '#lib/ids.ts';
import { secureCookies } from '#lib/session-cookie.ts';

/** The cookie by which a browser that signed in here before is known again (OWASP: device cookies). It opens nothing: it only gives its own delays. */
export const knownBrowserCookie = `${secureCookies ? '__Host-' : ''}copydesk.known`;

/** Without a secret that lasts, browsers are known until the process ends. */
const secret = env.AUTH_SECRET ?? newSecret();

/** A new cookie's value for a browser in which somebody gave the right password for this e-mail address. */
export function markOf(email: string): string {
  const id = newSecret().slice(0, 22);
  return `${id}.${sealOf(id, email)}`;
}

/** The id of the browser, if the cookie's value is a true one for this e-mail address; null otherwise. */
export function knownBrowserOf(mark: string | undefined, email: string): string | null {
  const [id, seal] = (mark ?? '').split('.', 2);
  if (!id || !seal) return null;
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(id, email))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

function sealOf(id: string, email: string): string {
  return createHmac('sha256', secret).update(`known browser\0${id}\0${email}`).digest('base64url');
}
