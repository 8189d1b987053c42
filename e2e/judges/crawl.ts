import type { Installation } from '#e2e/harness/installation.ts';
import { addressesBehind, kindOf, unlinkedAddresses } from '#e2e/judges/site-routes.ts';

/** An address of the site as a program got it: what it answered, and where it was found first. */
export type Found = {
  /** Path and query, without the host. */
  address: string;
  status: number;
  type: string;
  /** Where a redirect leads. */
  location: string | null;
  /** Of text; empty for pictures and other files. */
  body: string;
  bytes: Uint8Array;
  from: string;
};

const AT_ONCE = 6;
/** More than this is no newsroom's demo but a site that makes up addresses without end. */
const MOST = 5_000;

/** Follows every address in every page, feed and stylesheet of the site, its pictures too, from where readers begin. */
export async function crawlSite({ url }: Installation): Promise<Map<string, Found>> {
  const begin = ['/', ...unlinkedAddresses().keys()];
  const found = new Map<string, Found>();
  const waiting = begin.map((address) => ({ address, from: 'the beginning' }));
  const seen = new Set(begin);
  while (waiting.length > 0) {
    const turn = waiting.splice(0, AT_ONCE);
    for (const answer of await Promise.all(turn.map((one) => ask(url, one)))) {
      found.set(answer.address, answer);
      for (const address of addressesIn(answer, url)) {
        if (seen.has(address)) continue;
        seen.add(address);
        waiting.push({ address, from: answer.address });
      }
    }
    if (seen.size > MOST)
      throw new Error(`The site has more than ${MOST} addresses; the last: ${[...seen].at(-1)}`);
  }
  return found;
}

/** Those of a kind that are there. */
export function ofKind(found: Map<string, Found>, kind: ReturnType<typeof kindOf>): Found[] {
  return [...found.values()].filter(({ address, status }) => status === 200 && kindOf(address) === kind);
}

/** The values of an attribute in pressed HTML, as a browser reads them. */
export function attributeIn(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gi'))].map(([, value]) =>
    unescaped(value ?? ''),
  );
}

async function ask(url: string, { address, from }: { address: string; from: string }): Promise<Found> {
  const response = await fetch(`${url}${address}`, { redirect: 'manual' });
  const type = response.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = /^text\/|xml|json/.test(type) ? new TextDecoder().decode(bytes) : '';
  return {
    address,
    status: response.status,
    type,
    location: response.headers.get('location'),
    body,
    bytes,
    from,
  };
}

function addressesIn(found: Found, url: string): string[] {
  const { address, status, location } = found;
  const values = [...valuesIn(found), ...(status === 200 ? addressesBehind(address) : [])];
  return [...values, ...(location === null ? [] : [location])].flatMap((value) => {
    const target = URL.parse(value, `${url}${address}`);
    return target?.origin === url ? [target.pathname + target.search] : [];
  });
}

function valuesIn({ type, body }: Found): string[] {
  if (type.startsWith('text/css')) return groupsIn(body, /url\(["']?([^"')]+)/g);
  if (type.startsWith('text/plain')) return groupsIn(body, /^Sitemap: *(\S+)/gim);
  if (/xml/.test(type)) {
    const inElements = groupsIn(body, /<(?:\w+:)?(?:loc|link)>([^<]+)</g).map(unescaped);
    return [...inElements, ...valuesInHtml(unescaped(body))];
  }
  return type.startsWith('text/html') ? valuesInHtml(body) : [];
}

function valuesInHtml(text: string): string[] {
  const sets = attributeIn(text, 'srcset').flatMap((set) => set.split(','));
  const metas = attributeIn(text, 'content').filter((value) => /^https?:/.test(value));
  const plain = ['href', 'src', 'poster', 'action'].flatMap((name) => attributeIn(text, name));
  return [...plain, ...metas, ...sets.map((one) => one.trim().split(' ')[0] ?? '')];
}

function groupsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, value]) => value ?? '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#x27;|&apos;/g, "'")
    .replaceAll('&amp;', '&');
}
