import { Blob } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import {
  describePicture,
  PREPARE_QUEUE,
  preparePicture,
  uploadPicture,
} from '#features/pictures/commands.ts';
import { type PersonActor, system } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import type { Who } from '#prisma/demo/newsroom.ts';
import { allow } from '#prisma/demo/perform.ts';
import type { DemoPicture } from '#prisma/demo/pictures/demo-picture.ts';
import { PICTURES } from '#prisma/demo/pictures/pictures.ts';

/** Uploads, describes and prepares the demo's pictures, each at its moment before `start`, and gives their ids by name. */
export async function takePicturesIn(
  actors: ReadonlyMap<Who, PersonActor>,
  start: Date,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const picture of PICTURES.toSorted((one, other) => other.ago - one.ago)) {
    const at = new Date(start.getTime() - picture.ago * 3_600_000);
    const actor = actors.get(picture.by) as PersonActor;
    ids.set(picture.name, await atTime(at, () => takeIn(picture, actor)));
  }
  // They are prepared already: `jobs` need not do it once more.
  await db().$executeRaw`delete from pgboss.job where name = ${PREPARE_QUEUE}`;
  return ids;
}

async function takeIn({ name, kind, description }: DemoPicture, actor: PersonActor): Promise<string> {
  const bytes = await readFile(new URL(`pictures/${name}.jpg`, import.meta.url));
  const body = new Blob([bytes]).stream() as unknown as ReadableStream<Uint8Array>;
  const { pictureId } = allow(await uploadPicture(actor, { name: `${name}.jpg`, body }), `upload ${name}`);
  const { credit, rights } = await db().picture.findUniqueOrThrow({
    where: { id: pictureId },
    select: { credit: true, rights: true },
  });
  const said = { pictureId, change: 0, credit, rights, creditKind: kind, description };
  allow(await describePicture(actor, said), `describe ${name}`);
  allow(await preparePicture(system(), pictureId), `prepare ${name}`);
  return pictureId;
}
