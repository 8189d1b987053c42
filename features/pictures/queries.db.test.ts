import { beforeEach, expect, it } from 'vitest';
import { listPictures, picturesUsedIn } from '#features/pictures/queries.ts';
import { pictureListSchema } from '#features/pictures/schema.ts';
import type { CreditKind } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { newId, newShortId } from '#lib/ids.ts';
import { makePerson, makeStory } from '#test/newsroom.ts';

let ada: PersonActor;
let ben: PersonActor;

beforeEach(async () => {
  [ada, ben] = [await makePerson('writer', 'Ada'), await makePerson('editor', 'Ben')];
});

type Made = { credit?: string; creditKind?: CreditKind; description?: string; caption?: string };

async function makePicture(who: PersonActor, fileName: string, words: Made = {}): Promise<string> {
  const id = newId();
  await db().picture.create({
    data: {
      ...{ id, shortId: newShortId(), fileName, type: 'jpeg', width: 8, height: 6, bytes: 9, sha256: id },
      ...{ uploadedById: who.id, createdAt: new Date(), ...words },
    },
  });
  return id;
}

async function found(asked: Record<string, unknown>): Promise<string[]> {
  const page = await listPictures(ada, pictureListSchema.parse(asked));
  return page.pictures.map(({ fileName }) => fileName);
}

it('is found by words, kind, who uploaded it, and whether a story uses it', async () => {
  const whole = { credit: 'Lena Voss', description: 'A harbour at night' };
  const used = await makePicture(ada, 'harbour.jpg', whole);
  await makePicture(ben, 'tram.jpg', { credit: 'City', creditKind: 'handout', description: '100% full' });
  await makePicture(ben, 'bare.jpg', { caption: 'Night bus' });
  await makePicture(ben, 'plain.jpg', { creditKind: 'none', description: 'A wall' });
  const { storyId } = await makeStory(ada, null, 'harbour-fire');
  await db().reference.create({ data: { storyId, place: 'draft', kind: 'picture', targetId: used } });

  expect(await found({})).toEqual(['plain.jpg', 'bare.jpg', 'tram.jpg', 'harbour.jpg']);
  expect(await found({ q: 'NIGHT' })).toEqual(['bare.jpg', 'harbour.jpg']);
  expect(await found({ q: 'voss' })).toEqual(['harbour.jpg']);
  expect(await found({ q: '0%' })).toEqual(['tram.jpg']);
  expect(await found({ q: '%' })).toEqual(['tram.jpg']);
  expect(await found({ kind: 'handout' })).toEqual(['tram.jpg']);
  expect(await found({ who: ada.id })).toEqual(['harbour.jpg']);
  expect(await found({ use: 'used' })).toEqual(['harbour.jpg']);
  expect(await found({ use: 'unused', who: ben.id })).toEqual(['plain.jpg', 'bare.jpg', 'tram.jpg']);
  expect(await found({ use: 'bare' })).toEqual(['bare.jpg']);
  expect(await found({ kind: 'nonsense', who: 'x', use: 'y', before: 'z' })).toHaveLength(4);
  expect((await picturesUsedIn(ada, [used])).get(used)).toEqual([
    { storyId, slug: 'harbour-fire', siteState: 'unpublished', published: false },
  ]);
});

it('is listed page by page, without a gap', async () => {
  const names = Array.from({ length: 50 }, (_, at) => `p-${at}.jpg`);
  for (const name of names) await makePicture(ada, name);
  const first = await listPictures(ada, pictureListSchema.parse({}));
  const second = await listPictures(ada, pictureListSchema.parse({ before: first.next }));
  expect([...first.pictures, ...second.pictures].map(({ fileName }) => fileName)).toEqual(names.toReversed());
  expect(second.next).toBeNull();
});
