import { getSettings } from '#features/newsroom/settings/queries.ts';
import { may } from '#features/people/policy.ts';
import { mayDescribe } from '#features/pictures/policy.ts';
import { bareCredit } from '#features/pictures/rules/credit.ts';
import { videoUse } from '#features/videos/queries.ts';
import type { VideoFacts } from '#features/videos/rules/video-facts.ts';
import { readCaptions } from '#features/videos/rules/web-vtt.ts';
import type { AddCaptions, DescribeVideo } from '#features/videos/schema.ts';
import { judgeAndClean } from '#features/videos/services/container.ts';
import { keepVideo, receiveVideo, videoFilePath } from '#features/videos/services/storage.ts';
import type { PersonActor } from '#lib/actor.ts';
import { type Arrived, discard, keptName } from '#lib/arrivals.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId, newShortId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** A video file as it comes in: its name on the person's machine and its bytes. */
export type VideoUpload = { name: string; body: ReadableStream<Uint8Array> };

/**
 * Takes a video in: streamed to disk, judged by its content, and cleaned of place and device before it has its place. The
 * same bytes twice are one video. It can be used at once: a player gets the file as it is.
 */
export async function uploadVideo(
  actor: PersonActor,
  upload: VideoUpload,
): Promise<Result<{ videoId: string }>> {
  if (!may(actor, 'uploadVideo')) return failure('forbidden', 'You may not upload videos.');
  const arrived = await receiveVideo(upload.body);
  if (!arrived.ok) return arrived;
  const file = arrived.value;
  const there = await db().video.findFirst({ where: { sha256: file.sha256 }, select: { id: true } });
  const judged = there ? null : await judgeAndClean(file.path);
  if (!judged?.ok) {
    await discard(file);
    return there ? success({ videoId: there.id }) : failure('invalid', judged?.problem ?? '');
  }
  const videoId = newId();
  await keepVideo(file, videoId);
  const added = await addVideo(actor, videoId, upload.name, file, judged.facts);
  // Where it failed with an error the file stays: whether the video was stored is not known then.
  if (!added.ok || added.value.videoId !== videoId) await discard({ path: videoFilePath(videoId) });
  return added;
}

/** Says whose a video is, what kind of credit, which rights: wherever it is used. */
export async function describeVideo(actor: PersonActor, input: DescribeVideo): Promise<Result> {
  return transaction(async () => {
    const use = await videoUse(actor, input.videoId);
    if (!use) return notFound('video');
    if (!mayDescribe(actor, use))
      return failure('forbidden', 'Readers have seen this video: only an editor changes it.');
    const { videoId, change, ...said } = input;
    const credit = bareCredit(said.credit, (await getSettings(actor)).creditPrefix);
    const written = await db().video.updateMany({
      where: { id: videoId, change },
      data: { ...said, credit, change: { increment: 1 } },
    });
    if (written.count === 0)
      return failure('stale', 'Somebody changed this video meanwhile. Look again, then repeat.');
    await record(actor, {
      kind: 'video.described',
      data: { videoId, name: use.fileName, ...said, credit },
    });
    return success();
  });
}

/**
 * Adds a captions track to a video, from WebVTT or SubRip. Tracks are never rewritten: a story names the one it uses, so
 * that readers get the words that were passed.
 */
export async function addCaptions(
  actor: PersonActor,
  input: AddCaptions,
): Promise<Result<{ captionsId: string }>> {
  if (!may(actor, 'uploadVideo')) return failure('forbidden', 'You may not add captions.');
  const read = readCaptions(input.text);
  if (!read.ok) return failure('invalid', read.problem, [{ path: 'text', message: read.problem }]);
  return transaction(async () => {
    const use = await videoUse(actor, input.videoId);
    if (!use) return notFound('video');
    const { videoId, language, label } = input;
    const captionsId = newId();
    await db().captions.create({
      data: {
        ...{ id: captionsId, shortId: newShortId(), videoId, language, label },
        ...{ text: read.text, createdById: actor.id, createdAt: await databaseTime() },
      },
    });
    await record(actor, {
      kind: 'video.captioned',
      data: { videoId, captionsId, name: use.fileName, label },
    });
    return success({ captionsId });
  });
}

async function addVideo(actor: PersonActor, id: string, name: string, file: Arrived, facts: VideoFacts) {
  return transaction<{ videoId: string }>(async () => {
    // The same file sent twice at once: the second waits here, and finds the first one's.
    await db().$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`video:${file.sha256}`}, 0))`;
    const there = await db().video.findFirst({ where: { sha256: file.sha256 }, select: { id: true } });
    if (there) return success({ videoId: there.id });
    const fileName = keptName(name, 'video');
    const { bytes, sha256 } = file;
    await db().video.create({
      data: {
        ...{ id, shortId: newShortId(), fileName, ...facts, bytes, sha256 },
        ...{ uploadedById: actor.id, createdAt: await databaseTime() },
      },
    });
    await record(actor, { kind: 'video.uploaded', data: { videoId: id, name: fileName } });
    return success({ videoId: id });
  });
}
