import type { LiveRights } from '#features/live/policy.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** A live story as its commands know it. `change` is of its record, `sequence` of what readers see of its posts. */
export type LiveRecord = LiveRights & {
  storyId: string;
  slug: string;
  change: number;
  sequence: number;
  pausedUntil: Date | null;
};

/** A post as its commands know it, with its draft. */
export type PostRecord = Prisma.PostGetPayload<Record<string, never>>;

const liveFields = {
  storyId: true,
  chairId: true,
  closedAt: true,
  pausedUntil: true,
  sequence: true,
  change: true,
  members: { select: { personId: true, straight: true } },
  story: { select: { slug: true, siteState: true } },
} as const;

/** A live story's record, or null where the story is none, or none that this person may read. */
export async function liveRecord(_actor: PersonActor, storyId: string): Promise<LiveRecord | null> {
  const row = await db().liveStory.findUnique({ where: { storyId }, select: liveFields });
  if (!row) return null;
  const { story, ...live } = row;
  return { ...live, ...story };
}

/**
 * The same, held against everybody else until the transaction ends: the acts in one live story happen one after the other,
 * so that each sees what those before it did, and `sequence` counts without a gap.
 */
export async function lockedLive(actor: PersonActor, storyId: string): Promise<LiveRecord | null> {
  await db().$queryRaw`select 1 from "LiveStory" where "storyId" = ${storyId}::uuid for no key update`;
  return liveRecord(actor, storyId);
}

/** A post of a live story that is not deleted; null where there is none. */
export async function openPost(
  _actor: PersonActor,
  args: { storyId: string; postId: string },
): Promise<PostRecord | null> {
  return db().post.findUnique({ where: { id: args.postId, storyId: args.storyId, deletedAt: null } });
}
