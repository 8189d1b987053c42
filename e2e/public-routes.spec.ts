import path from 'node:path';
import { env } from 'node:process';
import { type BehindTheScenes, behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import type { Installation } from '#e2e/harness/installation.ts';
import { routeOf, routesOfTheBuild } from '#e2e/harness/routes.ts';
import {
  bringInto,
  type Cast,
  GONE_STATES,
  PUBLIC_STATES,
  STATES,
  type State,
  type StoryInState,
} from '#e2e/harness/story-states.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { startWebNode, type WebNode } from '#e2e/harness/web-node.ts';
import { reservedWords } from '#features/newsroom/rules/address-words.ts';
import { SITE_ROUTES } from '#features/publishing/site/rules/site-routes.ts';

test.use({ demo: false, newsroom: 'public-routes' });

const THIS_MONTH = new Date().toISOString().slice(0, 7);

type Answer = { status: number; body: string; cache: string };
type Expected = {
  paths: (story: StoryInState) => string[];
  status: (state: State) => number;
};

const isPublic = (state: State) => PUBLIC_STATES.includes(state);
const always = (status: number) => () => status;
const ifPublic = (state: State) => (isPublic(state) ? 200 : 404);
const ofAuthor = (state: State) => (isPublic(state) ? 308 : 404);
const ofStory = (state: State) => (isPublic(state) ? 308 : GONE_STATES.includes(state) ? 410 : 404);

/** Every route of the build that answers somebody who is not signed in, and what it may show of a story in each state. */
const table: Record<string, Expected> = {
  '/': { paths: () => ['/'], status: always(200) },
  '/[section]': { paths: () => ['/world', '/world?before=nonsense'], status: always(200) },
  '/[section]/[address]': {
    paths: (story) => [`/world/${story.shortId}`, `/elsewhere/any-words-${story.shortId}`],
    status: ofStory,
  },
  '/[section]/[address]/rest': {
    paths: (story) => [`/world/${story.shortId}/rest`, `/elsewhere/any-words-${story.shortId}/rest`],
    status: ofStory,
  },
  // No story of these shows what changed in it, so that there is nothing at its own address.
  '/[section]/[address]/changes': {
    paths: (story) => [`/world/${story.shortId}/changes`, `/elsewhere/any-words-${story.shortId}/changes`],
    status: ofStory,
  },
  '/authors/[address]': {
    paths: ({ author }) => [`/authors/${author.shortId}`, `/authors/any-words-${author.shortId}`],
    status: ofAuthor,
  },
  '/authors/[address]/rss.xml': {
    paths: ({ author }) => [`/authors/${author.shortId}/rss.xml`],
    status: ofAuthor,
  },
  '/alert-worker.js': { paths: () => ['/alert-worker.js'], status: always(200) },
  '/robots.txt': { paths: () => ['/robots.txt'], status: always(200) },
  '/sitemap.xml': { paths: () => ['/sitemap.xml'], status: always(200) },
  '/sitemaps/[file]': {
    paths: () => ['/sitemaps/news.xml', '/sitemaps/pages.xml', `/sitemaps/${THIS_MONTH}.xml`],
    status: always(200),
  },
  '/[section]/rss.xml': { paths: () => ['/world/rss.xml'], status: always(200) },
  '/rss.xml': { paths: () => ['/rss.xml'], status: always(200) },
  '/topics/[words]': {
    paths: (story) => [`/topics/${story.topic.words}`],
    status: ifPublic,
  },
  '/pictures/[shortId]/[file]': {
    paths: ({ picture }) => [`/pictures/${picture.shortId}/320.webp`, `/pictures/${picture.shortId}/320.jpg`],
    status: ifPublic,
  },
  '/videos/[shortId]/[file]': {
    paths: ({ video }) => [
      `/videos/${video.shortId}/video.mp4`,
      `/videos/${video.shortId}/${video.captions.shortId}.vtt`,
    ],
    status: ifPublic,
  },
  '/corrections': { paths: () => ['/corrections', '/corrections?before=nonsense'], status: always(200) },
  '/fragments/breaking': { paths: () => ['/fragments/breaking'], status: always(200) },
  '/fragments/story/[shortId]': {
    paths: ({ shortId }) => [`/fragments/story/${shortId}`, `/fragments/story/${shortId}?change=any`],
    status: (state) => (isPublic(state) ? 200 : GONE_STATES.includes(state) ? 410 : 404),
  },
  // None of these is a live story.
  '/fragments/posts/[shortId]': {
    paths: ({ shortId }) => [`/fragments/posts/${shortId}`, `/fragments/posts/${shortId}?after=1`],
    status: always(404),
  },
  '/fragments/trending': { paths: () => ['/fragments/trending'], status: always(200) },
  '/[...missing]': { paths: (story) => [`/a/b/c/${story.shortId}`], status: always(404) },
};

/** Routes of the newsroom side: nobody who is not signed in gets anything of a story from them. */
const guarded = /^\/(desk|api|login|setup|invite|_not-found|_global-error)(\/|$)/;

let stories: StoryInState[] = [];
let behind: BehindTheScenes;
let cast: Cast;
/** Another node on the same database, as on another machine. */
let second: WebNode;

test.beforeAll(async ({ installation }) => {
  test.setTimeout(240_000);
  const scenes = await behindTheScenes(installation);
  behind = scenes;
  cast = {
    writer: await scenes.makePerson('writer'),
    reviewer: await scenes.makePerson('admin'),
    section: await scenes.makeSection('World'),
  };
  stories = [];
  for (const state of STATES) stories.push(await bringInto(scenes, cast, state));
  const settings = { DATA_DIR: path.resolve(installation.dataFolder), DATABASE_URL: env.DATABASE_URL ?? '' };
  second = await startWebNode(installation.url, settings);
  await scenes.settled();
});

test.afterAll(() => second?.stop());

test('every public route is one that the door knows how to answer', () => {
  expect(Object.keys(SITE_ROUTES).toSorted()).toEqual(Object.keys(table).toSorted());
});

test('every route of the build is in this table', () => {
  const unknown = routesOfTheBuild().filter((route) => !(route in table) && !guarded.test(route));
  expect(unknown).toEqual([]);
  expect(Object.keys(table).filter((route) => !routesOfTheBuild().includes(route))).toEqual([]);
});

for (const [route, expected] of Object.entries(table)) {
  test(`${route} shows of each story what its state allows, on two nodes`, async ({ installation }) => {
    await expectAllowed(route, expected, (address) => get(installation, address));
    await expectAllowed(route, expected, ask(second));
  });
}

test('pages that are open are told of no story that no reader ever had, on two nodes', async ({
  installation,
}) => {
  const hidden = stories.filter(({ state }) => !isPublic(state) && !GONE_STATES.includes(state));
  for (const one of [(address: string) => get(installation, address), ask(second)]) {
    const { status, body } = await one('/live.json');
    expect([status, Object.keys(JSON.parse(body))]).toEqual([200, ['last', 'changes']]);
    for (const { shortId, state } of hidden) expect(body, state).not.toContain(shortId);
    for (const { words, secret } of stories) expect(body).not.toMatch(new RegExp(`${words}|${secret}`));
  }
});

test('no section may take the first words of a route', () => {
  const taken = Object.keys(table).map((route) => route.split('/')[1] ?? '');
  const reserved: readonly string[] = reservedWords;
  expect(taken.filter((word) => /^[a-z0-9-]+$/.test(word) && !reserved.includes(word))).toEqual([]);
});

test('what is public is really there: on front, section, topic, feeds and its own page', async ({
  installation,
}) => {
  for (const story of stories.filter(({ state }) => isPublic(state))) {
    const lists = ['/', '/world', '/rss.xml', '/world/rss.xml', `/topics/${story.topic.words}`];
    const sitemaps = ['/sitemaps/news.xml', `/sitemaps/${THIS_MONTH}.xml`];
    const own = await presentPath(installation, `/world/${story.shortId}`);
    const author = await presentPath(installation, `/authors/${story.author.shortId}`);
    for (const address of [...lists, ...sitemaps, own, `${own}/rest`, author, `${author}/rss.xml`]) {
      const answer = await get(installation, address);
      expect(answer.status, `${story.state} at ${address}`).toBe(200);
      expect(answer.body, `${story.state} at ${address}`).toContain(story.words);
    }
  }
});

test('what is kept changes with the story, wherever it stood', async ({ installation }) => {
  const { unwrap, settled, changeOf, ...scenes } = behind;
  const story = stories.find(({ state }) => state === 'published') as StoryInState;
  const { storyId } = story;
  const lists = ['/', '/world', '/rss.xml', '/world/rss.xml', `/topics/${story.topic.words}`];
  const addresses = [...lists, await presentPath(installation, `/x/${story.shortId}`), `/x/${story.shortId}`];
  const warm = async () => {
    for (const address of addresses) await get(installation, address);
    for (const address of addresses) {
      expect((await get(installation, address)).cache, address).toBe('copydesk; hit');
    }
  };
  const shown = async () => {
    const answers = await Promise.all(addresses.map((address) => get(installation, address)));
    return answers.map(({ status, body }) => (body.includes(story.words) ? 'shown' : status));
  };
  const reason = 'It was not so';
  await warm();
  expect(unwrap(await scenes.takeDown(cast.reviewer, { storyId, reason: 'wrong', note: '' }))).toEqual({
    unanswered: [],
  });
  expect(await shown()).toEqual([200, 200, 200, 200, 404, 410, 410]);
  await warm();
  unwrap(await scenes.reinstate(cast.reviewer, { storyId, change: await changeOf(storyId), reason }));
  await settled();
  expect(await shown()).toEqual([...Array(6).fill('shown'), 308]);
  await warm();
  unwrap(await scenes.killStory(cast.reviewer, { storyId, change: await changeOf(storyId), reason }));
  // For whatever is asked after this.
  story.state = 'killed';
  expect(await shown()).toEqual([200, 200, 200, 200, 404, 410, 410]);
});

test('what was killed is looked for by both nodes, at every place, and found nowhere', async () => {
  // The one that was killed just now, while both nodes were there.
  const { storyId } = stories.find(({ words }) => words === 'sentinelpublished') as StoryInState;
  const proof = () => behind.latestProof(cast.reviewer, { storyId });
  await expect.poll(async () => (await proof())?.doneAt ?? null, { timeout: 30_000 }).not.toBeNull();
  const { nodes = [], places = [] } = (await proof()) ?? {};
  expect(nodes.map(({ state }) => state)).toEqual(['done', 'done']);
  expect(places.filter(({ outcome }) => outcome !== 'absent')).toEqual([]);
  for (const { name, address, answers } of places) {
    expect(answers.length, `${name} ${address}`).toBe(2);
  }
  const looked = routesLookedAt(places.map(({ address }) => address));
  const unlooked = Object.keys(table).filter((route) => !looked.has(route));
  expect(unlooked.toSorted()).toEqual(['/[...missing]', '/alert-worker.js', '/robots.txt']);
});

test('nobody who is not signed in gets anything from the newsroom side', async ({ installation }) => {
  for (const route of routesOfTheBuild().filter((one) => guarded.test(one))) {
    for (const story of stories) {
      const address = route.replace(/\[\.\.\.\w+\]/, 'session').replaceAll(/\[\w+\]/g, story.storyId);
      const answer = await get(installation, address);
      // Next's own error page says 500 of itself; it draws nothing of ours.
      const fine = route === '/_global-error' ? [500] : [200, 307, 308, 401, 403, 404, 405];
      expect(fine, address).toContain(answer.status);
      for (const { words, secret } of stories) {
        expect(
          answer.body.includes(words) || answer.body.includes(secret),
          `${story.state} at ${address}`,
        ).toBe(false);
      }
    }
  }
});

test('a story that was taken down or killed is gone under any words, before any redirect, and is not named', async ({
  installation,
}) => {
  for (const story of stories.filter(({ state }) => GONE_STATES.includes(state))) {
    for (const address of [`/world/headline-${story.words}-${story.shortId}`, `/x/y-${story.shortId}`]) {
      const answer = await get(installation, address);
      expect(answer.status).toBe(410);
      expect(answer.body).not.toContain(story.words);
    }
  }
});

test('a picture is had from its own address alone: nothing keeps copies that a take-down does not reach', async ({
  installation,
}) => {
  for (const { picture } of stories) {
    const own = encodeURIComponent(`/pictures/${picture.shortId}/320.webp`);
    expect((await get(installation, `/_next/image?url=${own}&w=640&q=75`)).status).toBe(404);
  }
});

// The last one: whatever looks into the database here loses its connections with it.
test('a restart brings nothing back and takes nothing away, on two nodes', async ({ installation }) => {
  test.setTimeout(240_000);
  await installation.restart();
  await second.restart();
  for (const [route, expected] of Object.entries(table)) {
    await expectAllowed(route, expected, (address) => get(installation, address));
    await expectAllowed(route, expected, ask(second));
  }
});

type Ask = (address: string) => Promise<Answer>;

/** One expectation for all of it: Playwright keeps each as a step, and there are sixty thousand of them. */
async function expectAllowed(route: string, expected: Expected, ask: Ask): Promise<void> {
  const cache = SITE_ROUTES[route]?.how === 'kept' ? 'copydesk; hit' : '';
  const wrong: string[] = [];
  for (const story of stories) {
    for (const address of expected.paths(story)) {
      const where = `${story.state} at ${address}`;
      const answer = await askAgain(ask, address, cache);
      const status = expected.status(story.state);
      if (answer.cache !== cache) wrong.push(`${where}: “${answer.cache}” where the cache says “${cache}”`);
      if (answer.status !== status) wrong.push(`${where}: ${answer.status}, not ${status}`);
      wrong.push(...leaksIn(answer.body, story).map((leak) => `${where}: ${leak}`));
    }
  }
  expect(wrong).toEqual([]);
}

/** Asks once more, so that what is looked at is what the cache keeps; and again where its time was over just then. */
async function askAgain(ask: Ask, address: string, cache: string): Promise<Answer> {
  await ask(address);
  const answer = await ask(address);
  return answer.cache === cache ? answer : ask(address);
}

/** What should not stand in an answer: secrets of any story, anything of those that readers may not see, ids of the inside. */
function leaksIn(body: string, asked: StoryInState): string[] {
  return [
    ...stories.filter(({ secret }) => body.includes(secret)).map(({ state }) => `a secret of ${state}`),
    ...stories
      .filter(({ state, words }) => !isPublic(state) && body.includes(words))
      .map(({ state }) => `words of ${state}`),
    ...insideIds(asked)
      .filter((inside) => body.includes(inside))
      .map((inside) => `${inside}, which is of the inside`),
  ];
}

function insideIds({ storyId, picture, topic, author, video }: StoryInState): string[] {
  return [storyId, picture.id, topic.id, author.id, video.id, '@desk.example'];
}

function ask(node: WebNode): Ask {
  return async (address) => {
    const { status, body, cache } = await node.get(address);
    return { status, body, cache: cache === '' ? '' : `copydesk; ${cache}` };
  };
}

function routesLookedAt(addresses: string[]): Set<string | undefined> {
  return new Set(addresses.map(routeOf));
}

/** Where an address redirects to. */
async function presentPath(installation: Installation, address: string): Promise<string> {
  const moved = await fetch(`${installation.url}${address}`, { redirect: 'manual' });
  return moved.headers.get('location') ?? '';
}

async function get({ url }: Installation, address: string): Promise<Answer> {
  const response = await fetch(`${url}${address}`, { redirect: 'manual' });
  const cache = response.headers.get('cache-status') ?? '';
  return { status: response.status, body: await response.text(), cache };
}
