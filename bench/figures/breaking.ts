import { atLeast, atMost, type Bench, forComparison } from '#bench/figure.ts';
import { untilShown } from '#bench/figures/publish.ts';
import { ask } from '#bench/http.ts';
import { fillUp } from '#bench/many-stories.ts';
import { newsroom, pathOf, pathsOf, publish, signedIn, site, writeStory } from '#bench/newsroom.ts';
import { callAction } from '#bench/server-action.ts';
import { timed } from '#bench/statistics.ts';
import { db } from '#lib/db.ts';

const PAGES = 5_000;
const AT_ONCE = 16;

/** What a breaking flag does to a cache that is full: every page shows it, and none is pressed again for it. */
export const breaking: Bench = {
  name: 'breaking',
  measure: async () => {
    const { editor } = await newsroom();
    const { cookie } = (await signedIn(editor)).headers;
    const story = await writeStory(100);
    await publish(story);
    await fillUp();
    const pages = await warmPages();
    const filled = await timed(() => askAll(pages));
    const warm = await timed(() => askAll(pages));
    const path = await pathOf(story);
    const last = pages.at(-1) ?? '';
    const input = { storyId: story.storyId, change: 0 };
    const shown = await untilShown(last, path, () =>
      callAction('setBreakingAction', cookie, story.storyId, input),
    );
    const began = performance.now();
    const answers = await askAll(pages, path);
    const after = performance.now() - began;
    return [
      forComparison(`${PAGES.toLocaleString('en')} pages, pressed for the first time`, filled / 1_000, 's'),
      forComparison('the same pages, warm', warm / 1_000, 's'),
      atMost('breaking flag to the page that shows it', shown, 100, 'ms'),
      atLeast('pages that show it when asked next', (100 * answers.showing) / pages.length, 100, '%'),
      forComparison('all of them, asked after the flag', after / 1_000, 's'),
      atLeast('of them answered from the cache', (100 * answers.hits) / pages.length, 99, '%'),
    ];
  },
};

async function warmPages(): Promise<string[]> {
  const stories = await db().story.findMany({
    where: { siteState: 'published', slug: { startsWith: 'story-' } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: PAGES,
  });
  return (await pathsOf(stories.map(({ id }) => id))).map((path) => `${site}${path}`);
}

async function askAll(pages: string[], words = '') {
  const counted = { showing: 0, hits: 0 };
  let next = 0;
  const worker = async () => {
    for (let url = pages[next++]; url !== undefined; url = pages[next++]) {
      const { status, body, headers } = await ask(url);
      if (status !== 200) throw new Error(`${url} answered ${status}.`);
      if (body.includes(words)) counted.showing += 1;
      // RFC 9211.
      if (/; hit\b/.test(String(headers['cache-status']))) counted.hits += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return counted;
}
