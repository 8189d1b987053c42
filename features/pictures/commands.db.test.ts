import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { describePicture, preparePicture, uploadPicture } from '#features/pictures/commands.ts';
import { preparePictureJob } from '#features/pictures/jobs.ts';
import { getPicture } from '#features/pictures/queries.ts';
import { renditionPath } from '#features/pictures/services/storage.ts';
import { actorOfPerson, type PersonActor, system } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { dataDir } from '#lib/env.ts';
import { newId, newShortId } from '#lib/ids.ts';
import { buildPicture, streamOf } from '#test/build-picture.ts';

let writer: PersonActor;

beforeEach(async () => {
  const id = newId();
  const person = {
    id,
    shortId: newShortId(),
    name: 'Ada Quill',
    email: `${id}@desk.test`,
    role: 'writer' as const,
    createdAt: new Date(),
  };
  await db().person.create({ data: person });
  writer = (await actorOfPerson(id)) as PersonActor;
});

async function upload(bytes: Uint8Array, name = 'press.jpg') {
  const result = await uploadPicture(writer, { name, body: streamOf(bytes) });
  return result.ok ? ((await getPicture(writer, result.value.pictureId)) ?? 'lost') : result;
}

describe('an uploaded picture', () => {
  it('brings its caption, credit and rights, and never the prefix of the page', async () => {
    const words = {
      caption: 'Fire crews at the harbour. Pic: Desk',
      creator: 'Photo: Lena Voss',
      credit: 'AP',
      rights: '(c) AP',
    };
    expect(await upload(await buildPicture(800, 600, words))).toMatchObject({
      caption: 'Fire crews at the harbour.',
      credit: 'Lena Voss / AP',
      rights: '(c) AP',
      width: 800,
      height: 600,
      prepared: false,
    });
  });

  it.each([
    ['a\0b.jpg', 'ab.jpg'],
    [`\u{1f600}${'a'.repeat(199)}`, `\ufffd${'a'.repeat(199)}`],
  ])('may be called anything: %j', async (name, kept) => {
    expect(await upload(await buildPicture(40, 30), name)).toMatchObject({ fileName: kept });
  });

  it('is one picture however often it comes', async () => {
    const bytes = await buildPicture(801, 600);
    const [first, second] = [await upload(bytes), await upload(bytes, 'again.jpg')];
    expect(first).toMatchObject({ fileName: 'press.jpg' });
    expect(second).toMatchObject({ fileName: 'press.jpg' });
    const atOnce = await buildPicture(803, 600);
    await Promise.all(Array.from({ length: 6 }, () => upload(atOnce)));
    expect(await db().picture.count()).toBe(2);
  });

  it.each([
    ['a text that says it is a picture', () => Promise.resolve(Buffer.from('GIF89a not a picture'))],
    [
      'a drawing that could hold script',
      () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    ],
    ['half a picture', async () => (await buildPicture(802, 600)).subarray(0, 300)],
    [
      'too many pixels',
      () =>
        sharp({ create: { width: 9_000, height: 6_000, channels: 3, background: '#000' } })
          .png()
          .toBuffer(),
    ],
  ])('is refused when it is %s', async (_name, make) => {
    expect(await upload(await make())).toMatchObject({ ok: false, code: 'invalid' });
    expect(await readdir(join(dataDir, 'pictures', 'arriving'))).toEqual([]);
  });

  it('is refused past 30 MB, and leaves nothing behind', async () => {
    expect(await upload(new Uint8Array(31 * 1024 * 1024))).toMatchObject({ ok: false, code: 'invalid' });
    expect(await readdir(join(dataDir, 'pictures', 'arriving'))).toEqual([]);
  });
});

describe('prepared sizes', () => {
  it('hold nothing of the original but credit and rights', async () => {
    const picture = await upload(
      await buildPicture(1000, 500, { creator: 'Lena Voss', rights: '(c) Voss', gps: true }),
    );
    if (typeof picture === 'string' || !('id' in picture)) throw new Error('not uploaded');
    await preparePictureJob({ pictureId: picture.id });
    const prepared = await getPicture(writer, picture.id);
    expect(prepared).toMatchObject({ prepared: true, widths: [320, 640, 960, 1000] });
    for (const file of ['320.jpg', '1000.webp']) {
      const tags = ExifReader.load(await readFile(renditionPath(picture.id, file)), { expanded: true });
      expect(tags.gps).toBeUndefined();
      expect(tags.xmp).toBeUndefined();
      expect(tags.exif?.Make).toBeUndefined();
      expect(tags.exif?.Artist?.description).toBe('Lena Voss');
      expect(tags.exif?.Copyright?.description).toBe('(c) Voss');
    }
  });

  it('may be made by two at the same time', async () => {
    const picture = await upload(await buildPicture(402, 300));
    if (typeof picture === 'string' || !('id' in picture)) throw new Error('not uploaded');
    const made = [1, 2, 3, 4].map(() => preparePicture(system(), picture.id));
    expect((await Promise.all(made)).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await getPicture(writer, picture.id)).toMatchObject({ prepared: true, widths: [320, 402] });
  });

  it('are made of a picture that says nothing of itself', async () => {
    const picture = await upload(await buildPicture(402, 300));
    if (typeof picture === 'string' || !('id' in picture)) throw new Error('not uploaded');
    await preparePictureJob({ pictureId: picture.id });
    expect(await getPicture(writer, picture.id)).toMatchObject({ prepared: true, failure: '' });
  });

  it('are made anew when the credit changes', async () => {
    const picture = await upload(await buildPicture(400, 300, { creator: 'Somebody' }));
    if (typeof picture === 'string' || !('id' in picture)) throw new Error('not uploaded');
    await preparePicture(system(), picture.id);
    const said = {
      credit: 'Pic: Lena Voss',
      creditKind: 'named' as const,
      rights: '',
      description: 'A quay',
    };
    expect((await describePicture(writer, { pictureId: picture.id, change: 0, ...said })).ok).toBe(true);
    const [job] = await db().$queryRaw<{ waiting: bigint }[]>`
      select count(*) as waiting from pgboss.job where name = 'picture.prepare' and data->>'pictureId' = ${picture.id}`;
    expect(job?.waiting).toBe(2n);
    expect(await getPicture(writer, picture.id)).toMatchObject({ credit: 'Lena Voss', change: 1 });
  });
});
