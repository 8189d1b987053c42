import { beforeEach, expect, test } from 'vitest';
import { schema } from '#editor/schema.ts';
import { deliverNotices } from '#features/notices/commands.ts';
import { preparePicture, uploadPicture } from '#features/pictures/commands.ts';
import { getPicture } from '#features/pictures/queries.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { reinstatePicture, takeDownPicture } from '#features/publishing/picture-withdrawal/commands.ts';
import { orderLookJob } from '#features/publishing/proof/jobs.ts';
import { latestProof } from '#features/publishing/proof/queries.ts';
import { isPictureGone, publicPicture, publicPictures } from '#features/publishing/public/queries.ts';
import { type PersonActor, reader, system } from '#lib/actor.ts';
import { db, transaction } from '#lib/db.ts';
import { buildPicture, streamOf } from '#test/build-picture.ts';
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
let editor: PersonActor;
let reviewer: PersonActor;
let story: { storyId: string; draftId: string };
let pictureId: string;
let shortId: string;

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  editor = await makePerson('editor', 'Ben');
  reviewer = await makePerson('reviewer', 'Rose');
  const body = streamOf(await buildPicture(700, 400, { creator: 'Ada' }));
  ({ pictureId } = unwrap(await uploadPicture(editor, { name: 'sea.jpg', body })));
  unwrap(await preparePicture(system(), pictureId));
  ({ shortId } = await db().picture.findUniqueOrThrow({ where: { id: pictureId } }));
  story = await makeStory(writer, await makeSection('World'));
  await write(writer, story, 'Storm at sea', 'Rain fell.');
  await edit(writer, story, (transform) => {
    const attrs = { id: crypto.randomUUID(), picture: pictureId, alt: 'The sea' };
    const caption = schema.node('caption', null, schema.text('Waves at dusk'));
    transform.insert(transform.doc.content.size, schema.node('figure', attrs, caption));
  });
});

async function publish(cause?: 'development') {
  const { storyId } = story;
  await file(writer, story);
  const { versionId } = await pass(reviewer, storyId);
  const change = await changeOf(storyId);
  return publishStory(editor, { storyId, change, how: 'passed', versionId, cause });
}

/** In a transaction around it, so that no node is waited for: there is none. */
function takeDown(actor = editor) {
  return transaction(() => takeDownPicture(actor, { pictureId, reason: 'legal', note: '' }));
}

async function reinstate(actor = reviewer) {
  const { change } = await db().picture.findUniqueOrThrow({ where: { id: pictureId } });
  return reinstatePicture(actor, { pictureId, change, reason: 'It may be shown' });
}

async function picturesReadersGet() {
  return [...(await publicPictures(reader(), [pictureId])).keys()];
}

test('a picture that is taken down is out of its stories and its address at once; the story stays', async () => {
  unwrap(await publish());
  expect(await picturesReadersGet()).toEqual([pictureId]);
  unwrap(await takeDown());
  expect(await picturesReadersGet()).toEqual([]);
  expect(await publicPicture(reader(), { shortId })).toBeNull();
  expect(await isPictureGone(reader(), { shortId })).toBe(true);
  unwrap(await takeDown(reviewer));
  expect(await db().event.count({ where: { kind: 'picture.taken_down' } })).toBe(1);
  expect(await getPicture(editor, pictureId)).toMatchObject({ takenDownReason: 'legal' });
});

test('sizes that are made anew do not bring it back', async () => {
  unwrap(await publish());
  unwrap(await takeDown());
  unwrap(await preparePicture(system(), pictureId));
  expect(await publicPicture(reader(), { shortId })).toBeNull();
});

test('a picture that readers never had was never there', async () => {
  unwrap(await takeDown());
  expect(await isPictureGone(reader(), { shortId })).toBe(false);
  expect(await publicPicture(reader(), { shortId })).toBeNull();
});

test('no story that uses it goes out, until it is reinstated by who may', async () => {
  unwrap(await publish());
  unwrap(await takeDown());
  await edit(writer, story, typeAfter('Rain', ' More.'));
  expect(await publish('development')).toMatchObject({
    code: 'blocked',
    issues: [{ message: 'A picture was taken down: choose another.' }],
  });
  expect(await reinstate(editor)).toMatchObject({ code: 'forbidden' });
  expect(await reinstatePicture(reviewer, { pictureId, change: 0, reason: 'x' })).toMatchObject({
    code: 'stale',
  });
  unwrap(await reinstate());
  unwrap(await reinstate());
  expect(await picturesReadersGet()).toEqual([pictureId]);
  expect(await db().event.count({ where: { kind: 'picture.reinstated' } })).toBe(1);
});

test('writers take none down; the editors of its stories are told', async () => {
  unwrap(await publish());
  expect(await takeDown(writer)).toMatchObject({ code: 'forbidden' });
  unwrap(await takeDown());
  const event = await db().event.findFirstOrThrow({ where: { kind: 'story.lost_picture' } });
  expect(event.storyId).toBe(story.storyId);
  expect(await deliverNotices(system(), event.id)).toEqual([writer.id]);
});

test('it is looked for at its files and in all that showed it', async () => {
  unwrap(await publish());
  unwrap(await takeDown());
  await orderLookJob({ pictureId, askedById: editor.id });
  const proof = await latestProof(editor, { pictureId });
  const addresses = proof?.places.map(({ address }) => address) ?? [];
  const { shortId: story8 } = await db().story.findUniqueOrThrow({ where: { id: story.storyId } });
  expect(addresses).toEqual(
    expect.arrayContaining([
      `/pictures/${shortId}/320.webp`,
      `/pictures/${shortId}/640.jpg`,
      `/world/storm-at-sea-${story8}`,
      '/',
      '/world',
      '/rss.xml',
    ]),
  );
  unwrap(await reinstate());
  await orderLookJob({ pictureId, askedById: editor.id });
  expect(await db().look.count()).toBe(1);
});
