import { routeOf } from '#e2e/harness/routes.ts';

/** What a route of the site answers with: a page for people, a part that goes into one, a feed for programs, or another file. */
type Kind = 'page' | 'part' | 'feed' | 'file';

type SiteRoute = {
  kind: Kind;
  /** Addresses that no link leads to, and what they answer. */
  unlinked?: { address: string; status: number }[];
};

/**
 * Every route that readers can reach. The judges find its pages by following links from the front, so a new kind of page
 * is judged as soon as it stands here and something leads to it; one that is missing here is red.
 */
export const SITE_ROUTES: Record<string, SiteRoute> = {
  '/': { kind: 'page' },
  '/[section]': { kind: 'page' },
  '/[section]/[address]': { kind: 'page' },
  '/[section]/[address]/rest': { kind: 'part' },
  '/authors/[address]': { kind: 'page' },
  '/authors/[address]/rss.xml': { kind: 'feed' },
  '/topics/[words]': { kind: 'page' },
  '/[...missing]': { kind: 'page', unlinked: [{ address: '/nothing/that/is-here', status: 404 }] },
  '/rss.xml': { kind: 'feed' },
  '/[section]/rss.xml': { kind: 'feed' },
  '/pictures/[shortId]/[file]': { kind: 'file' },
  '/robots.txt': { kind: 'file', unlinked: [{ address: '/robots.txt', status: 200 }] },
  '/sitemap.xml': { kind: 'file', unlinked: [{ address: '/sitemap.xml', status: 200 }] },
  '/sitemaps/[file]': { kind: 'file' },
};

/** Whether what an address answers is only a part of a page. */
export function isPart(address: string): boolean {
  return SITE_ROUTES[routeOf(address) ?? '']?.kind === 'part';
}

/** Routes of the newsroom side, which have a table of their own. */
export const NEWSROOM_ROUTES = /^\/(desk|api|login|setup|invite|_not-found|_global-error)(\/|$)/;
