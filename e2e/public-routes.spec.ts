import { type BehindTheScenes, behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import type { Installation } from '#e2e/harness/installation.ts';
import { routesOfTheBuild } from '#e2e/harness/routes.ts';
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
  '/authors/[address]': {
    paths: ({ author }) => [`/authors/${author.shortId}`, `/authors/any-words-${author.shortId}`],
    status: ofAuthor,
  },
  '/authors/[address]/rss.xml': {
    paths: ({ author }) => [`/authors/${author.shortId}/rss.xml`],
    status: ofAuthor,
  },
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
  '/fragments/breaking': { paths: () => ['/fragments/breaking'], status: always(200) },
  '/fragments/trending': { paths: () => ['/fragments/trending'], status: always(200) },
  '/[...missing]': { paths: (story) => [`/a/b/c/${story.shortId}`], status: always(404) },
};

/** Routes of the newsroom side: nobody who is not signed in gets anything of a story from them. */
const guarded = /^\/(desk|api|login|setup|invite|_not-found|_global-error)(\/|$)/;

let stories: StoryInState[] = [];
let behind: BehindTheScenes;
let cast: Cast;

test.beforeAll(async ({ installation }) => {
  test.setTimeout(180_000);
  const scenes = await behindTheScenes(installation);
  behind = scenes;
  cast = {
    writer: await scenes.makePerson('writer'),
    reviewer: await scenes.makePerson('admin'),
    section: await scenes.makeSection('World'),
  };
  stories = [];
  for (const state of STATES) stories.push(await bringInto(scenes, cast, state));
  await scenes.settled();
});

test('every public route is one that the door knows how to answer', () => {
  expect(Object.keys(SITE_ROUTES).toSorted()).toEqual(Object.keys(table).toSorted());
});

test('every route of the build is in this table', () => {
  const unknown = routesOfTheBuild().filter((route) => !(route in table) && !guarded.test(route));
  expect(unknown).toEqual([]);
  expect(Object.keys(table).filter((route) => !routesOfTheBuild().includes(route))).toEqual([]);
});

for (const [route, expected] of Object.entries(table)) {
  test(`${route} shows of each story what its state allows`, async ({ installation }) => {
    for (const story of stories) {
      for (const address of expected.paths(story)) {
        await get(installation, address);
        // The second time, so that what is looked at is what the cache keeps.
        const answer = await get(installation, address);
        const where = `${story.state} at ${address}`;
        expect(answer.cache, where).toBe(SITE_ROUTES[route]?.how === 'kept' ? 'copydesk; hit' : '');
        expect(answer.status, where).toBe(expected.status(story.state));
        for (const other of stories)
          expect(answer.body.includes(other.secret), `secret of ${other.state} in ${where}`).toBe(false);
        for (const other of stories.filter(({ state }) => !isPublic(state))) {
          expect(answer.body.includes(other.words), `${other.state} in ${where}`).toBe(false);
        }
        for (const inside of [
          story.storyId,
          story.picture.id,
          story.topic.id,
          story.author.id,
          story.video.id,
          '@desk.example',
        ]) {
          expect(answer.body.includes(inside), `an inside id in ${where}`).toBe(false);
        }
      }
    }
  });
}

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
  expect(await shown()).toEqual([200, 200, 200, 200, 404, 410, 410]);
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
