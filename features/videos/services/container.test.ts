import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeAndClean } from '#features/videos/services/container.ts';
import { box, buildMp4, buildWebm, element, type VideoWish } from '#test/build-video.ts';

const PLACE = '+51.5086-000.0797+010/Spycam 3000';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-video-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function judge(bytes: Buffer) {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const judged = await judgeAndClean(path);
  return { judged, after: await readFile(path) };
}

async function verdict(bytes: Buffer): Promise<string> {
  const { judged } = await judge(bytes);
  if (!judged.ok) return judged.problem;
  const { type, width, height, duration } = judged.facts;
  return `${type} ${width}x${height} ${duration}`;
}

const builds = { mp4: buildMp4, webm: buildWebm };

describe('what a video is, by its content', () => {
  it.each<[keyof typeof builds, VideoWish, string]>([
    ['mp4', {}, 'mp4 640x360 5000'],
    ['mp4', { sound: '' }, 'mp4 640x360 5000'],
    ['mp4', { turned: true }, 'mp4 360x640 5000'],
    ['mp4', { width: 1920, height: 1080, duration: 61_234 }, 'mp4 1920x1080 61234'],
    ['webm', {}, 'webm 640x360 5000'],
    ['webm', { video: 'V_VP9', sound: 'A_OPUS', duration: 30_000 }, 'webm 640x360 30000'],
  ])('%s %j', async (type, wish, expected) => expect(await verdict(builds[type](wish))).toBe(expected));
});

describe('what cannot be taken is said', () => {
  it.each<[string, Buffer, RegExp]>([
    ['words', Buffer.from('WEBVTT, and no video at all'), /no MP4 or WebM/],
    ['nothing', Buffer.alloc(0), /no MP4 or WebM/],
    ['QuickTime', buildMp4({ brand: 'qt  ' }), /no MP4 or WebM/],
    ['Matroska', buildWebm({}, 'matroska'), /no MP4 or WebM/],
    ['HEVC', buildMp4({ video: 'hvc1' }), /H\.264/],
    ['another sound', buildMp4({ sound: 'ac-3' }), /AAC/],
    ['AV1 in WebM', buildWebm({ video: 'V_AV1' }), /VP9/],
    ['a track of places', buildMp4({ moreTrack: 'meta' }), /measurements/],
    ['a track of places in WebM', buildWebm({ moreTrack: 'D_WEBVTT/METADATA' }), /measurements/],
    ['no size', buildMp4({ width: 0 }), /no size or length/],
    ['no length', buildMp4({ duration: 0 }), /no size or length/],
    ['no end', buildMp4({ duration: 0xffffffff }), /no size or length/],
    ['only a brand', box('ftyp', 'isom'), /no size or length/],
    ['a box that is too long', Buffer.concat([buildMp4(), box('mdat', 'x').subarray(0, 8)]), /cut off/],
    [
      'an element that is too long',
      Buffer.concat([buildWebm(), element('a3', Buffer.alloc(9)).subarray(0, 10)]),
      /cut off/,
    ],
  ])('%s', async (_, bytes, problem) => expect(await verdict(bytes)).toMatch(problem));

  it.each(Object.entries(builds))(
    '%s cut off or changed anywhere neither hangs nor throws',
    async (_, build) => {
      const whole = build({ place: PLACE, sound: '' });
      for (let end = 0; end < whole.length; end += 7) {
        const cut = await verdict(whole.subarray(0, end));
        const torn = Buffer.from(whole);
        torn.fill(0xff, end, Math.min(end + 4, torn.length));
        expect([cut, await verdict(torn)].every((said) => said.length > 0)).toBe(true);
      }
    },
  );
});

describe('nothing says where or with what it was filmed', () => {
  it.each(Object.entries(builds))('%s is cleaned in place and still the same video', async (_, build) => {
    const before = build({ place: PLACE });
    const { judged, after } = await judge(before);
    expect(judged).toMatchObject({ ok: true });
    expect(before.includes('51.5086')).toBe(true);
    expect(after.includes('51.5086') || after.includes('Spycam')).toBe(false);
    expect(after.length).toBe(before.length);
    expect(await verdict(after)).toBe(await verdict(before));
    expect((await judge(after)).after.equals(after)).toBe(true);
  });

  it('what stands behind the video goes too', async () => {
    const { judged, after } = await judge(Buffer.concat([closedWebm(), Buffer.from(`hidden ${PLACE}`)]));
    expect(judged).toMatchObject({ ok: true });
    expect(after.includes('Spycam')).toBe(false);
  });

  it('a file that is refused is left as it came', async () => {
    const before = buildMp4({ place: PLACE, video: 'hvc1' });
    expect((await judge(before)).after.equals(before)).toBe(true);
  });
});

/** A WebM whose segment says how long it is. */
function closedWebm(): Buffer {
  const bytes = buildWebm();
  const at = bytes.indexOf(Buffer.from('18538067', 'hex')) + 4;
  bytes.writeUIntBE(bytes.length - at - 8, at + 2, 6);
  bytes[at + 1] = 0;
  return bytes;
}
