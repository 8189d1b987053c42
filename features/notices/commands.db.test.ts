import { beforeEach, expect, test } from 'vitest';
import { deliverNotices, readNotices } from '#features/notices/commands.ts';
import { sweepNoticesJob } from '#features/notices/jobs.ts';
import { bell, listNotices } from '#features/notices/queries.ts';
import { sendBack } from '#features/review/commands.ts';
import { handOver } from '#features/stories/commands.ts';
import { type PersonActor, system } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { changeOf, file, makePerson, makeSection, makeStory, unwrap, write } from '#test/newsroom.ts';

let writer: PersonActor;
let reviewer: PersonActor;
let story: { storyId: string; draftId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  reviewer = await makePerson('reviewer', 'Rose');
  story = await makeStory(writer, await makeSection('World'), 'storm');
  await write(writer, story, 'Storm at sea', 'Rain fell.');
});

async function sentBack() {
  const { versionId } = await file(writer, story);
  unwrap(await sendBack(reviewer, { storyId: story.storyId, versionId, reason: 'No source' }));
  const event = await db().event.findFirstOrThrow({ where: { kind: 'draft.sent_back' } });
  return event.id;
}

test('what was sent back stands on the list of who filed it, once, however often it is delivered', async () => {
  const event = await sentBack();
  expect(await deliverNotices(system(), event)).toEqual([writer.id]);
  await deliverNotices(system(), event);
  expect(await bell(writer)).toMatchObject({
    unread: 1,
    newest: [{ who: 'Rose', told: 'sent it back: No source', isRead: false, story: { slug: 'storm' } }],
  });
  expect(await bell(reviewer)).toEqual({ unread: 0, newest: [] });
});

test('what nobody delivered is found', async () => {
  await sentBack();
  await sweepNoticesJob();
  expect(await bell(writer)).toMatchObject({ unread: 1 });
});

test('one reads one’s own only', async () => {
  await deliverNotices(system(), await sentBack());
  const [line] = (await bell(writer)).newest;
  const ids = line ? [line.id] : [];
  unwrap(await readNotices(reviewer, { ids }));
  expect(await bell(writer)).toMatchObject({ unread: 1 });
  unwrap(await readNotices(writer, { ids }));
  expect(await bell(writer)).toMatchObject({ unread: 0, newest: [{ isRead: true }] });
});

test('a story handed over is told with its name, page by page', async () => {
  const change = await changeOf(story.storyId);
  unwrap(await handOver(writer, { storyId: story.storyId, change, to: reviewer.id }));
  const event = await db().event.findFirstOrThrow({ where: { kind: 'story.handed_over' } });
  expect(await deliverNotices(system(), event.id)).toEqual([reviewer.id]);
  const { notices, next } = await listNotices(reviewer, {});
  expect(notices).toMatchObject([{ who: 'Ada', told: 'handed the story over to Rose' }]);
  expect(next).toBeNull();
  expect((await listNotices(reviewer, { before: notices[0]?.id })).notices).toEqual([]);
});

test('who has left gets none', async () => {
  const event = await sentBack();
  await db().person.update({ where: { id: writer.id }, data: { suspendedAt: new Date() } });
  expect(await deliverNotices(system(), event)).toEqual([]);
});
