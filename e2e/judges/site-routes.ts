import { routeOf } from '#e2e/harness/routes.ts';

/** What a route of the site answers with: a page for people, a part that goes into one, a feed for programs, or a file. */
type Kind = 'page' | 'part' | 'feed' | 'file';

type SiteRoute = {
  kind: Kind;
  /** Addresses that no link leads to, and what they answer. */
  unlinked?: { address: string; status: number }[];
  /** The route to whose every address it has one of its own: no link leads to it either. */
  behind?: { route: string; addressOf: (address: string) => string };
};

const STORY_REST = { route: '/[section]/[address]', addressOf: (address: string) => `${address}/rest` };
/** An address ends in the short id of its story. */
const STORY_FRAGMENT = {
  route: '/[section]/[address]',
  addressOf: (address: string) => `/fragments/story/${address.slice(-8)}`,
};

/**
 * Every route that readers can reach. The judges find its pages by following links from the front, so a new kind of page
 * is judged as soon as it stands here and something leads to it; one that is missing here is red.
 */
export const SITE_ROUTES: Record<string, SiteRoute> = {
  '/': { kind: 'page' },
  '/[section]': { kind: 'page' },
  '/[section]/[address]': { kind: 'page' },
  '/[section]/[address]/changes': { kind: 'page' },
  '/[section]/[address]/rest': { kind: 'part', behind: STORY_REST },
  // The door puts these into pages.
  '/fragments/breaking': { kind: 'part', unlinked: [{ address: '/fragments/breaking', status: 200 }] },
  '/fragments/trending': { kind: 'part', unlinked: [{ address: '/fragments/trending', status: 200 }] },
  // Fetched by pages that are open.
  '/fragments/posts/[shortId]': {
    kind: 'part',
    unlinked: [{ address: '/fragments/posts/bcdfghjk', status: 404 }],
  },
  '/fragments/story/[shortId]': { kind: 'part', behind: STORY_FRAGMENT },
  '/corrections': { kind: 'page' },
  '/topics/[words]': { kind: 'page' },
  '/authors/[address]': { kind: 'page' },
  '/[...missing]': { kind: 'page', unlinked: [{ address: '/nothing/that/is-here', status: 404 }] },
  '/rss.xml': { kind: 'feed' },
  '/[section]/rss.xml': { kind: 'feed' },
  '/authors/[address]/rss.xml': { kind: 'feed' },
  '/robots.txt': { kind: 'file', unlinked: [{ address: '/robots.txt', status: 200 }] },
  // A demo's robots.txt does not name it.
  '/sitemap.xml': { kind: 'file', unlinked: [{ address: '/sitemap.xml', status: 200 }] },
  '/sitemaps/[file]': { kind: 'file' },
  // The script asks for it once a reader wants alerts.
  '/alert-worker.js': { kind: 'file', unlinked: [{ address: '/alert-worker.js', status: 200 }] },
  '/pictures/[shortId]/[file]': { kind: 'file' },
  '/videos/[shortId]/[file]': { kind: 'file' },
};

/** The kind of what answers at an address; nothing for what the table does not know. The door sends assets itself. */
export function kindOf(address: string): Kind | undefined {
  if (address.startsWith('/assets/')) return 'file';
  return SITE_ROUTES[routeOf(address) ?? '']?.kind;
}

/** Addresses that no link leads to, by what they answer. */
export function unlinkedAddresses(): Map<string, number> {
  const all = Object.values(SITE_ROUTES).flatMap(({ unlinked = [] }) => unlinked);
  return new Map(all.map(({ address, status }) => [address, status]));
}

/** Addresses that answer with the page of what is not there. */
export function missingPages(): string[] {
  const isMissing = ([address, status]: [string, number]) => status === 404 && kindOf(address) === 'page';
  return [...unlinkedAddresses()].filter(isMissing).map(([address]) => address);
}

/** The addresses that belong to this one. */
export function addressesBehind(address: string): string[] {
  const route = kindOf(address) === 'page' ? routeOf(address) : undefined;
  return Object.values(SITE_ROUTES).flatMap(({ behind }) =>
    behind && behind.route === route ? [behind.addressOf(address)] : [],
  );
}

/** Routes of the newsroom side, which have a table of their own. */
export const NEWSROOM_ROUTES = /^\/(desk|api|login|setup|invite|_not-found|_global-error)(\/|$)/;
