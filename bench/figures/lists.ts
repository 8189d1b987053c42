import { atMost, type Bench, type Figure, forComparison } from '#bench/figure.ts';
import { textOf } from '#bench/http.ts';
import { fillUp, MANY } from '#bench/many-stories.ts';
import { newsroom, signedIn, site } from '#bench/newsroom.ts';
import { median, percentile, timedOften } from '#bench/statistics.ts';
import { newsList } from '#features/stories/list/queries.ts';
import { newsListSchema } from '#features/stories/schema.ts';

const ROUNDS = 60;
const SEARCHES = ['harbour', 'council water', 'ferry', 'storm repairs', 'story-4321'];

/** The news list and its search among ten thousand stories: the question alone, and the page as a browser gets it. */
export const lists: Bench = {
  name: 'lists',
  measure: async () => {
    const { editor } = await newsroom();
    await fillUp();
    const { headers } = await signedIn(editor);
    const search = (round: number) => SEARCHES[round % SEARCHES.length] ?? '';
    const query = (input: object) => newsList(editor, newsListSchema.parse(input));
    const page = (params: Record<string, string>) =>
      textOf(`${site}/desk/stories?${new URLSearchParams(params)}`, { headers });
    const among = `among ${MANY.toLocaleString('en')}`;
    return [
      ...figures(`news list ${among}, query`, await warmed(() => query({})), 50),
      ...figures(`search ${among}, query`, await warmed((round) => query({ q: search(round) })), 50),
      ...figures(`news list ${among}, whole page`, await warmed(() => page({}))),
      ...figures(`search ${among}, whole page`, await warmed((round) => page({ q: search(round) }))),
    ];
  },
};

async function warmed(work: (round: number) => Promise<unknown>): Promise<number[]> {
  await timedOften(10, work);
  return timedOften(ROUNDS, work);
}

function figures(name: string, times: number[], bound?: number): Figure[] {
  const p95 = percentile(times, 95);
  return [
    forComparison(`${name}, median`, median(times), 'ms'),
    bound === undefined ? forComparison(`${name}, p95`, p95, 'ms') : atMost(`${name}, p95`, p95, bound, 'ms'),
  ];
}
