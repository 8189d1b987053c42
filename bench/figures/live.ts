import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { atMost, type Bench, type Figure, forComparison } from '#bench/figure.ts';
import { textOf } from '#bench/http.ts';
import type { Says, Told } from '#bench/live-readers.ts';
import { requestsPerSecond } from '#bench/load.ts';
import { type BenchStory, LAST, newsroom, pathOf, publish, signedIn, writeStory } from '#bench/newsroom.ts';
import { type OwnWeb, startWeb } from '#bench/own-web.ts';
import type { AskerTold } from '#bench/page-asker.ts';
import { callAction } from '#bench/server-action.ts';
import { percentile } from '#bench/statistics.ts';
import { changeOf, edit, file, pass, typeAfter } from '#test/newsroom.ts';

const ROUNDS = 20;
/** In milliseconds. */
const QUIET = 5_000;
/** How often a page that polls asks, in seconds: as ours does where no stream comes through. */
const POLL_EVERY = 20;
/** Readers, how many of them have the story itself open and fetch it, and until when all of it has to be there. */
const CROWDS = [
  { streams: 1_000, fetching: 1_000, bound: 300 },
  { streams: 10_000, fetching: 1_000, bound: 600 },
] as const;

/**
 * From the press of the button on one node until pages that are open on another one have heard of it and hold the new
 * words; what a reader costs there, and whether other pages are slower meanwhile.
 */
export const live: Bench = {
  name: 'live',
  measure: async () => {
    const web = await startWeb();
    const readers = fork('bench/live-readers.ts', { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    try {
      return await withReaders(web, readers);
    } finally {
      readers.kill('SIGKILL');
      await web.stop();
    }
  },
};

async function withReaders(web: OwnWeb, readers: ChildProcess): Promise<Figure[]> {
  const [told, read] = [await publishedStory(), await publishedStory()];
  const page = `${web.url}${await pathOf(read)}`;
  await textOf(page);
  const { p95: quiet } = await pageMeanwhile(page, () => delay(QUIET));
  const before = web.memory();
  const figures: Figure[] = [];
  let meanwhile = 0;
  for (const { streams, fetching, bound } of CROWDS) {
    await opened(readers, { url: web.url, streams, fetching });
    if (streams === CROWDS.at(-1)?.streams) figures.push(memoryOf(web.memory() - before, streams));
    const { p95, done } = await pageMeanwhile(page, () => rounds(readers, told, `crowd${streams}`));
    const { heard, shown } = done;
    meanwhile = p95;
    const crowd = streams.toLocaleString('en');
    figures.push(
      forComparison(`publish to ${crowd} open pages: they have heard, p95`, percentile(heard, 95), 'ms'),
      atMost(
        `and ${fetching.toLocaleString('en')} of them hold the new words, p95`,
        percentile(shown, 95),
        bound,
        'ms',
      ),
    );
  }
  figures.push(
    forComparison('story page, quiet, p95', quiet, 'ms'),
    atMost(
      `the same while ${CROWDS.at(-1)?.streams.toLocaleString('en')} readers are told`,
      meanwhile,
      3 * quiet,
      'ms',
    ),
  );
  return [...figures, ...(await ofPolling(web))];
}

function memoryOf(megabytes: number, streams: number): Figure {
  return atMost(
    `memory a reader, of ${streams.toLocaleString('en')}`,
    (megabytes * 1_024) / streams,
    20,
    'KB',
  );
}

/** A page that asks every so often instead: how late it is follows from how often it asks. */
async function ofPolling({ url }: OwnWeb): Promise<Figure[]> {
  const most = CROWDS.at(-1)?.streams ?? 0;
  return [
    forComparison(
      `a page that asks every ${POLL_EVERY} s has heard, p95 (by arithmetic)`,
      POLL_EVERY * 950,
      'ms',
    ),
    forComparison(`what ${most.toLocaleString('en')} of them ask for`, most / POLL_EVERY, 'requests/s'),
    forComparison(
      'what one node answers of it',
      await requestsPerSecond(`${url}/live.json`, 4),
      'requests/s',
    ),
  ];
}

async function rounds(readers: ChildProcess, story: BenchStory, name: string) {
  const { writer, editor } = await newsroom();
  const { cookie } = (await signedIn(editor)).headers;
  const { storyId } = story;
  const times = { heard: [] as number[], shown: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const words = `${name}round${round}`;
    await edit(writer, story, typeAfter(LAST, ` ${words}`));
    const { versionId } = await file(writer, story);
    await pass(editor, storyId);
    const change = await changeOf(storyId);
    readers.send({ words } satisfies Told);
    const answer = once(readers, 'message');
    const began = performance.timeOrigin + performance.now();
    await callAction('publishStoryAction', cookie, storyId, {
      storyId,
      change,
      how: 'passed',
      versionId,
      cause: 'development',
    });
    const [says] = (await answer) as [Says];
    if (!('heard' in says)) throw new Error('The readers speak of something else.');
    times.heard.push(...says.heard.map((at) => at - began));
    times.shown.push(...says.shown.map((at) => at - began));
  }
  return times;
}

async function publishedStory(): Promise<BenchStory> {
  const story = await writeStory(600);
  await publish(story);
  return story;
}

async function opened(
  readers: ChildProcess,
  open: { url: string; streams: number; fetching: number },
): Promise<void> {
  const answer = once(readers, 'message');
  readers.send({ open } satisfies Told);
  await answer;
}

/** Asks for a page all the time while something is done; gives the 95th percentile of how long it took, in milliseconds. */
async function pageMeanwhile<T>(url: string, work: () => Promise<T>): Promise<{ p95: number; done: T }> {
  const asker = fork('bench/page-asker.ts', { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    asker.send({ begin: url } satisfies AskerTold);
    const done = await work();
    const answer = once(asker, 'message');
    asker.send({ stop: true } satisfies AskerTold);
    const [times] = (await answer) as [number[]];
    return { p95: percentile(times, 95), done };
  } finally {
    asker.kill('SIGKILL');
  }
}
