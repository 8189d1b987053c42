/** The two addresses of an installation, as origins. Equal where one host serves both faces. */
export type Addresses = { publicUrl: string; deskUrl: string };

/** Which face a request is for. Assets belong to both and are answered before this matters. */
export type Side = 'desk' | 'site';

export type Verdict =
  | { kind: 'serve'; side: Side; base: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'refuse'; status: 400 | 404 | 421 };

const deskSegments = new Set(['desk', 'login', 'setup', 'invite', 'api', '_next']);
const hostShape = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

/**
 * Decides what becomes of a request by its Host header and its target: each host has only its own routes, a loopback
 * address is sent to `localhost` (cookies would be lost otherwise), and any other name is refused, so that no page is
 * ever drawn, and no link ever made, for a name that is not ours.
 */
export function admit(addresses: Addresses, hostHeader: string | undefined, target: string): Verdict {
  const path = pathOf(target);
  const host = hostHeader?.toLowerCase() ?? '';
  if (path === null || !hostShape.test(host)) return { kind: 'refuse', status: 400 };
  const side = sideOf(path);
  const isDesk = names(addresses.deskUrl, host);
  const isPublic = names(addresses.publicUrl, host);
  if (isDesk && (side === 'desk' || isAsset(path))) return { kind: 'serve', side, base: addresses.deskUrl };
  if (isPublic && (side === 'site' || isAsset(path)))
    return { kind: 'serve', side, base: addresses.publicUrl };
  if (isDesk && path === '/') return { kind: 'redirect', location: `${addresses.deskUrl}/desk` };
  if (isDesk || isPublic) return { kind: 'refuse', status: 404 };
  const local = localAddress(addresses, host);
  return local ? { kind: 'redirect', location: local + target } : { kind: 'refuse', status: 421 };
}

/** The decoded path of a request's target, or null where it is not one of ours (a proxy's form, bad encoding, controls, `..`). */
export function pathOf(target: string): string | null {
  const written = target.split('?', 1)[0] ?? '';
  // What is behind the door reads a target as a URL: it would drop a fragment, and with `/world/../desk` answer with a
  // page of the other face. Browsers resolve both before they ask.
  if (!written.startsWith('/') || written.includes('#')) return null;
  try {
    const path = decodeURIComponent(written);
    if (path.split(/[\\/]/).some((segment) => segment === '.' || segment === '..')) return null;
    // Control characters have no place in an address; a NUL ends strings elsewhere.
    return /\p{Cc}/u.test(path) ? null : path;
  } catch {
    return null;
  }
}

/** Which face a decoded path belongs to. */
export function sideOf(path: string): Side {
  const first = path.split(/[\\/]+/).find(Boolean) ?? '';
  return deskSegments.has(first) || first.startsWith('__next') ? 'desk' : 'site';
}

function isAsset(path: string): boolean {
  return path.startsWith('/assets/');
}

/** Whether a Host header, in lower case, is that of one of our addresses. Most write it as we do: they are not parsed. */
export function names(address: string, host: string): boolean {
  if (address.endsWith(host) && address.length - host.length === address.indexOf('//') + 2) return true;
  const url = new URL(address);
  if (!URL.canParse(`${url.protocol}//${host}`)) return false;
  return new URL(`${url.protocol}//${host}`).host === url.host;
}

function localAddress({ deskUrl, publicUrl }: Addresses, host: string): string | null {
  const port = /^(?:127\.0\.0\.1|\[::1\])(:\d+)?$/.exec(host);
  if (!port) return null;
  const local = `localhost${port[1] ?? ''}`;
  return [deskUrl, publicUrl].find((address) => names(address, local)) ?? null;
}
