import { beforeEach, expect, test } from 'vitest';
import { publishStory } from '#features/publishing/commands.ts';
import { publicPicture } from '#features/publishing/public/queries.ts';
import { takeDown } from '#features/publishing/withdrawal/commands.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { newId, newShortId } from '#lib/ids.ts';
import { caption, figure, gallery } from '#test/build-document.ts';
import { changeOf, edit, file, makePerson, makeSection, makeStory, unwrap, write } from '#test/newsroom.ts';

let writer: PersonActor;
let reviewer: PersonActor;
let section: string;

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  reviewer = await makePerson('reviewer', 'Rose');
  section = await makeSection('World');
});

type Made = { id: string; shortId: string };

async function makePicture(more: { credit?: string; preparedAt?: Date | null } = {}): Promise<Made> {
  const id = newId();
  const shortId = newShortId();
  const at = new Date();
  const said = { credit: more.credit ?? 'Lena Voss', preparedAt: more.preparedAt === null ? null : at };
  await db().picture.create({
    data: {
      ...{ id, shortId, width: 800, height: 600, bytes: 1000, fileName: 'a.jpg', type: 'jpeg', sha256: id },
      ...{ ...said, uploadedById: writer.id, createdAt: at },
      renditions: { create: { width: 640, height: 480, format: 'webp', bytes: 500 } },
    },
  });
  return { id, shortId };
}

async function storyWith(...pictures: Made[]) {
  const story = await makeStory(writer, section);
  await write(writer, story, 'Storm at sea', 'Rain fell.');
  await edit(writer, story, (transform) => {
    const figures = pictures.map(({ id }) => figure({ id: newId(), picture: id, alt: 'A ship' }, caption()));
    transform.insert(transform.doc.content.size, gallery({ id: newId() }, ...figures));
  });
  return story;
}

async function publish(story: Awaited<ReturnType<typeof storyWith>>) {
  const { versionId } = await file(writer, story);
  const { storyId } = story;
  const input = { storyId, versionId, change: await changeOf(storyId), cause: 'development' } as const;
  return publishStory(reviewer, { ...input, how: 'pass_first', pass: { mode: 'as_filed' } });
}

const isPublic = async ({ shortId }: Made) => (await publicPicture(reader(), { shortId })) !== null;

test('the pictures of a gallery are public exactly while a public story has them in it', async () => {
  const [first, second] = [await makePicture(), await makePicture()];
  const story = await storyWith(first, second);
  expect([await isPublic(first), await isPublic(second)]).toEqual([false, false]);
  unwrap(await publish(story));
  expect([await isPublic(first), await isPublic(second)]).toEqual([true, true]);
  await edit(writer, story, (transform) => {
    const end = transform.doc.content.size - 1;
    transform.delete(end - (transform.doc.lastChild?.lastChild?.nodeSize ?? 0), end);
  });
  expect([await isPublic(first), await isPublic(second)]).toEqual([true, true]);
  unwrap(await publish(story));
  expect([await isPublic(first), await isPublic(second)]).toEqual([true, false]);
  const { storyId } = story;
  unwrap(await takeDown(reviewer, { storyId, reason: 'legal', note: '' }));
  expect(await isPublic(first)).toBe(false);
});

test.each<[string, { credit?: string; preparedAt?: null }, string]>([
  ['has no credit', { credit: '' }, 'A picture has no credit.'],
  ['is being prepared', { preparedAt: null }, 'A picture is still being prepared.'],
])('a gallery is not published while a picture in it %s', async (_what, more, message) => {
  const result = await publish(await storyWith(await makePicture(), await makePicture(more)));
  expect(result).toMatchObject({ ok: false, issues: [expect.objectContaining({ message })] });
});
