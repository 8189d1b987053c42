import { type PostJson, postText } from '#editor/post.ts';
import { referencesOf } from '#editor/references.ts';
import { SCHEMA_NUMBER } from '#editor/schema.ts';
import { type LiveRecord, liveRecord, type PostRecord } from '#features/live/locked/queries.ts';
import {
  mayAnswer,
  mayDeletePost,
  mayEditPost,
  mayPlace,
  mayRun,
  mayTakeChair,
  mayTakeOver,
  mayWritePosts,
  postsStraight,
} from '#features/live/policy.ts';
import { storedPost } from '#features/live/posts/queries.ts';
import { type Reminder, remindersOf } from '#features/live/rules/reminders.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { storyPath } from '#site/addresses.ts';

/** A live story as the list of them shows it. */
export type LiveListing = {
  storyId: string;
  slug: string;
  headline: string;
  chair: string;
  closedAt: Date | null;
  pausedUntil: Date | null;
  posts: number;
  waiting: number;
  lastPostAt: Date | null;
};

/** A draft of a post; its words are there for whoever holds it and for who may say yes to it, null for all others. */
export type DraftView = {
  by: string;
  isMine: boolean;
  at: string;
  isWaiting: boolean;
  isKey: boolean;
  draftChange: number;
  words: { document: PostJson; text: string; pictures: number } | null;
};

/** A post as the live view shows it, with what this person `can` do. Times are ISO 8601. */
export type PostView = {
  id: string;
  shortId: string;
  author: string;
  /** What readers have of it; null where it never was out. */
  words: { document: PostJson; text: string; pictures: number } | null;
  isKey: boolean;
  isPinned: boolean;
  postedAt: string | null;
  editedAt: string | null;
  change: number;
  draftChange: number;
  draft: DraftView | null;
  can: { edit: boolean; place: boolean; remove: boolean; answer: boolean; takeOver: boolean };
};

/** The live view of one story. */
export type LiveView = {
  storyId: string;
  slug: string;
  headline: string;
  change: number;
  chair: string;
  closedAt: string | null;
  pausedUntil: string | null;
  /** Where readers find it; null while they do not. */
  path: string | null;
  reminders: { about: Reminder['about']; since: string }[];
  members: { id: string; name: string; straight: boolean }[];
  promises: { id: string; at: string; words: string }[];
  doNotUse: { id: string; words: string; reason: string }[];
  posts: PostView[];
  can: { run: boolean; takeChair: boolean; write: boolean; straight: boolean; bar: boolean };
};

/** How many posts the live view shows, and how many live stories the list. */
const SHOWN = 100;
const LISTED = 100;

/** The live stories: those that run first, each newest first. */
export async function listLive(_actor: PersonActor): Promise<LiveListing[]> {
  return db().$queryRaw<LiveListing[]>`
    select l."storyId", s.slug, coalesce(v.headline, i.headline, '') as headline, c.name as chair,
      l."closedAt", l."pausedUntil",
      (select count(*)::int from "Post" p where p."storyId" = s.id and p."versionId" is not null
        and p."deletedAt" is null) as posts,
      (select count(*)::int from "Post" p where p."storyId" = s.id and p."waitingAt" is not null
        and p."deletedAt" is null) as waiting,
      (select max(p."postedAt") from "Post" p where p."storyId" = s.id and p."deletedAt" is null) as "lastPostAt"
    from "LiveStory" l
    join "Story" s on s.id = l."storyId"
    join "Person" c on c.id = l."chairId"
    join "Draft" d on d."storyId" = s.id and d.kind = 'main'
    left join "DraftIndex" i on i."draftId" = d.id
    left join "Version" v on v.id = s."publishedVersionId"
    order by (l."closedAt" is null) desc, l."openedAt" desc limit ${LISTED}`;
}

/** Whether a story is a live one: for the way there from its own page. */
export async function isLive(_actor: PersonActor, args: { storyId: string }): Promise<boolean> {
  return (await db().liveStory.count({ where: { storyId: args.storyId } })) > 0;
}

/** All that the live view of a story shows; null where it is none, or none that this person may read. */
export async function liveView(actor: PersonActor, args: { storyId: string }): Promise<LiveView | null> {
  const { storyId } = args;
  const live = await liveRecord(actor, storyId);
  if (!live) return null;
  const [now, posts, lists, published] = await Promise.all([
    databaseTime(),
    postsOf(actor, live),
    listsOf(storyId),
    publishedOf(storyId),
  ]);
  const lastPostAt = posts.flatMap(({ postedAt }) => (postedAt ? new Date(postedAt) : []))[0] ?? null;
  const { closedAt, pausedUntil } = live;
  const facts = { now, lastPostAt, closedAt, pausedUntil, ...published };
  return {
    ...{ storyId, slug: live.slug, headline: published.headline, change: live.change },
    chair: (await namesOf([live.chairId])).get(live.chairId) ?? '',
    closedAt: closedAt?.toISOString() ?? null,
    pausedUntil: pausedUntil && pausedUntil > now ? pausedUntil.toISOString() : null,
    path: published.path,
    reminders: remindersOf(facts).map(({ about, since }) => ({ about, since: since.toISOString() })),
    ...lists,
    posts,
    can: {
      run: mayRun(actor, live),
      takeChair: mayTakeChair(actor, live),
      write: mayWritePosts(actor, live),
      straight: postsStraight(actor, live),
      bar: mayTakeChair(actor, live) || mayWritePosts(actor, live) || mayRun(actor, live),
    },
  };
}

async function listsOf(storyId: string): Promise<Pick<LiveView, 'members' | 'promises' | 'doNotUse'>> {
  const [members, promises, doNotUse] = await Promise.all([
    db().liveMember.findMany({
      where: { storyId },
      orderBy: { addedAt: 'asc' },
      select: { personId: true, straight: true, person: { select: { name: true } } },
    }),
    db().livePromise.findMany({
      where: { storyId },
      orderBy: { at: 'asc' },
      select: { id: true, at: true, words: true },
    }),
    db().doNotUse.findMany({
      where: { storyId },
      orderBy: { addedAt: 'asc' },
      select: { id: true, words: true, reason: true },
    }),
  ]);
  return {
    members: members.map(({ personId, straight, person }) => ({ id: personId, name: person.name, straight })),
    promises: promises.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
    doNotUse,
  };
}

/** What readers have of the story itself, and since when they have this headline and this summary. */
async function publishedOf(storyId: string) {
  const [story, publications] = await Promise.all([
    db().story.findUniqueOrThrow({
      where: { id: storyId },
      select: {
        shortId: true,
        siteState: true,
        treatment: { select: { words: true } },
        publishedVersion: { select: { headline: true, sectionId: true } },
        drafts: { where: { kind: 'main' }, select: { index: { select: { headline: true } } } },
      },
    }),
    db().publication.findMany({
      where: { storyId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: 50,
      select: { at: true, version: { select: { headline: true } } },
    }),
  ]);
  const isOut = story.siteState === 'published' && story.publishedVersion !== null;
  const [last] = publications;
  const changed = publications.findIndex(({ version }) => version.headline !== last?.version.headline);
  const first = publications[(changed < 0 ? publications.length : changed) - 1];
  const headline = story.publishedVersion?.headline ?? story.drafts[0]?.index?.headline ?? '';
  return {
    headline,
    path: isOut ? await pathOf(story) : null,
    summaryAt: isOut ? (last?.at ?? null) : null,
    headlineAt: isOut ? (first?.at ?? null) : null,
  };
}

type Addressed = {
  shortId: string;
  treatment: { words: string | null } | null;
  publishedVersion: { sectionId: string | null } | null;
};

async function pathOf({ shortId, treatment, publishedVersion }: Addressed): Promise<string | null> {
  const id = publishedVersion?.sectionId;
  const section = id && (await db().section.findUnique({ where: { id }, select: { words: true } }));
  return section ? storyPath({ sectionWords: section.words, words: treatment?.words ?? '', shortId }) : null;
}

async function postsOf(actor: PersonActor, live: LiveRecord): Promise<PostView[]> {
  const rows = await db().post.findMany({
    where: { storyId: live.storyId, deletedAt: null },
    orderBy: [{ postedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    take: SHOWN,
    include: { version: { select: { document: true } } },
  });
  const names = await namesOf(rows.flatMap(({ draftById }) => draftById ?? []));
  return rows.map(({ version, ...post }) => ({
    ...{ id: post.id, shortId: post.shortId, author: post.authorName },
    ...{ isKey: post.isKey, isPinned: post.pinnedAt !== null },
    words: version && wordsOf(version.document),
    postedAt: post.postedAt?.toISOString() ?? null,
    editedAt: post.editedAt?.toISOString() ?? null,
    ...{ change: post.change, draftChange: post.draftChange },
    draft: draftOf(actor, live, post, names),
    can: {
      edit: mayEditPost(actor, live, post),
      place: mayPlace(actor, live),
      remove: mayDeletePost(actor, live, post),
      answer: mayAnswer(actor, live, post),
      takeOver: mayTakeOver(actor, live, post),
    },
  }));
}

function draftOf(
  actor: PersonActor,
  live: LiveRecord,
  post: PostRecord,
  names: Map<string, string>,
): DraftView | null {
  if (post.draft === null || post.draftById === null) return null;
  const isMine = post.draftById === actor.id;
  const shows = isMine || mayAnswer(actor, live, post);
  return {
    ...{ by: names.get(post.draftById) ?? '', isMine, isKey: post.draftKey, draftChange: post.draftChange },
    at: (post.draftAt ?? post.createdAt).toISOString(),
    isWaiting: post.waitingAt !== null,
    words: shows ? wordsOf(post.draft) : null,
  };
}

function wordsOf(document: unknown) {
  const { post, story } = storedPost(document, SCHEMA_NUMBER);
  return { document: post, text: postText(story), pictures: referencesOf(story).pictures.length };
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
