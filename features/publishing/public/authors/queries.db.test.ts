import { beforeEach, expect, test } from 'vitest';
import type { Byline } from '#editor/head.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { authorShortIds, publicAuthor } from '#features/publishing/public/authors/queries.ts';
import { publicList } from '#features/publishing/public/queries.ts';
import { takeDown } from '#features/publishing/withdrawal/commands.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { changeOf, edit, file, makePerson, makeSection, makeStory, unwrap, write } from '#test/newsroom.ts';

let writer: PersonActor;
let reviewer: PersonActor;
let section: string;

beforeEach(async () => {
  writer = await makePerson('writer', 'Account Name');
  reviewer = await makePerson('reviewer', 'Rose');
  section = await makeSection('World');
});

const by = (name: string, role = '', person: string | null = writer.id): Byline => ({
  person,
  name,
  role,
  place: '',
});

async function filed(bylines: Byline[], hour = 1) {
  const story = await makeStory(writer, section);
  await write(writer, story, 'Storm at sea', 'Rain fell.');
  await edit(writer, story, (transform) => transform.setDocAttribute('bylines', bylines));
  const { versionId } = await file(writer, story);
  const publish = async () =>
    atTime(new Date(Date.UTC(2026, 0, 1, hour)), async () =>
      unwrap(
        await publishStory(reviewer, {
          storyId: story.storyId,
          versionId,
          change: await changeOf(story.storyId),
          cause: 'development',
          how: 'pass_first',
          pass: { mode: 'as_filed' },
        }),
      ),
    );
  return { ...story, publish };
}

const shortIdOf = async ({ id }: PersonActor) =>
  (await db().person.findUniqueOrThrow({ where: { id }, select: { shortId: true } })).shortId;

test('somebody is an author while a public story carries their byline, by the name that was passed', async () => {
  const shortId = await shortIdOf(writer);
  const story = await filed([by('Ada Quill', 'Europe editor')]);
  expect(await publicAuthor(reader(), { shortId })).toBeNull();
  await story.publish();
  const author = { personId: writer.id, shortId, name: 'Ada Quill', role: 'Europe editor' };
  expect(await publicAuthor(reader(), { shortId })).toEqual(author);
  expect(await publicAuthor(reader(), { shortId: await shortIdOf(reviewer) })).toBeNull();
  unwrap(await takeDown(reviewer, { storyId: story.storyId, reason: 'legal', note: '' }));
  expect(await publicAuthor(reader(), { shortId })).toBeNull();
  expect(await publicAuthor(reader(), { shortId: 'bcdfghjk' })).toBeNull();
});

test('the newest byline says the name; plain and empty names make nobody an author', async () => {
  const shortId = await shortIdOf(writer);
  await (await filed([by('Ada Quill', 'Europe editor')], 1)).publish();
  await (await filed([by('Ada Quill-Voss'), by('Somebody', '', null)], 2)).publish();
  await (await filed([by('  ')], 3)).publish();
  await (await filed([by('Ada Quill', '', null)], 4)).publish();
  expect(await publicAuthor(reader(), { shortId })).toMatchObject({
    name: 'Ada Quill-Voss',
    role: 'Europe editor',
  });
  const { stories, older } = await publicList(reader(), { personId: writer.id, limit: 1 });
  expect(stories.map((story) => story.bylines[0]?.name)).toEqual(['Ada Quill-Voss']);
  const next = await publicList(reader(), { personId: writer.id, limit: 1, before: older ?? '' });
  expect(next.stories.map((story) => story.bylines[0]?.name)).toEqual(['Ada Quill']);
  expect(next.older).toBeNull();
});

test('short ids are given by inside id, once each', async () => {
  const ids = await authorShortIds(reader(), [writer.id, writer.id]);
  expect([...ids]).toEqual([[writer.id, await shortIdOf(writer)]]);
  expect(await authorShortIds(reader(), [])).toEqual(new Map());
});
