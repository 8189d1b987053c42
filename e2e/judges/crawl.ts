import type { Installation } from '#e2e/harness/installation.ts';
import { isPart } from '#e2e/judges/site-routes.ts';

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
export async function crawlSite({ url }: Installation, begin: string[]): Promise<Map<string, Found>> {
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

/** Those that are whole pages. */
export function pagesOf(found: Map<string, Found>): Found[] {
  return [...found.values()].filter(
    ({ type, status, address }) => type.startsWith('text/html') && status < 300 && !isPart(address),
  );
}

/** Those that are feeds. */
export function feedsOf(found: Map<string, Found>): Found[] {
  return [...found.values()].filter(({ type }) => type.startsWith('application/rss+xml'));
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

function addressesIn({ address, type, body, location }: Found, url: string): string[] {
  const values = location === null ? [] : [location];
  if (/html|xml/.test(type))
    values.push(...valuesOf(/xml/.test(type) ? unescaped(body) : body, /xml/.test(type)));
  if (type.startsWith('text/css'))
    values.push(...[...body.matchAll(/url\(["']?([^"')]+)/g)].map(([, at]) => at ?? ''));
  return values.flatMap((value) => {
    const target = URL.parse(value, `${url}${address}`);
    return target?.origin === url ? [target.pathname + target.search] : [];
  });
}

function valuesOf(text: string, isXml: boolean): string[] {
  const elements = isXml
    ? [...text.matchAll(/<(?:link|loc)>([^<]+)</g)].map(([, at]) => unescaped(at ?? ''))
    : [];
  // What the script fetches for a story that is opened in another's river.
  const rests = [...text.matchAll(/<a href="([^"]+)" data-rest=/g)].map(
    ([, at]) => `${unescaped(at ?? '')}/rest`,
  );
  const lists = attributeIn(text, 'srcset').flatMap((list) =>
    list.split(',').map((one) => one.trim().split(' ')[0] ?? ''),
  );
  const metas = attributeIn(text, 'content').filter((value) => /^https?:/.test(value));
  return [
    ...elements,
    ...rests,
    ...lists,
    ...metas,
    ...['href', 'src', 'poster', 'action'].flatMap((name) => attributeIn(text, name)),
  ];
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#x27;|&apos;/g, "'")
    .replaceAll('&amp;', '&');
}
