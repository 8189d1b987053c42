import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { schema } from '#editor/schema.ts';
import type { PersonActor } from '#lib/actor.ts';
import { buildPicture, streamOf } from '#test/build-picture.ts';

// The node looks at its own port, which is one of its settings: known before anything that reads them is loaded.
let answer: (request: IncomingMessage) => { status: number; body: string };
let asked: string[] = [];
const door: Server = createServer((request, response) => {
  asked.push(`${request.headers.host} ${request.url} ${request.headers['cache-control'] ?? ''}`);
  const { status, body } = answer(request);
  // Files are not kept. Everything else is, from the first answer on.
  const isFirst = request.headers['cache-control'] === 'no-cache';
  const cache = /^\/pictures/.test(request.url ?? '')
    ? ''
    : isFirst
      ? 'copydesk; fwd=miss; stored'
      : 'copydesk; hit';
  const head = { 'content-type': 'text/html; charset=utf-8', 'cache-status': cache };
  response.writeHead(status, head).end(body);
});

type Scenes = Awaited<ReturnType<typeof load>>;
let scenes: Scenes;
let writer: PersonActor;
let editor: PersonActor;
let story: { storyId: string; draftId: string };

async function load() {
  const [newsroom, actors, proof, queries, jobs, withdrawal, publishing, pictures, notices, database, nodes] =
    await Promise.all([
      import('#test/newsroom.ts'),
      import('#lib/actor.ts'),
      import('#features/publishing/proof/commands.ts'),
      import('#features/publishing/proof/queries.ts'),
      import('#features/publishing/proof/jobs.ts'),
      import('#features/publishing/withdrawal/commands.ts'),
      import('#features/publishing/commands.ts'),
      import('#features/pictures/commands.ts'),
      import('#features/notices/commands.ts'),
      import('#lib/db.ts'),
      import('#lib/nodes.ts'),
    ]);
  return {
    ...newsroom,
    ...actors,
    ...proof,
    ...queries,
    ...jobs,
    ...withdrawal,
    ...publishing,
    ...pictures,
    ...notices,
    ...database,
    ...nodes,
  };
}

beforeAll(async () => {
  await new Promise<void>((resolve) => door.listen(0, 'localhost', resolve));
  const { port } = door.address() as AddressInfo;
  Object.assign(process.env, { PORT: String(port), PUBLIC_URL: 'https://news.example' });
  scenes = await load();
});

afterAll(() => new Promise((resolve) => door.close(resolve)));

beforeEach(async () => {
  asked = [];
  answer = ({ url = '' }) =>
    /[-/][a-z0-9]{8}(\/(rest|changes))?$|^\/pictures/.test(url)
      ? { status: 410, body: 'Gone' }
      : { status: 200, body: 'News' };
  writer = await scenes.makePerson('writer', 'Ada');
  editor = await scenes.makePerson('admin', 'Ben');
  story = await scenes.makeStory(writer, await scenes.makeSection('World'));
  await publish();
  await beat(scenes.nodeName());
});

async function publish() {
  const { write, edit, file, pass, changeOf, unwrap } = scenes;
  const { storyId } = story;
  const body = streamOf(await buildPicture(700, 400, { creator: 'Ada' }));
  const { pictureId } = unwrap(await scenes.uploadPicture(editor, { name: 'sea.jpg', body }));
  unwrap(await scenes.preparePicture(scenes.system(), pictureId));
  await write(writer, story, 'Storm at sea', 'Rain fell.');
  await edit(writer, story, (transform) => {
    const attrs = { id: crypto.randomUUID(), picture: pictureId, alt: 'The sea' };
    transform.insert(transform.doc.content.size, schema.node('figure', attrs, schema.node('caption')));
  });
  await file(writer, story);
  const { versionId } = await pass(editor, storyId);
  const change = await changeOf(storyId);
  unwrap(await scenes.publishStory(editor, { storyId, change, how: 'passed', versionId }));
}

async function beat(name: string) {
  const at = new Date();
  const node = { id: crypto.randomUUID(), kind: 'web', name, startedAt: at, seenAt: at, caughtUpAt: at };
  await scenes.db().node.create({ data: node });
}

/** Takes the story down, and looks as the jobs and this node would. */
async function takeDownAndLook() {
  const { storyId } = story;
  const down = { storyId, reason: 'wrong' as const, note: '' };
  // Nobody says here that a node has caught up: what is waited for is no part of this.
  scenes.unwrap(await scenes.transaction(() => scenes.takeDown(editor, down)));
  await scenes.orderLookJob({ storyId, askedById: editor.id });
  const look = await scenes.db().look.findFirstOrThrow({ orderBy: { id: 'desc' } });
  scenes.unwrap(await scenes.lookHere(scenes.system(), look.id));
  return look.id;
}

const proof = () => scenes.latestProof(editor, { storyId: story.storyId });

test('a take-down has every place looked at, and what was seen is kept place by place', async () => {
  await takeDownAndLook();
  const seen = await proof();
  expect(seen?.nodes).toEqual([{ name: scenes.nodeName(), state: 'done' }]);
  expect(seen?.doneAt).not.toBeNull();
  expect(new Set(seen?.places.map(({ outcome }) => outcome))).toEqual(new Set(['absent']));
  const { shortId } = await scenes.db().story.findUniqueOrThrow({ where: { id: story.storyId } });
  const own = seen?.places.find(({ name }) => name === 'Its page');
  expect(own).toMatchObject({
    address: `/world/storm-at-sea-${shortId}`,
    answers: [{ status: 410, kept: 410 }],
  });
  const names = seen?.places.map(({ name }) => name) ?? [];
  expect(names).toEqual(
    expect.arrayContaining(['The front', 'Section World', 'RSS of the site', 'Trending']),
  );
  expect(names.filter((name) => name.startsWith('A picture')).length).toBe(6);
  const events = await scenes.db().event.findMany({ where: { kind: { startsWith: 'story.look' } } });
  expect(events.map(({ kind }) => kind)).toEqual(['story.look_ordered', 'story.looked_for']);
});

test('the door is asked under the site’s name, pages twice: anew, and as they are kept', async () => {
  await takeDownAndLook();
  expect(asked.filter((one) => one.includes(' /world '))).toEqual([
    'news.example /world no-cache',
    'news.example /world ',
  ]);
  expect(asked.filter((one) => one.includes('/320.webp '))).toHaveLength(1);
});

test('what still shows it is told to whom it concerns, by its name', async () => {
  const { shortId } = await scenes.db().story.findUniqueOrThrow({ where: { id: story.storyId } });
  answer = ({ url, headers }) => {
    // The front is pressed as it should be, but an old copy of it is kept.
    if (url === '/' && !headers['cache-control'])
      return { status: 200, body: `<a href="/world/x-${shortId}">` };
    return url === '/rss.xml' ? { status: 503, body: '' } : { status: 404, body: '' };
  };
  await takeDownAndLook();
  const seen = await proof();
  const bad = seen?.places.filter(({ outcome }) => outcome !== 'absent');
  expect(bad).toMatchObject([
    { name: 'The front', outcome: 'shown' },
    { name: 'RSS of the site', outcome: 'unknown' },
  ]);
  const event = await scenes.db().event.findFirstOrThrow({ where: { kind: 'story.still_shows' } });
  expect(event.data).toMatchObject({ shown: ['The front'], unknown: ['RSS of the site'] });
  const told = await scenes.deliverNotices(scenes.system(), event.id);
  expect(told.toSorted()).toEqual([writer.id, editor.id].toSorted());
});

test('looking again is a look of its own; the same look is made once', async () => {
  const first = await takeDownAndLook();
  scenes.unwrap(await scenes.lookHere(scenes.system(), first));
  expect(await scenes.db().event.count({ where: { kind: 'story.looked_for' } })).toBe(1);
  scenes.unwrap(await scenes.lookAgain(editor, { storyId: story.storyId }));
  expect((await proof())?.lookId).not.toBe(first);
  expect((await proof())?.nodes).toEqual([{ name: scenes.nodeName(), state: 'looking' }]);
  expect(await scenes.lookAgain(writer, { storyId: story.storyId })).toMatchObject({ code: 'forbidden' });
});

test('a node that does not look is named, once, and its late word still counts', async () => {
  await beat('elsewhere:80');
  const { storyId } = story;
  scenes.unwrap(
    await scenes.transaction(() => scenes.takeDown(editor, { storyId, reason: 'wrong', note: '' })),
  );
  await scenes.orderLookJob({ storyId, askedById: editor.id });
  const { id } = await scenes.db().look.findFirstOrThrow();
  expect((await proof())?.nodes).toMatchObject([{ state: 'looking' }, { state: 'looking' }]);
  const late = new Date(Date.now() - 2 * 60_000);
  await scenes.db().look.update({ where: { id }, data: { at: late } });
  await scenes.sweepLooksJob();
  await scenes.sweepLooksJob();
  scenes.unwrap(await scenes.lookHere(scenes.system(), id));
  expect((await proof())?.nodes.toSorted((one, other) => one.state.localeCompare(other.state))).toEqual([
    { name: scenes.nodeName(), state: 'done' },
    { name: 'elsewhere:80', state: 'silent' },
  ]);
  const events = await scenes.db().event.findMany({ where: { kind: 'story.still_shows' } });
  expect(events.map(({ data }) => (data as { node: string }).node).toSorted()).toEqual(
    ['elsewhere:80', scenes.nodeName()].toSorted(),
  );
});

test('what readers have again is not looked for', async () => {
  await takeDownAndLook();
  const again = { storyId: story.storyId, askedById: null };
  const change = await scenes.changeOf(story.storyId);
  const look = await scenes.db().look.findFirstOrThrow();
  scenes.unwrap(await scenes.reinstate(editor, { storyId: story.storyId, change, reason: 'It holds' }));
  await scenes.db().sight.deleteMany();
  scenes.unwrap(await scenes.lookHere(scenes.system(), look.id));
  await scenes.orderLookJob(again);
  expect(await scenes.db().sight.count()).toBe(0);
  expect(await scenes.db().look.count()).toBe(1);
});
