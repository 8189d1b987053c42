import type { PostJson } from '#editor/post.ts';
import { storedPost } from '#features/live/posts/queries.ts';
import { excerptOf } from '#features/live/rules/excerpt.ts';
import { type Cursor, readCursor, writeCursor } from '#features/publishing/rules/cursor.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { noteChangeAt, noteKeys } from '#lib/page-cache/collector.ts';

/** A post as readers may see it now. `editedAt` is null where its words stand as first posted. */
export type PublicPost = {
  shortId: string;
  author: string;
  isKey: boolean;
  isPinned: boolean;
  postedAt: Date;
  editedAt: Date | null;
  document: PostJson;
  text: string;
};

/** A key update, as the list of them calls it. */
export type KeyPost = { shortId: string; excerpt: string; postedAt: Date };

/** What readers may know of how a live story runs. `sequence` is the number of the last change in its posts. */
export type PublicLive = {
  storyId: string;
  sequence: number;
  openedAt: Date;
  closedAt: Date | null;
  pausedUntil: Date | null;
  promises: { words: string; at: Date }[];
  lastPostAt: Date | null;
};

/** A page of posts, newest first. `older` is the next page's place, null at the end; `isNewest`: it begins with the newest. */
export type PostPage = { posts: PublicPost[]; older: string | null; isNewest: boolean };

/** What changed in the posts after a number: those to put in or in the place of what stands, and those to take out, by short id. */
export type PostChanges = { posts: PublicPost[]; gone: string[]; sequence: number };

const KEY_POSTS = 30;

/** How a public story runs as a live one; null where it is none, or readers may not see it. */
export async function publicLive(
  _actor: Actor,
  args: { storyId: string } | { shortId: string },
): Promise<PublicLive | null> {
  const isIt =
    'storyId' in args
      ? Prisma.sql`s.story_id = ${args.storyId}::uuid`
      : Prisma.sql`s.short_id = ${args.shortId}`;
  const at = await databaseTime();
  const [row] = await db().$queryRaw<Omit<PublicLive, 'promises' | 'lastPostAt'>[]>`
    select l."storyId", l.sequence, l."openedAt", l."closedAt", l."pausedUntil"
    from "LiveStory" l join public_versions(${at}::timestamptz) s on s.story_id = l."storyId"
    where ${isIt}`;
  if (!row) return null;
  const { storyId } = row;
  noteKeys(`story:${storyId}`, `posts:${storyId}`);
  const promises = await db().livePromise.findMany({
    where: { storyId, at: { gt: at } },
    orderBy: { at: 'asc' },
    select: { words: true, at: true },
  });
  const pausedUntil = row.pausedUntil && row.pausedUntil > at ? row.pausedUntil : null;
  noteChangeAt(pausedUntil, promises[0]?.at ?? null);
  const [last] = await db().$queryRaw<{ at: Date | null }[]>`
    select max(greatest(p.posted_at, p.edited_at)) as at
    from public_posts(${at}::timestamptz) p where p.story_id = ${storyId}::uuid`;
  return { ...row, pausedUntil, promises, lastPostAt: last?.at ?? null };
}

/** Posts newest first: from a place on, or from one post on, itself included; the newest where neither is known. */
export async function publicPosts(
  _actor: Actor,
  args: { storyId: string; before?: string; from?: string; limit: number },
): Promise<PostPage> {
  const { storyId, limit } = args;
  const from = args.from === undefined ? null : await placeOf(storyId, args.from);
  const before = args.before === undefined ? null : readCursor(args.before);
  const older = from
    ? Prisma.sql`and (p.posted_at, p.short_id) <= (${from.firstPublishedAt}::timestamptz, ${from.shortId})`
    : before
      ? Prisma.sql`and (p.posted_at, p.short_id) < (${before.firstPublishedAt}::timestamptz, ${before.shortId})`
      : Prisma.empty;
  const found = await postRows(
    storyId,
    older,
    Prisma.sql`order by p.posted_at desc, p.short_id desc limit ${limit + 1}`,
  );
  const posts = found.slice(0, limit);
  const last = posts.at(-1);
  const next = found.length > limit && last ? cursorOf(last) : null;
  return { posts, older: next, isNewest: !from && !before };
}

/** The post that stands above the others; null where none does. */
export async function pinnedPost(_actor: Actor, args: { storyId: string }): Promise<PublicPost | null> {
  const [post] = await postRows(
    args.storyId,
    Prisma.sql`and p.pinned_at is not null`,
    Prisma.sql`order by p.pinned_at desc limit 1`,
  );
  return post ?? null;
}

/** The key updates, newest first. */
export async function keyPosts(_actor: Actor, args: { storyId: string }): Promise<KeyPost[]> {
  const posts = await postRows(
    args.storyId,
    Prisma.sql`and p.is_key`,
    Prisma.sql`order by p.posted_at desc, p.short_id desc limit ${KEY_POSTS}`,
  );
  return posts.map(({ shortId, postedAt, text }) => ({ shortId, postedAt, excerpt: excerptOf(text) }));
}

/** What changed after a number in the posts of a public story; null where it is no live story that readers may see. */
export async function postChanges(
  actor: Actor,
  args: { storyId: string; after: number; limit: number },
): Promise<PostChanges | null> {
  const { storyId, after, limit } = args;
  const live = await publicLive(actor, { storyId });
  if (!live) return null;
  const posts = await postRows(
    storyId,
    Prisma.sql`and p.sequence > ${after}`,
    Prisma.sql`order by p.posted_at desc, p.short_id desc limit ${limit}`,
  );
  const gone = await db().post.findMany({
    where: { storyId, versionId: { not: null }, deletedAt: { not: null }, sequence: { gt: after } },
    select: { shortId: true },
  });
  return { posts, gone: gone.map(({ shortId }) => shortId), sequence: live.sequence };
}

async function postRows(storyId: string, where: Prisma.Sql, tail: Prisma.Sql): Promise<PublicPost[]> {
  noteKeys(`story:${storyId}`, `posts:${storyId}`);
  const at = await databaseTime();
  const rows = await db().$queryRaw<
    (Omit<PublicPost, 'document'> & { document: unknown; schemaNumber: number })[]
  >`
    select p.short_id as "shortId", p.author, p.is_key as "isKey", p.pinned_at is not null as "isPinned",
      p.posted_at as "postedAt", p.edited_at as "editedAt", v.document, v."schemaNumber", v.text
    from public_posts(${at}::timestamptz) p join "PostVersion" v on v.id = p.version_id
    where p.story_id = ${storyId}::uuid ${where} ${tail}`;
  return rows.map(({ document, schemaNumber, ...row }) => ({
    ...row,
    document: storedPost(document, schemaNumber).post,
  }));
}

async function placeOf(storyId: string, shortId: string): Promise<Cursor | null> {
  const [post] = await postRows(storyId, Prisma.sql`and p.short_id = ${shortId}`, Prisma.empty);
  return post ? { firstPublishedAt: post.postedAt, shortId } : null;
}

function cursorOf({ postedAt, shortId }: PublicPost): string {
  return writeCursor({ firstPublishedAt: postedAt, shortId });
}
