import { Prisma } from '#generated/prisma/client.ts';
import type { CreditKind } from '#generated/prisma/enums.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { noteKeys } from '#lib/page-cache/collector.ts';

/** A video file in what readers may see; size in pixels and bytes, `duration` in milliseconds. */
export type PublicVideo = {
  id: string;
  shortId: string;
  type: 'mp4' | 'webm';
  width: number;
  height: number;
  duration: number;
  bytes: number;
  credit: string;
  creditKind: CreditKind;
};

/** A captions track in what readers may see, without its text. */
export type PublicCaptions = {
  id: string;
  shortId: string;
  videoShortId: string;
  language: string;
  label: string;
};

/** The videos among these ids that a public story uses, by id. */
export async function publicVideos(_actor: Actor, videoIds: string[]): Promise<Map<string, PublicVideo>> {
  noteKeys(...videoIds.map((id) => `video:${id}` as const));
  if (videoIds.length === 0) return new Map();
  const videos = await videosWhere(Prisma.sql`i.id = any(${videoIds}::uuid[])`);
  return new Map(videos.map((video) => [video.id, video]));
}

/** A video by the id in its address; null unless a public story uses it now. */
export async function publicVideo(_actor: Actor, args: { shortId: string }): Promise<PublicVideo | null> {
  const [video] = await videosWhere(Prisma.sql`i."shortId" = ${args.shortId}`);
  return video ?? null;
}

/** The captions tracks among these ids that a public story uses, by id. */
export async function publicCaptions(_actor: Actor, ids: string[]): Promise<Map<string, PublicCaptions>> {
  if (ids.length === 0) return new Map();
  const tracks = await captionsWhere(Prisma.sql`c.id = any(${ids}::uuid[])`);
  return new Map(tracks.map(({ text: _, ...track }) => [track.id, track]));
}

/** The WebVTT of a captions track by the ids in its address; null unless a public story uses it now. */
export async function publicCaptionsText(
  _actor: Actor,
  args: { videoShortId: string; shortId: string },
): Promise<string | null> {
  const { videoShortId, shortId } = args;
  const [track] = await captionsWhere(Prisma.sql`c."shortId" = ${shortId} and i."shortId" = ${videoShortId}`);
  return track?.text ?? null;
}

async function videosWhere(where: Prisma.Sql): Promise<PublicVideo[]> {
  const used = usedInPublic('video', Prisma.sql`i.id`, await databaseTime());
  return db().$queryRaw<PublicVideo[]>`
    select i.id, i."shortId", i.type, i.width, i.height, i.duration, i.bytes, i.credit,
      i."creditKind"::text as "creditKind"
    from "Video" i where ${where} and ${used}`;
}

async function captionsWhere(where: Prisma.Sql): Promise<(PublicCaptions & { text: string })[]> {
  const used = usedInPublic('captions', Prisma.sql`c.id`, await databaseTime());
  return db().$queryRaw<(PublicCaptions & { text: string })[]>`
    select c.id, c."shortId", i."shortId" as "videoShortId", c.language, c.label, c.text
    from "Captions" c join "Video" i on i.id = c."videoId" where ${where} and ${used}`;
}

function usedInPublic(kind: 'video' | 'captions', id: Prisma.Sql, at: Date): Prisma.Sql {
  return Prisma.sql`exists (
    select from "Reference" u join public_versions(${at}::timestamptz) p on p.story_id = u."storyId"
    where u.kind = ${kind}::"ReferenceKind" and u.place = 'published' and u."targetId" = ${id})`;
}
