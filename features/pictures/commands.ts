import { getSettings } from '#features/newsroom/settings/queries.ts';
import { may } from '#features/people/policy.ts';
import { mayDescribe } from '#features/pictures/policy.ts';
import { pictureUse } from '#features/pictures/queries.ts';
import { bareCredit } from '#features/pictures/rules/credit.ts';
import type { DescribePicture } from '#features/pictures/schema.ts';
import { type PictureFacts, readFacts } from '#features/pictures/services/metadata.ts';
import { makeRenditions } from '#features/pictures/services/renditions.ts';
import {
  keepOriginal,
  keepRendition,
  originalPath,
  receivePicture,
} from '#features/pictures/services/storage.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { type Arrived, discard, keptName } from '#lib/arrivals.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId, newShortId } from '#lib/ids.ts';
import { enqueue } from '#lib/jobs.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** The queue in which pictures wait to be prepared. */
export const PREPARE_QUEUE = 'picture.prepare';

/** A picture file as it comes in: its name on the person's machine and its bytes. */
export type Upload = { name: string; body: ReadableStream<Uint8Array> };

/**
 * Takes a picture in: streamed to disk, judged by its content, its caption, credit and rights read from the file. The same
 * bytes twice are one picture. It can be used at once; sizes for readers are prepared by `jobs`.
 */
export async function uploadPicture(
  actor: PersonActor,
  upload: Upload,
): Promise<Result<{ pictureId: string }>> {
  if (!may(actor, 'uploadPicture')) return failure('forbidden', 'You may not upload pictures.');
  const arrived = await receivePicture(upload.body);
  if (!arrived.ok) return arrived;
  const file = arrived.value;
  const there = await db().picture.findFirst({ where: { sha256: file.sha256 }, select: { id: true } });
  const facts = there ? null : await readFacts(file.path, await creditPrefix(actor));
  if (there || !facts) {
    await discard(file);
    return there ? success({ pictureId: there.id }) : failure('invalid', unusable);
  }
  const pictureId = newId();
  await keepOriginal(file, pictureId);
  const added = await addPicture(actor, pictureId, upload.name, file, facts);
  // Where it failed with an error the original stays: whether the picture was stored is not known then.
  if (!added.ok || added.value.pictureId !== pictureId)
    await discard({ ...file, path: originalPath(pictureId) });
  return added;
}

/** Says whose a picture is, what kind, which rights, and what is to be seen on it. Its sizes are made anew where the credit changed. */
export async function describePicture(actor: PersonActor, input: DescribePicture): Promise<Result> {
  return transaction(async () => {
    const use = await pictureUse(actor, input.pictureId);
    if (!use) return notFound('picture');
    if (!mayDescribe(actor, use))
      return failure('forbidden', 'Readers have seen this picture: only an editor changes it.');
    const { pictureId, change, ...said } = input;
    const credit = bareCredit(said.credit, await creditPrefix(actor));
    const written = await db().picture.updateMany({
      where: { id: pictureId, change },
      data: { ...said, credit, change: { increment: 1 } },
    });
    if (written.count === 0)
      return failure('stale', 'Somebody changed this picture meanwhile. Look again, then repeat.');
    if (credit !== use.credit || said.rights !== use.rights) await enqueue(PREPARE_QUEUE, { pictureId });
    await record(actor, {
      kind: 'picture.described',
      data: { pictureId, name: use.fileName, ...said, credit },
    });
    return success();
  });
}

/** Makes a picture's sizes from its original. Doing it again makes them anew; readers never see half of one. */
export async function preparePicture(actor: SystemActor, pictureId: string): Promise<Result> {
  const picture = await db().picture.findUnique({
    where: { id: pictureId },
    select: { fileName: true, width: true, credit: true, rights: true },
  });
  if (!picture) return notFound('picture');
  const made: { width: number; format: string; height: number; bytes: number }[] = [];
  for await (const { format, width, height, bytes } of makeRenditions(originalPath(pictureId), picture)) {
    await keepRendition(pictureId, `${width}.${format}`, bytes);
    made.push({ width, format, height, bytes: bytes.length });
  }
  return transaction(async () => {
    // First the picture: whoever makes the same sizes at the same time waits here, and then replaces them.
    await db().picture.update({
      where: { id: pictureId },
      data: { preparedAt: await databaseTime(), failure: '' },
    });
    await db().rendition.deleteMany({ where: { pictureId } });
    await db().rendition.createMany({ data: made.map((one) => ({ pictureId, ...one })) });
    await record(actor, { kind: 'picture.prepared', data: { pictureId, name: picture.fileName } });
    return success();
  });
}

/** Notes that a picture could not be prepared, for the people who wait for it. */
export async function notePictureFailure(
  _actor: SystemActor,
  pictureId: string,
  reason: string,
): Promise<Result> {
  return transaction(async () => {
    await db().picture.updateMany({
      where: { id: pictureId, preparedAt: null },
      data: { failure: reason.slice(0, 300) },
    });
    return success();
  });
}

async function creditPrefix(actor: PersonActor): Promise<string> {
  return (await getSettings(actor)).creditPrefix;
}

const unusable =
  'This is no JPEG, PNG or WebP picture, or it has more than 50 million pixels. Save it as a JPEG and try again.';

async function addPicture(actor: PersonActor, id: string, name: string, file: Arrived, facts: PictureFacts) {
  return transaction<{ pictureId: string }>(async () => {
    // The same file sent twice at once: the second waits here, and finds the first one's.
    await db().$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`picture:${file.sha256}`}, 0))`;
    const there = await db().picture.findFirst({ where: { sha256: file.sha256 }, select: { id: true } });
    if (there) return success({ pictureId: there.id });
    const fileName = keptName(name, 'picture');
    await db().picture.create({
      data: {
        id,
        shortId: newShortId(),
        fileName,
        ...facts,
        bytes: file.bytes,
        sha256: file.sha256,
        uploadedById: actor.id,
        createdAt: await databaseTime(),
      },
    });
    await enqueue(PREPARE_QUEUE, { pictureId: id });
    await record(actor, { kind: 'picture.uploaded', data: { pictureId: id, name: fileName } });
    return success({ pictureId: id });
  });
}
