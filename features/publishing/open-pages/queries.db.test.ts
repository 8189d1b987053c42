import { beforeEach, expect, test } from 'vitest';
import { publishStory } from '#features/publishing/commands.ts';
import { openPageChanges } from '#features/publishing/open-pages/queries.ts';
import { setBreaking, setDeveloping } from '#features/publishing/treatment/commands.ts';
import { killStory, reinstate, takeDown } from '#features/publishing/withdrawal/commands.ts';
import { holdStory } from '#features/stories/commands.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  pass,
  typeAfter,
  unwrap,
  write,
} from '#test/newsroom.ts';

let writer: PersonActor;
let reviewer: PersonActor;
let story: { storyId: string; draftId: string };
let shortId: string;

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  reviewer = await makePerson('reviewer', 'Rose');
  story = await makeStory(writer, await makeSection('World'));
  await write(writer, story, 'Storm', 'Rain fell.');
  ({ shortId } = await db().story.findUniqueOrThrow({ where: { id: story.storyId } }));
});

const change = () => changeOf(story.storyId);
const seen = async () => ({ storyId: story.storyId, change: await change(), reason: 'It was not so' });

async function publish(
  more: { cause?: 'correction' | 'development'; correctionKind?: 'apology'; note?: string } = {},
) {
  const { versionId } = await file(writer, story);
  await pass(reviewer, story.storyId);
  const { storyId } = story;
  unwrap(
    await publishStory(reviewer, { storyId, change: await change(), how: 'passed', versionId, ...more }),
  );
}

async function flagBreaking(): Promise<void> {
  const { storyId } = story;
  const treatment = await db().treatment.findUniqueOrThrow({ where: { storyId } });
  const until = new Date(Date.now() + 3_600_000);
  unwrap(await setBreaking(reviewer, { storyId, change: treatment.change, until }));
}

/** What open pages are told of the newest event of a kind. */
async function told(kind: string) {
  const event = await db().event.findFirstOrThrow({ where: { kind }, orderBy: { at: 'desc' } });
  return openPageChanges(reader(), event);
}

test('each change that readers see is told, by the short id of its address', async () => {
  await publish();
  expect(await told('story.published')).toEqual([{ story: shortId, what: 'version' }]);
  await edit(writer, story, typeAfter('Rain', ' and hail'));
  await publish({ cause: 'correction', correctionKind: 'apology', note: 'It hailed.' });
  expect(await told('story.updated')).toEqual([{ story: shortId, what: 'correction' }]);
  const { storyId } = story;
  const { change: seenChange } = await db().treatment.findUniqueOrThrow({ where: { storyId } });
  const until = new Date(Date.now() + 3_600_000);
  unwrap(await setDeveloping(reviewer, { storyId, change: seenChange, until }));
  expect(await told('treatment.developing')).toEqual([{ story: shortId, what: 'version' }]);
  unwrap(await takeDown(reviewer, { storyId, reason: 'wrong', note: '' }));
  expect(await told('story.taken_down')).toEqual([{ story: shortId, what: 'gone' }]);
  unwrap(await reinstate(reviewer, await seen()));
  expect(await told('story.reinstated')).toEqual([{ story: shortId, what: 'back' }]);
  unwrap(await killStory(reviewer, await seen()));
  expect(await told('story.killed')).toEqual([{ story: shortId, what: 'gone' }]);
});

test('what is told is what is so when it is told', async () => {
  await publish();
  unwrap(await takeDown(reviewer, { storyId: story.storyId, reason: 'wrong', note: '' }));
  expect(await told('story.published')).toEqual([{ story: shortId, what: 'gone' }]);
  unwrap(await reinstate(reviewer, await seen()));
  expect(await told('story.taken_down')).toEqual([{ story: shortId, what: 'version' }]);
});

test('the banner is told of with whatever may be in it', async () => {
  await publish();
  await flagBreaking();
  expect(await told('treatment.breaking')).toEqual([{ what: 'breaking' }]);
  await edit(writer, story, typeAfter('Rain', ' and hail'));
  await publish({ cause: 'development' });
  expect(await told('story.updated')).toEqual([{ story: shortId, what: 'version' }, { what: 'breaking' }]);
});

test('a picture that comes back is told of by each story that shows it', async () => {
  await publish();
  const picture = { kind: 'picture.reinstated', storyId: null, data: { pictureId: newId() } };
  expect(await openPageChanges(reader(), picture)).toEqual([]);
  const reference = { storyId: story.storyId, place: 'published', kind: 'picture' } as const;
  await db().reference.create({ data: { ...reference, targetId: picture.data.pictureId } });
  expect(await openPageChanges(reader(), picture)).toEqual([{ story: shortId, what: 'version' }]);
});

test('nothing is told of a story that no reader ever had', async () => {
  const { storyId } = story;
  unwrap(await holdStory(reviewer, { storyId, change: await change(), reason: 'Call first' }));
  await file(writer, story);
  for (const event of await db().event.findMany({ where: { storyId } })) {
    for (const kind of [
      event.kind,
      'story.published',
      'story.taken_down',
      'treatment.breaking',
      'alert.started',
    ])
      expect(await openPageChanges(reader(), { ...event, kind }), kind).toEqual([]);
  }
});
