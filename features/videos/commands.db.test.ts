import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { schema } from '#editor/schema.ts';
import { preparePicture, uploadPicture } from '#features/pictures/commands.ts';
import { publishStory } from '#features/publishing/commands.ts';
import {
  publicCaptions,
  publicCaptionsText,
  publicVideo,
  publicVideos,
} from '#features/publishing/public/videos/queries.ts';
import { takeDown } from '#features/publishing/withdrawal/commands.ts';
import { addCaptions, describeVideo, uploadVideo } from '#features/videos/commands.ts';
import { captionsText, getVideo } from '#features/videos/queries.ts';
import { videoFilePath } from '#features/videos/services/storage.ts';
import { videoResponse } from '#features/videos/services/video-response.ts';
import { type PersonActor, reader, system } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { dataDir } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { buildPicture, streamOf } from '#test/build-picture.ts';
import { buildMp4, buildWebm, type VideoWish } from '#test/build-video.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  pass,
  unwrap,
  write,
} from '#test/newsroom.ts';

const arriving = join(dataDir, 'videos', 'arriving');
let writer: PersonActor;
let reviewer: PersonActor;

beforeEach(async () => {
  writer = await makePerson('writer');
  reviewer = await makePerson('reviewer');
});

const send = (bytes: Buffer, name = 'harbour.mp4') => uploadVideo(writer, { name, body: streamOf(bytes) });
const upload = async (wish: VideoWish = {}) =>
  unwrap(await send(buildMp4({ salt: newId(), ...wish }))).videoId;
const track = (videoId: string, text = 'WEBVTT\n\n00:00.000 --> 00:02.000\nThe gate.\n') =>
  addCaptions(writer, { videoId, language: 'en', label: 'English', text });

describe('an uploaded video', () => {
  it('is judged by its content and kept without place and device', async () => {
    const videoId = await upload({ place: '+51.5086-000.0797/Spycam', turned: true });
    expect(await getVideo(writer, videoId)).toMatchObject({
      ...{ fileName: 'harbour.mp4', type: 'mp4', width: 360, height: 640, duration: 5_000 },
      ...{ credit: '', captions: [], can: { describe: true } },
    });
    expect((await readFile(videoFilePath(videoId))).includes('Spycam')).toBe(false);
    expect(await readdir(arriving)).toEqual([]);
  });

  it('is one video however often it comes', async () => {
    const bytes = buildWebm({ place: 'Spycam', salt: 'once' });
    const first = unwrap(await send(bytes, 'a.webm')).videoId;
    expect(unwrap(await send(bytes, 'b.webm')).videoId).toBe(first);
    const atOnce = buildWebm({ salt: 'at once' });
    await Promise.all(Array.from({ length: 6 }, () => send(atOnce)));
    expect(await db().video.count()).toBe(2);
    expect(await readdir(arriving)).toEqual([]);
  });

  it.each([
    ['no video', Buffer.from('GIF89a not a video at all'), /no MP4 or WebM/],
    ['half a video', buildMp4().subarray(0, 300), /cut off/],
    ['coded otherwise', buildMp4({ video: 'hvc1' }), /H\.264/],
  ])('is refused when it is %s, and leaves nothing behind', async (_, bytes, message) => {
    const result = await send(bytes);
    expect(result).toMatchObject({ ok: false, code: 'invalid' });
    expect(result.ok ? '' : result.message).toMatch(message);
    expect(await readdir(arriving)).toEqual([]);
  });
});

describe('captions', () => {
  it('are kept as we write them, from WebVTT or SubRip, each a track of its own', async () => {
    const videoId = await upload();
    const first = unwrap(await track(videoId)).captionsId;
    const second = unwrap(await track(videoId, '1\n00:00:01,000 --> 00:00:02,000\nMended.\n')).captionsId;
    expect(await captionsText(writer, first)).toContain('The gate.');
    expect(await captionsText(writer, second)).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nMended.\n');
    const video = await getVideo(writer, videoId);
    expect(video?.captions.map(({ id }) => id)).toEqual([second, first]);
  });

  it('that cannot be read are refused with their line', async () => {
    const result = await track(await upload(), 'WEBVTT\n\nsoon --> later\nx');
    expect(result).toMatchObject({ ok: false, code: 'invalid', issues: [{ path: 'text' }] });
    expect(await track(newId())).toMatchObject({ ok: false, code: 'not_found' });
  });
});

describe('whose a video is', () => {
  const said = { credit: 'Video: Lena Voss', creditKind: 'named' as const, rights: 'Once' };

  it('its uploader says until readers have it, then an editor does', async () => {
    const { videoId, storyId } = await publishedWithVideo();
    const mine = { videoId: await upload(), change: 0, ...said };
    expect(await describeVideo(writer, mine)).toMatchObject({ ok: true });
    expect(await getVideo(writer, mine.videoId)).toMatchObject({ credit: 'Lena Voss', change: 1 });
    expect(await describeVideo(writer, mine)).toMatchObject({ ok: false, code: 'stale' });
    expect(await describeVideo(writer, { videoId, change: 1, ...said })).toMatchObject({ code: 'forbidden' });
    expect(await describeVideo(reviewer, { videoId, change: 1, ...said })).toMatchObject({ ok: true });
    expect(storyId).toBeTruthy();
  });
});

describe('what readers get', () => {
  it('a video and its captions are public while a public story uses them, and no other track is', async () => {
    const { videoId, storyId, captionsId } = await publishedWithVideo();
    const other = unwrap(await track(videoId)).captionsId;
    const { shortId } = await db().video.findUniqueOrThrow({ where: { id: videoId } });
    expect((await publicVideo(reader(), { shortId }))?.id).toBe(videoId);
    expect([...(await publicVideos(reader(), [videoId, newId()])).keys()]).toEqual([videoId]);
    expect([...(await publicCaptions(reader(), [captionsId, other])).keys()]).toEqual([captionsId]);
    const tracks = await db().captions.findMany({ where: { videoId } });
    const texts = await Promise.all(
      tracks.map(async (one) => [
        one.id,
        await publicCaptionsText(reader(), { videoShortId: shortId, shortId: one.shortId }),
      ]),
    );
    expect(Object.fromEntries(texts)).toEqual({
      [captionsId]: expect.stringContaining('gate'),
      [other]: null,
    });
    unwrap(await takeDown(reviewer, { storyId, reason: 'wrong', note: '' }));
    expect(await publicVideo(reader(), { shortId })).toBeNull();
    expect((await publicCaptions(reader(), [captionsId])).size).toBe(0);
  });
});

describe('the file as an answer', () => {
  it.each<[string, Record<string, string>, number, string | null, number]>([
    ['GET', {}, 200, null, 0],
    ['GET', { range: 'bytes=4-7' }, 206, 'bytes 4-7/SIZE', 4],
    ['GET', { range: 'bytes=4-7', 'if-range': '"another"' }, 200, null, 0],
    ['GET', { range: 'bytes=999999-' }, 416, 'bytes */SIZE', -1],
    ['GET', { 'if-none-match': 'OWN' }, 304, null, -1],
    ['HEAD', { range: 'bytes=4-7' }, 206, 'bytes 4-7/SIZE', -1],
  ])('%s %j', async (method, asked, status, range, length) => {
    const video = await getVideo(writer, await upload());
    if (!video) throw new Error('not uploaded');
    const headers = Object.entries(asked).map(([name, value]): [string, string] => [
      name,
      value.replace('OWN', `"${video.shortId}"`),
    ]);
    const answer = await videoResponse(new Request('http://localhost/', { method, headers }), video);
    expect(answer?.status).toBe(status);
    expect(answer?.headers.get('content-range') ?? null).toBe(
      range?.replace('SIZE', String(video.bytes)) ?? null,
    );
    const body = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(body.length).toBe(length === 0 ? video.bytes : Math.max(0, length));
    if (length === 4) expect(body.toString('latin1')).toBe('ftyp');
  });
});

async function publishedWithVideo() {
  const section = await makeSection(`World ${newId()}`);
  const place = await makeStory(writer, section);
  const videoId = await upload();
  const captionsId = unwrap(await track(videoId)).captionsId;
  const said = { videoId, change: 0, credit: 'Lena Voss', creditKind: 'named' as const, rights: '' };
  unwrap(await describeVideo(writer, said));
  const still = await buildPicture(640, 360, { creator: 'Lena Voss' });
  const { pictureId } = unwrap(await uploadPicture(writer, { name: 'still.jpg', body: streamOf(still) }));
  unwrap(await preparePicture(system(), pictureId));
  await write(writer, place, 'The gate closes', 'It was slow.');
  await edit(writer, place, (transform) => {
    const attrs = { id: newId(), video: videoId, poster: pictureId, captions: captionsId };
    transform.insert(transform.doc.content.size, schema.node('video', attrs, schema.node('caption')));
  });
  await file(writer, place);
  const { versionId } = await pass(reviewer, place.storyId);
  const { storyId } = place;
  unwrap(
    await publishStory(reviewer, { storyId, change: await changeOf(storyId), how: 'passed', versionId }),
  );
  return { ...place, videoId, captionsId };
}
