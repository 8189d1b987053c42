import { pathOf, sideOf } from '#server/door/addresses.ts';

const LONGEST = 2_000;

/**
 * The decoded path of an address of the site as an administrator types it: whole, or from its first slash. Query and
 * fragment count for nothing. Throws one sentence where it names something that cannot be blocked.
 */
export function typedPath(typed: string, publicUrl: string): string {
  if (typed.length > LONGEST) throw new Error(`This address is longer than ${LONGEST} characters.`);
  const path = pathOf(/^https?:\/\//i.test(typed) ? ownTarget(typed, publicUrl) : bareTarget(typed));
  if (path === null) throw new Error(`"${typed}" cannot be read as an address: copy it from the browser.`);
  if (sideOf(path) === 'desk') {
    throw new Error(`"${path}" belongs to the newsroom side: only what readers get can be blocked.`);
  }
  if (/^[\\/]+assets([\\/]|$)/.test(path)) {
    throw new Error(`"${path}" is what every page of the site is drawn with: it cannot be blocked.`);
  }
  return path;
}

function ownTarget(typed: string, publicUrl: string): string {
  if (!URL.canParse(typed)) throw new Error(`"${typed}" is not an address.`);
  const { host, pathname } = new URL(typed);
  const own = new URL(publicUrl).host;
  if (host !== own) throw new Error(`"${host}" is another site: this one is ${own} (PUBLIC_URL).`);
  return pathname;
}

function bareTarget(typed: string): string {
  if (/^\/(?![\\/])/.test(typed)) return typed.split(/[?#]/, 1)[0] ?? '';
  throw new Error(
    `"${typed}" is not an address of the site: write all of it, or its path with the slash before it.`,
  );
}
