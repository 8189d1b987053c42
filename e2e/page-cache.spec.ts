import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type BehindTheScenes, behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { type CuttableLine, cuttableLine } from '#e2e/harness/cuttable-line.ts';
import { type Installation, startInstallation } from '#e2e/harness/installation.ts';
import { type Act, anyAct, makeScene, perform, type Scene } from '#e2e/harness/mutations.ts';
import { askNode, type NodeReply, startWebNode, type WebNode } from '#e2e/harness/web-node.ts';
import type { LiveFile } from '#lib/live-message.ts';
import { startPostgres } from '#server/postgres/start-postgres.ts';

// Two nodes that keep pages, and the installation's own, which keeps nothing: what it answers is fresh by nature. One of
// the two reaches the database over a line that can be cut.
let fresh: Installation;
let scenes: BehindTheScenes;
let scene: Scene;
let line: CuttableLine;
let near: WebNode;
let far: WebNode;
const lists = ['/', '/world', '/science', '/rss.xml', '/world/rss.xml', '/sitemap.xml', '/sitemaps/news.xml'];
const paths = new Set([
  ...lists,
  '/robots.txt',
  '/alert-worker.js',
  '/fragments/breaking',
  '/fragments/trending',
  '/nothing',
  '/topics/none',
]);

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  fresh = await startInstallation({ DEMO: '0', PAGE_CACHE_MB: '0' });
  const { url } = await startPostgres(fresh.dataFolder);
  scenes = await behindTheScenes(fresh);
  line = await cuttableLine(url);
  const settings = { DATA_DIR: path.resolve(fresh.dataFolder), STALE_LIMIT: '8' };
  [near, far] = await Promise.all([
    startWebNode(fresh.url, { ...settings, DATABASE_URL: url }),
    startWebNode(fresh.url, { ...settings, DATABASE_URL: line.url }),
  ]);
  scene = await makeScene(scenes);
  paths.add(await authorAddress());
  await scenes.settled();
});

test.afterAll(async () => {
  await Promise.all([near?.stop(), far?.stop()]);
  await line?.close();
  await fresh?.remove();
});

test('whatever is done, every kept page is what a fresh one would be, on both nodes', async () => {
  let done = 0;
  await expectFresh('at first');
  const step = async (act: Act) => {
    await expectWarm();
    if (await perform(scene, act)) done += 1;
    await scenes.settled();
    await expectFresh(JSON.stringify(act));
  };
  const property = fc.asyncProperty(fc.array(anyAct, { minLength: 12, maxLength: 12 }), async (acts) => {
    for (const act of acts) await step(act);
  });
  // Each run goes on from where the last one ended; to look for a smaller one would only do other things.
  await fc.assert(property, { numRuns: 4, endOnFailure: true });
  expect(done).toBeGreaterThan(10);
});

test('both nodes tell pages that are open of the same changes, by the same ids', async () => {
  const told = async (node: WebNode) => {
    const { changes }: LiveFile = JSON.parse((await node.get('/live.json')).body);
    return changes.flatMap((change) => ('story' in change ? [change.id] : []));
  };
  // One of its own: what was done above may keep any of the others from going out.
  const { writer, admin } = scene;
  const story = await scenes.makeStory(writer, scene.sections[0] ?? null, 'tide-tables');
  const { storyId } = story;
  await scenes.write(writer, story, 'The tides of the week', 'High water is at ten.');
  const putOut = async (cause?: 'development') => {
    await scenes.file(writer, story);
    const { versionId } = await scenes.pass(admin, storyId);
    const change = await scenes.changeOf(storyId);
    scenes.unwrap(await scenes.publishStory(admin, { storyId, change, how: 'passed', versionId, cause }));
    await scenes.settled();
  };
  await putOut();
  const before = new Set(await told(near));
  await scenes.edit(writer, story, scenes.typeAfter('High water', ' of the springs'));
  await putOut('development');
  const fresh = (await told(near)).filter((id) => !before.has(id));
  expect(fresh.length).toBeGreaterThan(0);
  expect(await told(far)).toEqual(expect.arrayContaining(fresh));
});

test('a node that was away while things changed comes back with none of what it kept', async () => {
  await expectWarm();
  await near.stop();
  await perform(scene, { kind: 'publish', which: 0, how: 12 });
  await perform(scene, { kind: 'settings', which: 0, how: 7 });
  await near.start();
  await scenes.settled();
  await expectFresh('after a restart');
  await near.restart();
  await expectFresh('after another');
});

test('a node that is cut off serves what it keeps, not for long, and what it missed is done before it serves again', async () => {
  await perform(scene, { kind: 'reinstate', which: 1, how: 0 });
  await perform(scene, { kind: 'publish', which: 1, how: 1 });
  await scenes.settled();
  await expectFresh('before the cut');
  const { storyId, address } = await presentAddress(1);
  expect((await far.get(address)).cache).toBe('hit');
  line.cut();
  const down = await scenes.takeDown(scene.admin, { storyId, reason: 'legal', note: '' });
  // Whoever takes it down is told which node could not be asked.
  expect(scenes.unwrap(down).unanswered).toEqual([`${hostname()}:${far.port}`]);
  expect((await near.get(address)).status).toBe(410);
  expect(await far.get(address)).toMatchObject({ status: 200, cache: 'hit; detail=stale' });
  expect((await far.get('/never-asked-for-before')).status).toBe(503);
  await expect.poll(async () => (await far.get(address)).status).toBe(503);
  line.mend();
  await expect.poll(async () => (await far.get(address)).status).toBe(410);
  await scenes.settled();
  await expectFresh('after the cut');
});

test('what ends by time ends on time', async () => {
  await perform(scene, { kind: 'reinstate', which: 1, how: 0 });
  const { storyId, address } = await presentAddress(1);
  const { db } = await import('#lib/db.ts');
  // Whatever the acts before have left flagged would stay in the banner; what is off the site refuses, and is not in it.
  for (const { storyId: flagged, change } of await db().treatment.findMany({
    where: { breakingUntil: { not: null } },
  })) {
    await scenes.setBreaking(scene.admin, { storyId: flagged, change, until: null });
  }
  const treatment = await db().treatment.findUniqueOrThrow({ where: { storyId } });
  const until = new Date(Date.now() + 3_000);
  const flag = { storyId, change: treatment.change, until };
  scenes.unwrap(await scenes.setBreaking(scene.admin, flag));
  await scenes.settled();
  // Others may be breaking too: what was done before is by chance.
  const banner = async () =>
    /<section class="breaking".*?<\/section>/s.exec((await near.get(address)).body)?.[0] ?? '';
  expect(await banner()).toContain(address);
  expect((await near.get(address)).cache).toBe('hit');
  await expect.poll(banner).not.toContain(address);
  await expectFresh('after the flag');
});

/** Everywhere a reader could look: lists, authors, and the last addresses that each story had. */
async function everyPath(): Promise<string[]> {
  const { db } = await import('#lib/db.ts');
  const [stories, topics] = await Promise.all([
    db().story.findMany({
      select: {
        shortId: true,
        addresses: { orderBy: { since: 'desc' }, take: 2, select: { sectionWords: true, words: true } },
      },
    }),
    db().topic.findMany({ select: { words: true } }),
  ]);
  for (const { shortId, addresses } of stories) {
    for (const { sectionWords, words } of addresses) paths.add(`/${sectionWords}/${words}-${shortId}`);
    paths.add(`/fragments/story/${shortId}`);
  }
  for (const { words } of topics) paths.add(`/topics/${words}`);
  return [...paths];
}

async function expectFresh(when: string): Promise<void> {
  const { port, host } = new URL(fresh.url);
  const freshNode = { get: (path: string) => askNode(Number(port), host, path) };
  for (const path of await everyPath()) {
    const [right, ...kept] = await Promise.all([freshNode, near, far].map((node) => node.get(path)));
    for (const reply of kept) expect(seen(reply), `${path} ${when}`).toEqual(seen(right as NodeReply));
  }
}

/**
 * What is asked for a second time is there: else nothing would be proved. What is missing goes by itself, soon; and what was
 * changed last may be purged once more between the two, on whichever node heard of it late.
 */
async function expectWarm(): Promise<void> {
  for (const node of [near, far]) {
    await expect(async () => {
      const replies = await Promise.all([...paths].map((path) => node.get(path)));
      const found = replies.filter(({ status }) => status !== 404);
      const hits = found.filter(({ cache }) => cache === 'hit');
      expect(hits.length).toBeGreaterThan(found.length * 0.75);
    }).toPass({ timeout: 30_000 });
  }
}

function seen({ status, body, location }: NodeReply) {
  return { status, body, location };
}

async function authorAddress(): Promise<string> {
  const { db } = await import('#lib/db.ts');
  const { id } = scene.author;
  const { shortId } = await db().person.findUniqueOrThrow({ where: { id }, select: { shortId: true } });
  return `/authors/ada-reed-${shortId}`;
}

async function presentAddress(which: number): Promise<{ storyId: string; address: string }> {
  const storyId = scene.stories[which]?.storyId ?? '';
  const { db } = await import('#lib/db.ts');
  const { shortId } = await db().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { shortId: true },
  });
  const { location } = await near.get(`/x/${shortId}`);
  return { storyId, address: location };
}
