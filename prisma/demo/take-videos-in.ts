import { Blob } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { addCaptions, describeVideo, uploadVideo } from '#features/videos/commands.ts';
import type { PersonActor } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import type { Who } from '#prisma/demo/newsroom.ts';
import { allow } from '#prisma/demo/perform.ts';
import { type DemoVideo, VIDEOS } from '#prisma/demo/videos/videos.ts';

/** A video as stories name it: its id, and that of its captions. */
export type TakenVideo = { video: string; captions: string };

/** Uploads, describes and captions the demo's videos, each at its moment before `start`, and gives their ids by name. */
export async function takeVideosIn(
  actors: ReadonlyMap<Who, PersonActor>,
  start: Date,
): Promise<Map<string, TakenVideo>> {
  const taken = new Map<string, TakenVideo>();
  for (const video of VIDEOS) {
    const at = new Date(start.getTime() - video.ago * 3_600_000);
    const actor = actors.get(video.by) as PersonActor;
    taken.set(video.name, await atTime(at, () => takeIn(video, actor)));
  }
  return taken;
}

async function takeIn({ name, credit, kind, rights, captions }: DemoVideo, actor: PersonActor) {
  const bytes = await readFile(new URL(`videos/${name}.webm`, import.meta.url));
  const body = new Blob([bytes]).stream() as unknown as ReadableStream<Uint8Array>;
  const { videoId } = allow(await uploadVideo(actor, { name: `${name}.webm`, body }), `upload ${name}`);
  const said = { videoId, change: 0, credit, creditKind: kind, rights };
  allow(await describeVideo(actor, said), `describe ${name}`);
  const track = { videoId, language: 'en-GB', label: 'English', text: captions };
  const { captionsId } = allow(await addCaptions(actor, track), `caption ${name}`);
  return { video: videoId, captions: captionsId };
}
