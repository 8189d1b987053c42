import { afterEach, expect, test } from 'vitest';
import { publishStory } from '#features/publishing/commands.ts';
import { BEACON_PATH } from '#lib/beacon-path.ts';
import { db } from '#lib/db.ts';
import { type Beacons, openBeacons } from '#server/beacons.ts';
import { changeOf, file, makePerson, makeSection, makeStory, unwrap, write } from '#test/newsroom.ts';
import { type OpenDoor, openDoor } from '#test/open-door.ts';

type Node = { door: OpenDoor; beacons: Beacons };
const opened: Node[] = [];

afterEach(async () => {
  for (const { door, beacons } of opened.splice(0)) {
    await door.stop();
    await beacons.stop();
  }
});

/** A node of its own: its door, and its memory of views. */
async function openNode(): Promise<Node> {
  const beacons = openBeacons();
  const door = await openDoor(async (_request, response) => void response.end('a page'), {
    takes: { [BEACON_PATH]: beacons.take },
  });
  opened.push({ door, beacons });
  return { door, beacons };
}

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

function send({ door }: Node, body: string, headers: Record<string, string> = {}) {
  const usual = { 'user-agent': BROWSER, origin: `http://localhost:${door.port}` };
  return door.ask(BEACON_PATH, { method: 'POST', body, headers: { ...usual, ...headers } });
}

async function publishedPath() {
  const [writer, reviewer] = [await makePerson('writer'), await makePerson('reviewer')];
  const story = await makeStory(writer, await makeSection('World'));
  await write(writer, story, 'Storm at sea', 'Rain fell.');
  const { versionId } = await file(writer, story);
  const { storyId } = story;
  const input = { storyId, versionId, change: await changeOf(storyId), cause: 'development' } as const;
  unwrap(await publishStory(reviewer, { ...input, how: 'pass_first', pass: { mode: 'as_filed' } }));
  const { shortId } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  return `/world/storm-at-sea-${shortId}`;
}

const scores = async () => (await db().view.findMany()).map((view) => Math.round(view.score * 100) / 100);

test('views that two nodes were told of add up', async () => {
  const path = await publishedPath();
  const nodes = [await openNode(), await openNode()];
  for (const node of nodes) {
    const reply = await send(node, path);
    expect([reply.status, reply.text, reply.headers['set-cookie']]).toEqual([204, '', undefined]);
    // Once more by the same reader is not once more read.
    await send(node, path);
  }
  for (const { beacons } of nodes) await beacons.stop();
  expect(await scores()).toEqual([2]);
});

test('programs, other sites, unknown stories and nonsense are answered alike and count for nothing', async () => {
  const path = await publishedPath();
  const node = await openNode();
  const replies = [
    await send(node, path, { 'user-agent': 'Somebot/2.1' }),
    await send(node, path, { origin: 'https://elsewhere.example' }),
    await send(node, '/world/never-was-bcdfghjk'),
    await send(node, '\u0000{"json":true}'),
    await send(node, path.repeat(20)),
    await send(node, ''),
  ];
  expect(replies.map((reply) => reply.status)).toEqual([204, 204, 204, 204, 204, 204]);
  expect((await send(node, 'x'.repeat(2_000))).status).toBe(413);
  await node.beacons.stop();
  expect(await scores()).toEqual([]);
});

test('nothing else of the site takes what is sent', async () => {
  const node = await openNode();
  const reply = await node.door.ask('/world', { method: 'POST', body: 'x' });
  expect(reply.status).toBe(405);
  expect((await node.door.ask(BEACON_PATH)).text).toBe('a page');
});
