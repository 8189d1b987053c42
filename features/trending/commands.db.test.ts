import { beforeEach, expect, test } from 'vitest';
import { publishStory } from '#features/publishing/commands.ts';
import { takeDown } from '#features/publishing/withdrawal/commands.ts';
import { countViews } from '#features/trending/commands.ts';
import { forgetFadedJob } from '#features/trending/jobs.ts';
import { trendingNow } from '#features/trending/queries.ts';
import { HALF_LIFE_HOURS } from '#features/trending/rules/half-life.ts';
import { type PersonActor, reader, system } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { changeOf, file, makePerson, makeSection, makeStory, unwrap, write } from '#test/newsroom.ts';

const start = new Date('2026-01-01T00:00:00Z');
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

let writer: PersonActor;
let reviewer: PersonActor;
let section: string;

beforeEach(async () => {
  writer = await makePerson('writer');
  reviewer = await makePerson('reviewer');
  section = await makeSection('World');
});

async function filed(headline: string) {
  const story = await makeStory(writer, section);
  await write(writer, story, headline, 'Rain fell.');
  const { versionId } = await file(writer, story);
  const { shortId } = await db().story.findUniqueOrThrow({ where: { id: story.storyId } });
  return { ...story, versionId, shortId };
}

async function published(headline: string) {
  const story = await filed(headline);
  const { storyId, versionId } = story;
  const input = { storyId, versionId, change: await changeOf(storyId), cause: 'development' } as const;
  unwrap(await publishStory(reviewer, { ...input, how: 'pass_first', pass: { mode: 'as_filed' } }));
  return story;
}

const count = (hours: number, views: [{ shortId: string }, number][]) =>
  atTime(after(hours), () =>
    countViews(system(), new Map(views.map(([story, number]) => [story.shortId, number]))),
  );
const trending = (hours: number) =>
  atTime(after(hours), async () => (await trendingNow(reader())).map((story) => story.headline));

test('there is nothing before anybody read anything', async () => {
  await published('Unread');
  expect(await trending(0)).toEqual([]);
});

test('the most read come first, views of several nodes add up, and old ones count half after each half-life', async () => {
  const [old, recent] = [await published('Old'), await published('Recent')];
  await Promise.all([count(0, [[old, 6]]), count(0, [[old, 6]])]);
  expect(await trending(0)).toEqual(['Old']);
  await count(2 * HALF_LIFE_HOURS, [[recent, 4]]);
  expect(await trending(2 * HALF_LIFE_HOURS)).toEqual(['Recent', 'Old']);
  await count(2 * HALF_LIFE_HOURS, [[old, 2]]);
  expect(await trending(2 * HALF_LIFE_HOURS)).toEqual(['Old', 'Recent']);
  const { score } = await db().view.findUniqueOrThrow({ where: { storyId: old.storyId } });
  expect(score).toBeCloseTo(12 / 4 + 2);
});

test('what is read no more fades away, and is then forgotten', async () => {
  const story = await published('Fading');
  await count(0, [[story, 1]]);
  expect(await trending(HALF_LIFE_HOURS)).toEqual(['Fading']);
  expect(await trending(HALF_LIFE_HOURS + 0.1)).toEqual([]);
  await atTime(after(4 * HALF_LIFE_HOURS), () => forgetFadedJob());
  expect(await db().view.count()).toBe(1);
  await atTime(after(5 * HALF_LIFE_HOURS), () => forgetFadedJob());
  expect(await db().view.count()).toBe(0);
});

test('only public stories count and are shown: it is no way to learn of another', async () => {
  const [hidden, seen] = [await filed('Hidden'), await published('Seen')];
  await count(0, [
    [hidden, 9],
    [seen, 1],
    [{ shortId: 'bcdfghjk' }, 9],
    [{ shortId: "'; drop table x; --" }, 9],
  ]);
  expect(await db().view.findMany({ select: { storyId: true } })).toEqual([{ storyId: seen.storyId }]);
  expect(await trending(0)).toEqual(['Seen']);
  unwrap(await takeDown(reviewer, { storyId: seen.storyId, reason: 'wrong', note: '' }));
  expect(await trending(0)).toEqual([]);
});

test('the list is short', async () => {
  const stories = [];
  for (let number = 1; number <= 6; number += 1) stories.push(await published(`Story ${number}`));
  await count(
    0,
    stories.map((story, index) => [story, index + 1]),
  );
  expect(await trending(0)).toEqual(['Story 6', 'Story 5', 'Story 4', 'Story 3', 'Story 2']);
});
