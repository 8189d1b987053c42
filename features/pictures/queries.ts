import { mayDescribe } from '#features/pictures/policy.ts';
import type { PictureList, PreparedSize } from '#features/pictures/schema.ts';
import { readRendition } from '#features/pictures/services/storage.ts';
import type { CreditKind } from '#generated/prisma/enums.ts';
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
  can: { describe: boolean };
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

/** The newest pictures whose file name, caption, description or credit holds the words, from `before` on. */
export async function listPictures(actor: PersonActor, args: PictureList): Promise<PicturePage> {
  const contains = { contains: args.q, mode: 'insensitive' as const };
  const fields = ['fileName', 'caption', 'description', 'credit'] as const;
  const found = args.q ? { OR: fields.map((field) => ({ [field]: contains })) } : {};
  const before = args.before ? { id: { lt: args.before } } : {};
  const all = await views(actor, { ...found, ...before }, PAGE + 1);
  return { pictures: all.slice(0, PAGE), next: all.length > PAGE ? (all[PAGE - 1]?.id ?? null) : null };
}

/** A prepared size as a stream, for people who are signed in; null where there is none. */
export async function readPreparedSize(
  _actor: PersonActor,
  args: PreparedSize,
): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number } | null> {
  return readRendition(args.pictureId, args.file);
}

/** A story that uses a picture; `published`: in what readers have, not only in the draft. */
export type PictureUser = { storyId: string; slug: string; published: boolean };

/** The stories that use each of these pictures, those that readers have first; a picture nobody uses is left out. */
export async function picturesUsedIn(
  _actor: PersonActor,
  ids: string[],
): Promise<Map<string, PictureUser[]>> {
  const references = await db().reference.findMany({
    where: { kind: 'picture', targetId: { in: ids } },
    orderBy: [{ place: 'desc' }, { storyId: 'desc' }],
    select: { targetId: true, place: true, storyId: true, story: { select: { slug: true } } },
  });
  const users = new Map<string, PictureUser[]>();
  for (const { targetId, place, storyId, story } of references) {
    const known = users.get(targetId) ?? [];
    if (known.some((user) => user.storyId === storyId)) continue;
    users.set(targetId, [...known, { storyId, slug: story.slug, published: place === 'published' }]);
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
    can: { describe: mayDescribe(actor, { uploadedById, published: published.has(row.id) }) },
  }));
}

async function publishedAmong(ids: string[]): Promise<Set<string>> {
  const used = await db().reference.findMany({
    where: { kind: 'picture', place: 'published', targetId: { in: ids } },
    select: { targetId: true },
  });
  return new Set(used.map((use) => use.targetId));
}
