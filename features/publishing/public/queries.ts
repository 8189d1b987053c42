import { upcast } from '#editor/document.ts';
import type { DocumentJson } from '#editor/document-json.ts';
import type { Byline, Label } from '#editor/head.ts';
import { type Cursor, readCursor, writeCursor } from '#features/publishing/rules/cursor.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { CorrectionKind, CorrectionPlace, CreditKind } from '#generated/prisma/enums.ts';
import type { Actor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import type { CacheKey } from '#lib/page-cache/cache-key.ts';
import { noteChangeAt, noteKeys } from '#lib/page-cache/collector.ts';

/** A story as readers may see it now, without its document. `updatedAt` is when readers were last told of a change. */
export type PublicStory = {
  storyId: string;
  shortId: string;
  versionId: string;
  number: number;
  hash: string;
  sectionId: string;
  sectionName: string;
  sectionWords: string;
  /** The words of its address; empty where the headline gave none. */
  words: string;
  headline: string;
  standfirst: string;
  intro: string;
  label: Label;
  topicIds: string[];
  bylines: Byline[];
  freeLine: string;
  /** Its own language (BCP 47) and direction; null where they are the newsroom's. */
  lang: string | null;
  dir: 'ltr' | 'rtl' | null;
  mainPictureId: string | null;
  /** In words. */
  length: number;
  firstPublishedAt: Date;
  updatedAt: Date | null;
  /** Null when it is over. */
  breakingUntil: Date | null;
  developingUntil: Date | null;
  /** Whether readers may see what changed from version to version. */
  showsHistory: boolean;
  /** When readers lose it again; null where nobody ordered that. */
  endsAt: Date | null;
};

/** A note to readers on what was wrong. */
export type PublicCorrection = { kind: CorrectionKind; note: string; at: Date; place: CorrectionPlace };

/** A story with all of its words. */
export type WholeStory = PublicStory & { document: DocumentJson; corrections: PublicCorrection[] };

/** `gone`: readers saw it once and may no longer (410); `none`: they never did (404). */
export type PublicOutcome =
  | { outcome: 'public'; story: WholeStory }
  | { outcome: 'gone' }
  | { outcome: 'none' };

/** What a list asks for. `before` is a place from `older`; an unreadable one gives an empty list. */
export type PublicListArgs = {
  sectionId?: string;
  topicId?: string;
  /** Ids of stories to leave out: those that a page links to already. */
  except?: string[];
  /** Whose byline the stories carry. */
  personId?: string;
  before?: string;
  limit: number;
  /** For the front: stories that are breaking head its first page, however old, and stand nowhere else on it. */
  breakingFirst?: boolean;
};

/** A picture in what readers may see, with the sizes it was prepared in. */
export type PublicPicture = {
  id: string;
  shortId: string;
  width: number;
  height: number;
  credit: string;
  creditKind: CreditKind;
  renditions: { width: number; height: number; format: string; bytes: number }[];
};

/** How many breaking stories head the front, and how many the banner names. */
const BREAKING = 100;
const BANNER = 5;
/** After this a transaction that publishes has committed or been given up, in milliseconds. */
const SLOWEST_PUBLICATION = 30_000;

/** One story for its page: the only way to a public document. */
export async function publicVersion(
  _actor: Actor,
  args: { shortId: string } | { storyId: string },
): Promise<PublicOutcome> {
  const isIt =
    'shortId' in args
      ? Prisma.sql`p.short_id = ${args.shortId}`
      : Prisma.sql`p.story_id = ${args.storyId}::uuid`;
  const [row] = await publicRows(isIt, Prisma.empty);
  if (row) {
    const [story] = await withDocuments([row]);
    if (story) return { outcome: 'public', story };
  }
  const hidden = await db().story.findUnique({
    where: 'shortId' in args ? { shortId: args.shortId } : { id: args.storyId },
    select: { id: true, siteState: true, firstPublishedAt: true, embargoUntil: true, takeDownAt: true },
  });
  if (!hidden) return { outcome: 'none' };
  noteKeys(`story:${hidden.id}`);
  const at = await databaseTime();
  if (hidden.embargoUntil && hidden.embargoUntil > at) noteChangeAt(hidden.embargoUntil);
  const isOver = hidden.takeDownAt !== null && hidden.takeDownAt <= at;
  const isOff = isOver || hidden.siteState === 'taken_down' || hidden.siteState === 'killed';
  return { outcome: isOff && hidden.firstPublishedAt ? 'gone' : 'none' };
}

/** Stories newest first: of everything, a section, a topic or a person. `older` is the next page's place, null at the end. */
export async function publicList(
  _actor: Actor,
  args: PublicListArgs,
): Promise<{ stories: PublicStory[]; older: string | null }> {
  const cursor = args.before === undefined ? null : readCursor(args.before);
  noteKeys(...listKeys(args));
  if (args.before !== undefined && !cursor) return { stories: [], older: null };
  const scope = Prisma.join(
    [
      Prisma.sql`true`,
      args.sectionId && Prisma.sql`p.section_id = ${args.sectionId}::uuid`,
      args.topicId && Prisma.sql`p.topic_ids @> array[${args.topicId}]::uuid[]`,
      args.except && Prisma.sql`p.story_id <> all(${args.except}::uuid[])`,
      args.personId && bylinedBy(args.personId),
    ].filter((part) => part instanceof Prisma.Sql),
    ' and ',
  );
  // A breaking story stands at the head of the front, so it is left out of all that follows, on later pages too.
  const rest = args.breakingFirst ? Prisma.sql`${scope} and p.breaking_until is null` : scope;
  const found = await newestRows(rest, cursor, args.limit + 1);
  const stories = found.slice(0, args.limit);
  const last = stories.at(-1);
  const older = found.length > args.limit && last ? writeCursor(last) : null;
  // On later pages too they are asked for: when one of them stops breaking, it falls back into its place there.
  const breaking = args.breakingFirst ? await breakingRows(scope, BREAKING) : [];
  return { stories: cursor ? stories : [...breaking, ...stories], older };
}

/** The front's is `list:front`, whose order breaking stories change. */
function listKeys({ sectionId, topicId, personId, breakingFirst }: PublicListArgs): CacheKey[] {
  const lists: CacheKey[] = [];
  if (sectionId) lists.push(`list:section:${sectionId}`);
  if (topicId) lists.push(`list:topic:${topicId}`);
  if (personId) lists.push(`list:person:${personId}`);
  if (lists.length > 0) return lists;
  return [breakingFirst ? 'list:front' : 'list:site'];
}

/** Stories newest first with all of their words: for feeds. */
export async function publicFeed(
  actor: Actor,
  args: { sectionId?: string; personId?: string; limit: number },
): Promise<WholeStory[]> {
  const { stories } = await publicList(actor, args);
  return withDocuments(stories);
}

/** The next older stories of a section, with their words: what stands below a story. Publishing changes nobody's river. */
export async function river(
  _actor: Actor,
  args: { sectionId: string; olderThan: Cursor; limit: number },
): Promise<WholeStory[]> {
  noteKeys(`list:river:${args.sectionId}`);
  await noteLatecomers(args);
  const scope = Prisma.sql`p.section_id = ${args.sectionId}::uuid`;
  return withDocuments(await newestRows(scope, args.olderThan, args.limit));
}

/** The stories among these ids that readers may see, by id: for links, Read more lines and lists of links. */
export async function publicHeadlines(_actor: Actor, storyIds: string[]): Promise<Map<string, PublicStory>> {
  if (storyIds.length === 0) return new Map();
  noteKeys(...storyIds.map((id) => `story:${id}` as const));
  const rows = await publicRows(Prisma.sql`p.story_id = any(${storyIds}::uuid[])`, Prisma.empty);
  return new Map(rows.map((row) => [row.storyId, row]));
}

/** The stories in the banner, the last one flagged first. */
export async function breakingNow(_actor: Actor): Promise<PublicStory[]> {
  noteKeys('list:breaking');
  return breakingRows(Prisma.sql`true`, BANNER);
}

/** The pictures among these ids that a public story uses, that are prepared and not taken down, by id. */
export async function publicPictures(
  _actor: Actor,
  pictureIds: string[],
): Promise<Map<string, PublicPicture>> {
  if (pictureIds.length === 0) return new Map();
  noteKeys(...pictureIds.map((id) => `picture:${id}` as const));
  const pictures = await picturesWhere(Prisma.sql`i.id = any(${pictureIds}::uuid[])`);
  return new Map(pictures.map((picture) => [picture.id, picture]));
}

/** A picture by the id in its address; null unless a public story uses it now, or where it was taken down. Its original is never public. */
export async function publicPicture(_actor: Actor, args: { shortId: string }): Promise<PublicPicture | null> {
  const [picture] = await picturesWhere(Prisma.sql`i."shortId" = ${args.shortId}`);
  return picture ?? null;
}

/** Whether the picture of an address was taken from readers, who had it in a story. */
export async function isPictureGone(_actor: Actor, args: { shortId: string }): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>`
    select from "Picture" i where i."shortId" = ${args.shortId} and i."takenDownAt" is not null and exists (
      select from "Reference" u join "Story" s on s.id = u."storyId"
      where u.kind = 'picture' and u.place = 'published' and u."targetId" = i.id
        and s."firstPublishedAt" is not null)`;
  return rows.length > 0;
}

const columns = Prisma.sql`
  p.story_id as "storyId", p.short_id as "shortId", p.version_id as "versionId", p.number, p.hash,
  p.section_id as "sectionId", p.section_name as "sectionName", p.section_words as "sectionWords",
  coalesce(p.words, '') as words, p.headline, p.standfirst, p.intro, p.label::text as label,
  p.topic_ids as "topicIds", p.bylines, p.free_line as "freeLine", p.main_picture_id as "mainPictureId", p.length,
  (select d.document->'attrs'->>'lang' from "Version" d where d.id = p.version_id) as lang,
  (select d.document->'attrs'->>'dir' from "Version" d where d.id = p.version_id) as dir,
  (select t."showsHistory" from "Treatment" t where t."storyId" = p.story_id) as "showsHistory",
  p.first_published_at as "firstPublishedAt", p.updated_at as "updatedAt",
  p.breaking_until as "breakingUntil", p.developing_until as "developingUntil", p.ends_at as "endsAt"`;

/** The references find the few stories that name a person; the byline says whether it is as an author. */
function bylinedBy(personId: string): Prisma.Sql {
  return Prisma.sql`exists (select from jsonb_array_elements(p.bylines) b
      where b->>'person' = ${personId}::text and btrim(b->>'name') <> '')
    and p.story_id in (select r."storyId" from "Reference" r
      where r.kind = 'person' and r.place = 'published' and r."targetId" = ${personId}::uuid)`;
}

/** Everything readers get comes out of this one question. */
async function publicRows(where: Prisma.Sql, tail: Prisma.Sql): Promise<PublicStory[]> {
  const at = await databaseTime();
  const rows = await db().$queryRaw<PublicStory[]>`
    select ${columns} from public_versions(${at}::timestamptz) p where ${where} ${tail}`;
  for (const row of rows) {
    noteKeys(`story:${row.storyId}`);
    noteChangeAt(row.breakingUntil, row.developingUntil, row.endsAt);
  }
  return rows;
}

/**
 * A publication that began earlier may commit later, and is then the older story after all. Until that can no longer be,
 * what stands below a new story changes with any publication in its section.
 */
async function noteLatecomers({
  sectionId,
  olderThan,
}: {
  sectionId: string;
  olderThan: Cursor;
}): Promise<void> {
  const settled = new Date(olderThan.firstPublishedAt.getTime() + SLOWEST_PUBLICATION);
  if (settled <= (await databaseTime())) return;
  noteKeys(`list:section:${sectionId}`);
  noteChangeAt(settled);
}

function newestRows(scope: Prisma.Sql, olderThan: Cursor | null, limit: number): Promise<PublicStory[]> {
  const older = olderThan
    ? Prisma.sql`and (p.first_published_at, p.short_id) < (${olderThan.firstPublishedAt}::timestamptz, ${olderThan.shortId})`
    : Prisma.empty;
  return publicRows(
    Prisma.sql`${scope} ${older}`,
    Prisma.sql`order by p.first_published_at desc, p.short_id desc limit ${limit}`,
  );
}

async function breakingRows(scope: Prisma.Sql, limit: number): Promise<PublicStory[]> {
  const at = await databaseTime();
  // The treatment's index finds the few flagged stories; the function says which of them are public and still breaking.
  const flagged = Prisma.sql`p.story_id in (
    select t."storyId" from "Treatment" t where t."breakingUntil" > ${at}::timestamptz)`;
  return publicRows(
    Prisma.sql`${scope} and ${flagged} and p.breaking_until is not null`,
    Prisma.sql`order by p.breaking_until desc, p.first_published_at desc limit ${limit}`,
  );
}

async function withDocuments(stories: PublicStory[]): Promise<WholeStory[]> {
  const versions = await db().version.findMany({
    where: { id: { in: stories.map((story) => story.versionId) } },
    select: { id: true, document: true, schemaNumber: true },
  });
  const corrections = await db().correction.findMany({
    where: { storyId: { in: stories.map((story) => story.storyId) } },
    orderBy: { at: 'desc' },
    select: { storyId: true, kind: true, note: true, at: true, place: true },
  });
  const documents = new Map(versions.map((row) => [row.id, upcast(row.document, row.schemaNumber)]));
  return stories.map((story) => ({
    ...story,
    document: documents.get(story.versionId) as DocumentJson,
    corrections: corrections
      .filter((correction) => correction.storyId === story.storyId)
      .map(({ storyId: _, ...correction }) => correction),
  }));
}

async function picturesWhere(where: Prisma.Sql): Promise<PublicPicture[]> {
  const at = await databaseTime();
  return db().$queryRaw<PublicPicture[]>`
    select i.id, i."shortId", i.width, i.height, i.credit, i."creditKind"::text as "creditKind",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'width', r.width, 'height', r.height, 'format', r.format, 'bytes', r.bytes)
          order by r.width, r.format), '[]') from "Rendition" r where r."pictureId" = i.id) as renditions
    from "Picture" i
    where ${where} and i."preparedAt" is not null and i."takenDownAt" is null and exists (
      select from "Reference" u join public_versions(${at}::timestamptz) p on p.story_id = u."storyId"
      where u.kind = 'picture' and u.place in ('published', 'posts') and u."targetId" = i.id)`;
}
