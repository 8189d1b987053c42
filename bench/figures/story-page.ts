import { atLeast, type Bench, type Figure, forComparison, notMeasured } from '#bench/figure.ts';
import { ask, textOf } from '#bench/http.ts';
import { loadMaker, requestsPerSecond } from '#bench/load.ts';
import { fillUp } from '#bench/many-stories.ts';
import { pathOf, pathsOf, publish, site, writeStory } from '#bench/newsroom.ts';
import { serveByNginx } from '#bench/nginx.ts';
import { median, timed, timedOften } from '#bench/statistics.ts';
import { db } from '#lib/db.ts';

const ROUNDS = 5;
const SECONDS = 4;

/** A story's page that is warm, from the door and from nginx in turn, and how long one takes that is pressed first. */
export const storyPage: Bench = {
  name: 'story-page',
  measure: async () => {
    const story = await writeStory(600);
    await publish(story);
    const url = `${site}${await pathOf(story)}`;
    return [...(await againstNginx(url)), ...(await warmAgainstCold(url))];
  },
};

async function againstNginx(url: string): Promise<Figure[]> {
  await requestsPerSecond(url, 2);
  const answer = await ask(url, { headers: { 'accept-encoding': 'gzip' } });
  const nginx = await serveByNginx(answer);
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    // In turn, so that whatever else the machine does meets both.
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await requestsPerSecond(url, SECONDS));
      if (nginx) theirs.push(await requestsPerSecond(nginx.url, SECONDS));
    }
  } finally {
    await nginx?.stop();
  }
  const door = forComparison(`story page, warm, from the door (${loadMaker})`, median(ours), 'requests/s');
  const share = 'share of what nginx does with the same bytes';
  if (!nginx) return [door, notMeasured(share, 'there is no nginx here')];
  return [
    door,
    forComparison('the same bytes from nginx', median(theirs), 'requests/s'),
    atLeast(share, (100 * median(ours)) / median(theirs), 25, '%'),
  ];
}

/** Cold ones are pages that nobody asked for yet, one after the other. */
async function warmAgainstCold(url: string): Promise<Figure[]> {
  await fillUp();
  const stories = await db().story.findMany({
    where: { siteState: 'published', slug: { startsWith: 'story-' } },
    select: { id: true },
    take: 60,
    orderBy: { id: 'desc' },
  });
  const paths = await pathsOf(stories.map(({ id }) => id));
  const cold: number[] = [];
  for (const path of paths) cold.push(await timed(() => textOf(`${site}${path}`)));
  const warm = await timedOften(300, () => textOf(url));
  return [
    forComparison('first press of a story page (cold), median', median(cold), 'ms'),
    forComparison('the same, warm, median of one reader', median(warm), 'ms'),
  ];
}
