import type { Pressed } from '#site/press.ts';

/** What crawlers are told; `sitemap` is the index's whole address. */
export type RobotsFile = { demo: boolean; sitemap: string };

/**
 * Presses robots.txt (RFC 9309). Nothing is forbidden: what is not public does not answer, and the demo newsroom must be
 * fetched for its `noindex` to be read. It only hides its sitemap.
 */
export function pressRobots({ demo, sitemap }: RobotsFile): Pressed {
  const lines = ['User-agent: *', 'Disallow:', ...(demo ? [] : ['', `Sitemap: ${sitemap}`])];
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
    body: `${lines.join('\n')}\n`,
  };
}
