import { may } from '#features/people/policy.ts';
import { mayDescribe } from '#features/pictures/policy.ts';
import type { PictureList, PreparedSize } from '#features/pictures/schema.ts';
import { readRendition } from '#features/pictures/services/storage.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { CreditKind, SiteState } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** A picture as the newsroom side shows it. `rendition` is the width to show in lists, null while it is being prepared. */
export type PictureView = {
  id: string;
  shortId: string;
  fileName: string;
  width: number;
  height: number;
  credit: string;
  creditKind: CreditKind;
  rights: string;
  description: string;
  caption: string;
  uploadedBy: string;
  createdAt: Date;
  prepared: boolean;
  failure: string;
  change: number;
  widths: number[];
  /** Since when readers do not get it, and why; null while they may. */
  takenDownAt: Date | null;
  takenDownReason: string;
  can: { describe: boolean; takeDown: boolean; reinstate: boolean };
};

/** What rights in a picture depend on, and what its record says now. Null where there is none. */
export type PictureUse = {
  uploadedById: string;
  published: boolean;
  fileName: string;
  credit: string;
  rights: string;
};

/** One picture's use: whether readers have it before them. */
export async function pictureUse(_actor: PersonActor, pictureId: string): Promise<PictureUse | null> {
  const row = await db().picture.findUnique({
    where: { id: pictureId },
    select: { uploadedById: true, fileName: true, credit: true, rights: true },
  });
  return row && { ...row, published: (await publishedAmong([pictureId])).has(pictureId) };
}

/** One picture, or null. */
export async function getPicture(actor: PersonActor, pictureId: string): Promise<PictureView | null> {
  const [picture] = await views(actor, { id: pictureId }, 1);
  return picture ?? null;
}

/** Several pictures by their ids; unknown ones are left out. */
export async function getPictures(actor: PersonActor, ids: string[]): Promise<PictureView[]> {
  return views(actor, { id: { in: ids } }, ids.length);
}

/** A page of pictures and the cursor of the next one, null on the last. */
export type PicturePage = { pictures: PictureView[]; next: string | null };

const PAGE = 48;

/**
 * The newest pictures whose file name, caption, description or credit holds the words, by kind, by who uploaded them and by
 * whether a story uses them, from `before` on.
 */
export async function listPictures(actor: PersonActor, args: PictureList): Promise<PicturePage> {
  const found = await db().$queryRaw<{ id: string }[]>`
    select p.id from "Picture" p
    where ${Prisma.join(conditions(args), ' and ')}
    order by p.id desc limit ${PAGE + 1}`;
  const ids = found.map(({ id }) => id);
  const pictures = await views(actor, { id: { in: ids.slice(0, PAGE) } }, PAGE);
  return { pictures, next: ids.length > PAGE ? (ids[PAGE - 1] ?? null) : null };
}

function conditions({ q, kind, who, use, before }: PictureList): Prisma.Sql[] {
  const all = [Prisma.sql`true`];
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    all.push(
      Prisma.sql`(p."fileName" ilike ${like} or p.caption ilike ${like} or p.description ilike ${like} or p.credit ilike ${like})`,
    );
  }
  if (kind) all.push(Prisma.sql`p."creditKind" = ${kind}::"CreditKind"`);
  if (who) all.push(Prisma.sql`p."uploadedById" = ${who}::uuid`);
  if (use === 'bare') {
    all.push(Prisma.sql`((p.credit = '' and p."creditKind" <> 'none') or p.description = '')`);
  } else if (use) {
    const isUsed = Prisma.sql`exists (select from "Reference" r where r.kind = 'picture' and r."targetId" = p.id)`;
    all.push(use === 'used' ? isUsed : Prisma.sql`not ${isUsed}`);
  }
  if (before) all.push(Prisma.sql`p.id < ${before}::uuid`);
  return all;
}

/** A prepared size as a stream, for people who are signed in; null where there is none. */
export async function readPreparedSize(
  _actor: PersonActor,
  args: PreparedSize,
): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number } | null> {
  return readRendition(args.pictureId, args.file);
}

/** A story that uses a picture; `published`: in what readers have or had, not only in the draft. */
export type PictureUser = { storyId: string; slug: string; siteState: SiteState; published: boolean };

/** The stories that use each of these pictures, those that readers have first; a picture nobody uses is left out. */
export async function picturesUsedIn(
  _actor: PersonActor,
  ids: string[],
): Promise<Map<string, PictureUser[]>> {
  const references = await db().reference.findMany({
    where: { kind: 'picture', targetId: { in: ids } },
    orderBy: [{ place: 'desc' }, { storyId: 'desc' }],
    select: {
      targetId: true,
      place: true,
      storyId: true,
      story: { select: { slug: true, siteState: true } },
    },
  });
  const users = new Map<string, PictureUser[]>();
  for (const { targetId, place, storyId, story } of references) {
    const known = users.get(targetId) ?? [];
    if (known.some((user) => user.storyId === storyId)) continue;
    users.set(targetId, [...known, { storyId, ...story, published: place === 'published' }]);
  }
  return users;
}

type Where = NonNullable<Parameters<ReturnType<typeof db>['picture']['findMany']>[0]>['where'];

async function views(actor: PersonActor, where: Where, take: number): Promise<PictureView[]> {
  const rows = await db().picture.findMany({
    where,
    take,
    orderBy: { id: 'desc' },
    select: {
      id: true,
      shortId: true,
      fileName: true,
      width: true,
      height: true,
      credit: true,
      creditKind: true,
      rights: true,
      description: true,
      caption: true,
      uploadedById: true,
      uploadedBy: { select: { name: true } },
      createdAt: true,
      preparedAt: true,
      failure: true,
      takenDownAt: true,
      takenDownReason: true,
      change: true,
      renditions: { where: { format: 'webp' }, orderBy: { width: 'asc' }, select: { width: true } },
    },
  });
  const published = await publishedAmong(rows.map((row) => row.id));
  return rows.map(({ uploadedBy, uploadedById, preparedAt, renditions, ...row }) => ({
    ...row,
    uploadedBy: uploadedBy.name,
    prepared: preparedAt !== null,
    widths: renditions.map((one) => one.width),
    can: {
      describe: mayDescribe(actor, { uploadedById, published: published.has(row.id) }),
      takeDown: may(actor, 'takeDown'),
      reinstate: may(actor, 'reinstate'),
    },
  }));
}

async function publishedAmong(ids: string[]): Promise<Set<string>> {
  const used = await db().reference.findMany({
    where: { kind: 'picture', place: { in: ['published', 'posts'] }, targetId: { in: ids } },
    select: { targetId: true },
  });
  return new Set(used.map((use) => use.targetId));
}
