import { beforeEach, expect, test } from 'vitest';
import { schema } from '#editor/schema.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { goOut, retryFailed, scheduleStory } from '#features/publishing/schedule/commands.ts';
import { comingUp } from '#features/publishing/schedule/queries.ts';
import { markMeant } from '#features/review/commands.ts';
import { reviewScreen } from '#features/review/queries.ts';
import { type PersonActor, system } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { newId, newShortId } from '#lib/ids.ts';
import { caption, figure } from '#test/build-document.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  pass,
  passageWith,
  typeAfter,
  unwrap,
  write,
} from '#test/newsroom.ts';

const ordered = new Date('2027-03-01T18:00:00Z');
const due = new Date('2027-03-02T00:01:00Z');

let writer: PersonActor;
let reviewer: PersonActor;
let story: { storyId: string; draftId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  reviewer = await makePerson('reviewer', 'Rose');
  const section = await makeSection('World');
  story = await atTime(ordered, () => makeStory(writer, section));
  await write(writer, story, 'Storm at sea', 'Rain fell.');
});

async function addPicture(credit: string) {
  const id = newId();
  await db().picture.create({
    data: {
      ...{ id, shortId: newShortId(), width: 800, height: 600, bytes: 1000, sha256: id },
      ...{ fileName: 'a.jpg', type: 'jpeg', credit, uploadedById: writer.id },
      ...{ preparedAt: ordered, createdAt: ordered },
    },
  });
  await edit(writer, story, (transform) => {
    const shown = figure({ id: newId(), picture: id, alt: 'A ship' }, caption('At sea'));
    transform.insert(transform.doc.content.size, shown);
  });
  return id;
}

async function filed() {
  const { versionId } = await file(writer, story);
  await pass(reviewer, story.storyId);
  return { storyId: story.storyId, versionId, change: await changeOf(story.storyId), how: 'passed' as const };
}

async function publish() {
  const input = await filed();
  return atTime(ordered, () => publishStory(reviewer, input));
}

async function schedule() {
  const at = { time: '2027-03-02T00:01', zone: 'Europe/London' };
  const input = { ...(await filed()), at };
  return atTime(ordered, () => scheduleStory(reviewer, input));
}

const blocked = (message: string) => ({
  ok: false,
  code: 'blocked',
  issues: [expect.objectContaining({ message: expect.stringContaining(message) })],
});

test.each([
  ['published', publish],
  ['scheduled', schedule],
])('what was left in keeps a story from being %s', async (_what, act) => {
  await edit(writer, story, typeAfter('Rain', ' DO NOT PUBLISH'));
  expect(await act()).toMatchObject(blocked('in the text says that this must not go out'));
});

test.each([
  ['published', publish],
  ['scheduled', schedule],
])('a credit that names nobody keeps a story from being %s', async (_what, act) => {
  await addPicture('TBC');
  expect(await act()).toMatchObject(blocked('A picture has “TBC” for a credit, which names nobody'));
});

test('what is doubtful only warns, and can be said to be meant', async () => {
  await edit(writer, story, (transform) => {
    transform.insert(passageWith(transform.doc, 'Rain').pos + 1, schema.text('MERRIN, 1 January — '));
  });
  const { versionId, warnings } = await file(writer, story);
  expect(warnings).toMatchObject([{ code: 'old_date_line', level: 'warns' }]);
  const passageId = warnings[0]?.passageId ?? '';
  const { text = '', hash = '' } = warnings[0]?.placeholder ?? {};
  unwrap(await markMeant(reviewer, { storyId: story.storyId, passageId, text, hash }));
  expect((await reviewScreen(reviewer, { storyId: story.storyId }))?.issues).toEqual([]);
  await pass(reviewer, story.storyId);
  const input = { storyId: story.storyId, versionId, change: await changeOf(story.storyId) };
  expect(await publishStory(reviewer, { ...input, how: 'passed' })).toMatchObject({ ok: true });
});

test('a credit that became a placeholder after the order keeps the story back when its time comes', async () => {
  const picture = await addPicture('Lena Voss');
  unwrap(await schedule());
  await db().picture.update({ where: { id: picture }, data: { credit: 'XXX' } });
  expect(await atTime(due, () => goOut(system(), story.storyId))).toBe('failed');
  const row = await db().story.findUniqueOrThrow({ where: { id: story.storyId } });
  expect(row.siteState).toBe('failed_to_publish');
  expect(await comingUp(reviewer, { from: due })).toMatchObject([
    { storyId: story.storyId, failure: expect.stringContaining('“XXX” for a credit') },
  ]);
  await db().picture.update({ where: { id: picture }, data: { credit: 'Lena Voss' } });
  const input = { storyId: story.storyId, change: await changeOf(story.storyId) };
  expect(await retryFailed(reviewer, input)).toMatchObject({ ok: true });
});
