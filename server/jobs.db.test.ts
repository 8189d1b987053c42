import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepOrder } from '#features/publishing/schedule/commands.ts';
import { lockedStory } from '#features/review/stage/queries.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { newId, newShortId } from '#lib/ids.ts';
import { success } from '#lib/result.ts';
import { file, makePerson, makeSection, makeStory, pass, unwrap, write } from '#test/newsroom.ts';

const STORIES = 200;
/** By then some must be out, and many must not. */
const KILLED_AFTER = 20;
/** Between the first order and their time, in milliseconds: to keep them all takes a quarter of that on a slow machine. */
const AHEAD = 10_000;
/** How many are ordered at the same time. */
const AT_ONCE = 8;

let reviewer: PersonActor;
let processes: ChildProcess[] = [];

beforeEach(async () => {
  reviewer = await makePerson('reviewer', 'Rose');
  processes = [startJobs('1'), startJobs('2')];
});

afterEach(async () => {
  for (const one of processes) await end(one, 'SIGTERM');
});

test('200 stories for one minute, two processes, one killed in the middle: each goes out once, none early', async () => {
  const storyIds = await makeStories();
  await until(async () => (await db().node.count({ where: { kind: 'jobs' } })) === 2);
  const publishAt = new Date((await databaseTime()).getTime() + AHEAD);
  const waiting = storyIds.values();
  const orderAll = async () => {
    for (const storyId of waiting) await order(storyId, publishAt);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, orderAll));
  expect((await databaseTime()) < publishAt, 'all were ordered before their time').toBe(true);

  await until(async () => (await published()) >= KILLED_AFTER);
  await end(processes[0] as ChildProcess, 'SIGKILL');
  expect(await published()).toBeLessThan(STORIES);
  await until(async () => (await published()) === STORIES);

  const publications = await db().publication.findMany({ select: { storyId: true, at: true } });
  expect(publications.map(({ storyId }) => storyId).toSorted()).toEqual(storyIds.toSorted());
  expect(publications.filter(({ at }) => at < publishAt)).toEqual([]);
  const events = await db().event.findMany({
    where: { kind: 'story.published' },
    select: { storyId: true },
  });
  expect(events.map(({ storyId }) => storyId).toSorted()).toEqual(storyIds.toSorted());
  expect(await db().event.count({ where: { kind: 'story.failed_to_publish' } })).toBe(0);
  expect(await db().schedule.count()).toBe(0);
}, 120_000);

/** A `jobs` process as a newsroom runs it; `port` is only the name that it goes by. */
function startJobs(port: string): ChildProcess {
  return spawn(process.execPath, ['--conditions=react-server', 'server/jobs.ts'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: port },
    stdio: 'ignore',
  });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Writes one story, has it filed and passed, and copies it: what is tested is how they go out. */
async function makeStories(): Promise<string[]> {
  const writer = await makePerson('writer', 'Ada');
  const first = await makeStory(writer, await makeSection('World'));
  await write(writer, first, 'Storm at sea', 'Rain fell.');
  await file(writer, first);
  const { versionId } = await pass(reviewer, first.storyId);
  const draftId = first.draftId;
  const [story, draft, version, passes] = await Promise.all([
    db().story.findUniqueOrThrow({ where: { id: first.storyId }, omit: { findable: true } }),
    db().draft.findUniqueOrThrow({ where: { id: draftId } }),
    db().version.findUniqueOrThrow({ where: { id: versionId } }),
    db().pass.findMany({ where: { versionId } }),
  ]);
  const copies = Array.from({ length: STORIES - 1 }, () => ({
    storyId: newId(),
    draftId: newId(),
    versionId: newId(),
  }));
  await db().story.createMany({
    data: copies.map(({ storyId }, at) => ({
      ...story,
      id: storyId,
      shortId: newShortId(),
      slug: `storm-${at}`,
    })),
  });
  await db().draft.createMany({
    data: copies.map((copy) => ({
      ...draft,
      id: copy.draftId,
      storyId: copy.storyId,
      passedVersionId: null,
      filedVersionId: null,
    })),
  });
  await db().version.createMany({
    data: copies.map((copy) => ({
      ...(version as Prisma.VersionCreateManyInput),
      id: copy.versionId,
      storyId: copy.storyId,
      draftId: copy.draftId,
    })),
  });
  await db().pass.createMany({
    data: copies.flatMap((copy) =>
      passes.map((one) => ({ ...one, id: newId(), storyId: copy.storyId, versionId: copy.versionId })),
    ),
  });
  await db()
    .$executeRaw`update "Draft" d set "passedVersionId" = v.id from "Version" v where v."draftId" = d.id`;
  return [first.storyId, ...copies.map(({ storyId }) => storyId)];
}

async function order(storyId: string, publishAt: Date): Promise<void> {
  unwrap(
    await transaction(async () => {
      const story = await lockedStory(reviewer, storyId);
      const versionId = story?.draft.passedVersionId;
      if (!story || !versionId) throw new Error('A copy is not passed.');
      unwrap(await keepOrder(reviewer, story, {}, { versionId, publishAt }));
      return success();
    }),
  );
}

function published(): Promise<number> {
  return db().story.count({ where: { siteState: 'published' } });
}

/** Asks the database until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { timeout: 60_000, interval: 50 }).toBe(true);
}
