import { mayDescribe } from '#features/pictures/policy.ts';
import type { CreditKind } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** A captions track as lists show it. */
export type CaptionsView = { id: string; language: string; label: string };

/** A video as the newsroom side shows it; size in pixels and bytes, `duration` in milliseconds, newest captions first. */
export type VideoView = {
  id: string;
  shortId: string;
  fileName: string;
  type: 'mp4' | 'webm';
  width: number;
  height: number;
  duration: number;
  bytes: number;
  credit: string;
  creditKind: CreditKind;
  rights: string;
  change: number;
  captions: CaptionsView[];
  can: { describe: boolean };
};

/** What rights in a video depend on. Null where there is none. */
export async function videoUse(
  _actor: PersonActor,
  videoId: string,
): Promise<{ uploadedById: string; fileName: string; published: boolean } | null> {
  const row = await db().video.findUnique({
    where: { id: videoId },
    select: { uploadedById: true, fileName: true },
  });
  return row && { ...row, published: (await publishedAmong([videoId])).has(videoId) };
}

/** One video, or null. */
export async function getVideo(actor: PersonActor, videoId: string): Promise<VideoView | null> {
  const [video] = await getVideos(actor, [videoId]);
  return video ?? null;
}

/** Several videos by their ids; unknown ones are left out. */
export async function getVideos(actor: PersonActor, ids: string[]): Promise<VideoView[]> {
  if (ids.length === 0) return [];
  const rows = await db().video.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      shortId: true,
      fileName: true,
      type: true,
      width: true,
      height: true,
      duration: true,
      bytes: true,
      credit: true,
      creditKind: true,
      rights: true,
      change: true,
      uploadedById: true,
      captions: { orderBy: { id: 'desc' }, select: { id: true, language: true, label: true } },
    },
  });
  const published = await publishedAmong(rows.map((row) => row.id));
  return rows.map(({ uploadedById, type, ...row }) => ({
    ...row,
    type: type === 'webm' ? 'webm' : 'mp4',
    can: { describe: mayDescribe(actor, { uploadedById, published: published.has(row.id) }) },
  }));
}

/** The WebVTT of a captions track, for people who are signed in; null where there is none. */
export async function captionsText(_actor: PersonActor, captionsId: string): Promise<string | null> {
  const row = await db().captions.findUnique({ where: { id: captionsId }, select: { text: true } });
  return row?.text ?? null;
}

async function publishedAmong(ids: string[]): Promise<Set<string>> {
  const used = await db().reference.findMany({
    where: { kind: 'video', place: 'published', targetId: { in: ids } },
    select: { targetId: true },
  });
  return new Set(used.map((use) => use.targetId));
}
