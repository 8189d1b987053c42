/**
 * How the door answers each public route, by Next's own name for it. `kept` pages go into the page cache; `pressed` ones are
 * pressed for each request, like search; `streamed` is handed to Next with the reader's own connection. `query` names what
 * of a query the page looks at: the rest is dropped, so that it makes no second copy of a page.
 */
export type SiteRoute = { how: 'kept' | 'pressed' | 'streamed'; query: readonly string[] };

/** Every public route, the more particular first. */
const routes = {
  '/': { how: 'kept', query: ['before'] },
  '/rss.xml': { how: 'kept', query: [] },
  '/robots.txt': { how: 'kept', query: [] },
  '/alert-worker.js': { how: 'kept', query: [] },
  '/sitemap.xml': { how: 'kept', query: [] },
  '/sitemaps/[file]': { how: 'kept', query: [] },
  '/corrections': { how: 'kept', query: ['before'] },
  // Pages that are told of a change ask with its id: a node that has not heard of it yet keeps nothing under that name.
  '/fragments/breaking': { how: 'kept', query: ['change'] },
  '/fragments/posts/[shortId]': { how: 'kept', query: ['after', 'change'] },
  '/fragments/story/[shortId]': { how: 'kept', query: ['change'] },
  '/fragments/trending': { how: 'kept', query: [] },
  '/topics/[words]': { how: 'kept', query: ['before'] },
  '/authors/[address]': { how: 'kept', query: ['before'] },
  '/authors/[address]/rss.xml': { how: 'kept', query: [] },
  '/pictures/[shortId]/[file]': { how: 'streamed', query: [] },
  '/videos/[shortId]/[file]': { how: 'streamed', query: [] },
  '/[section]': { how: 'kept', query: ['before'] },
  '/[section]/rss.xml': { how: 'kept', query: [] },
  '/[section]/[address]/rest': { how: 'kept', query: [] },
  '/[section]/[address]/changes': { how: 'kept', query: [] },
  '/[section]/[address]': { how: 'kept', query: ['before', 'post'] },
  '/[...missing]': { how: 'kept', query: [] },
} as const satisfies Record<string, SiteRoute>;

/** One of them, by Next's name. Whoever has something to say of each public route is told by the types of a new one. */
export type SiteRouteName = keyof typeof routes;

/** The same, for asking by any name. */
export const SITE_ROUTES: Record<string, SiteRoute> = routes;

const patterns = Object.entries(SITE_ROUTES).map(([name, route]) => ({ matches: patternOf(name), route }));

/** What to do with a request's target: hand it on, or press the page for `address`, in which nothing is that the page does not look at; `isKept`: keep it under that address. */
export type PageWanted = { how: 'streamed' } | { how: 'pressed'; address: string; isKept: boolean };

/** The route of a request's target, as written in the request. */
export function pageWanted(target: string): PageWanted {
  const [path = '/', search = ''] = split(target);
  const plain = plainPath(path);
  const route = patterns.find(({ matches }) => matches.test(plain ?? path))?.route;
  if (!route || route.how === 'streamed') return { how: 'streamed' };
  // A slash that is written as %2F, say: whatever Next makes of it, it has no address of its own.
  const isKept = route.how === 'kept' && plain !== null;
  return { how: 'pressed', address: (plain ?? path) + queryOf(search, route.query), isKept };
}

/** The one way to write a path; null where parts of it cannot be told apart any more. */
function plainPath(path: string): string | null {
  if (/^[\w/.~-]*$/.test(path)) return path;
  const parts = path.split('/').map(decodeURIComponent);
  if (parts.some((part) => /[\\/]/.test(part))) return null;
  return parts.map(encodeURIComponent).join('/');
}

function queryOf(search: string, names: readonly string[]): string {
  if (search === '' || names.length === 0) return '';
  const given = new URLSearchParams(search);
  const kept = names.flatMap((name) => {
    const value = given.get(name);
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function split(target: string): [path: string, search: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

function patternOf(route: string): RegExp {
  const source = route
    .replace(/[.]/g, '\\.')
    .replace(/\[\\\.\\\.\\\.\w+\]/, '.+')
    .replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
