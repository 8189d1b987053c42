/** What a route of the site answers with: a page for people, a feed for programs, or a file that pages use. */
type Kind = 'page' | 'feed' | 'file';

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
  '/topics/[words]': { kind: 'page' },
  '/[...missing]': { kind: 'page', unlinked: [{ address: '/nothing/that/is-here', status: 404 }] },
  '/rss.xml': { kind: 'feed' },
  '/[section]/rss.xml': { kind: 'feed' },
  '/pictures/[shortId]/[file]': { kind: 'file' },
};

/** Routes of the newsroom side, which have a table of their own. */
export const NEWSROOM_ROUTES = /^\/(desk|api|login|setup|invite|_not-found|_global-error)(\/|$)/;
