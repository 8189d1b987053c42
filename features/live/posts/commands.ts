import { isDeepStrictEqual } from 'node:util';
import { type PostJson, parsePost, postText } from '#editor/post.ts';
import { referencesOf } from '#editor/references.ts';
import { SCHEMA_NUMBER } from '#editor/schema.ts';
import { type LiveRecord, lockedLive, openPost, type PostRecord } from '#features/live/locked/queries.ts';
import { mayAnswer, mayDeletePost, mayPlace, postsStraight } from '#features/live/policy.ts';
import { changeDraft, NO_DRAFT, savePost } from '#features/live/posts/drafts/commands.ts';
import { keptBackBy, storedPost } from '#features/live/posts/queries.ts';
import { excerptOf } from '#features/live/rules/excerpt.ts';
import type {
  AnswerPost,
  DeletePost,
  KeyPost,
  PinPost,
  PostChange,
  PostDraft,
  SavePost,
} from '#features/live/schema.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** What became of a post: it is out, or waits for somebody's yes. */
export type Sent = { went: 'out' | 'waits' };

/**
 * Stores what is written and posts it: at once, or for somebody else's yes, by the team's rule. Where something keeps it
 * back it is stored all the same. The same act twice (a second key, a repeated request) is one.
 */
export async function sendPost(actor: PersonActor, input: SavePost): Promise<Result<Sent>> {
  const before = await sentBefore(actor, input);
  if (before) return success(before);
  const stored = await savePost(actor, input);
  const sent = stored.ok ? await sendDraft(actor, { ...input, ...stored.value }) : stored;
  if (sent.ok) return sent;
  // The same act may have come twice at once, and the other one was first.
  const meanwhile = await sentBefore(actor, input);
  return meanwhile ? success(meanwhile) : sent;
}

/** Somebody else's answer to a post that waits: yes puts it out, no gives it back with the reason. */
export async function answerPost(actor: PersonActor, input: AnswerPost): Promise<Result> {
  return transaction(async () => {
    const live = await lockedLive(actor, input.storyId);
    const post = live && (await openPost(actor, input));
    if (!live || !post) return notFound('post');
    if (post.draftChange !== input.draftChange || !post.waitingAt) {
      return failure('stale', 'It was changed or answered meanwhile. Look again.');
    }
    if (!mayAnswer(actor, live, post)) {
      return failure('forbidden', 'Somebody else who posts at once must say yes or no to it.');
    }
    if (input.yes) return goOut(actor, live, post);
    await db().post.update({ where: { id: post.id }, data: { waitingAt: null, change: { increment: 1 } } });
    const data = { postId: post.id, personId: post.draftById, reason: input.reason };
    await record(actor, { kind: 'post.refused', storyId: live.storyId, data });
    return success();
  });
}

/** Keeps a post above the others, or lets it back into their order. One at a time is pinned. */
export async function pinPost(actor: PersonActor, input: PinPost): Promise<Result> {
  return changePost(actor, input, mayPlace, async (live, post) => {
    if ((post.pinnedAt !== null) === input.isPinned) return success();
    const at = await databaseTime();
    const sequence = live.sequence + 1;
    await db().post.updateMany({
      where: { storyId: live.storyId, pinnedAt: { not: null } },
      data: { pinnedAt: null, sequence, change: { increment: 1 } },
    });
    await moveOut(live, post, { pinnedAt: input.isPinned ? at : null });
    await recordOf(actor, input.isPinned ? 'post.pinned' : 'post.unpinned', post);
    return success();
  });
}

/** Makes a post a key update, or no longer: it stands in the list of those. */
export async function keyPost(actor: PersonActor, input: KeyPost): Promise<Result> {
  return changePost(actor, input, mayPlace, async (live, post) => {
    if (post.isKey === input.isKey) return success();
    await moveOut(live, post, { isKey: input.isKey, draftKey: input.isKey });
    await recordOf(actor, 'post.key_changed', post, { isKey: input.isKey });
    return success();
  });
}

/** Takes a post off the site, for good. Its versions and the reason are kept. */
export async function deletePost(actor: PersonActor, input: DeletePost): Promise<Result> {
  return changePost(actor, input, mayDeletePost, async (live, post) => {
    const deletedAt = await databaseTime();
    const { reason } = input;
    await moveOut(live, post, {
      ...NO_DRAFT,
      ...{ deletedAt, deletedById: actor.id, deleteReason: reason, pinnedAt: null },
    });
    await keepReferences(live.storyId);
    await recordOf(actor, 'post.deleted', post, { reason });
    return success();
  });
}

async function sendDraft(actor: PersonActor, input: PostDraft): Promise<Result<Sent>> {
  return changeDraft(actor, input, async (live, post): Promise<Result<Sent>> => {
    if (post.draft === null) return failure('conflict', 'Readers have exactly this already.');
    if (postsStraight(actor, live)) {
      const out = await goOut(actor, live, post);
      return out.ok ? success({ went: 'out' }) : out;
    }
    const { story } = storedPost(post.draft, SCHEMA_NUMBER);
    const kept = await keptBackBy(actor, { storyId: live.storyId, story });
    if (kept) return kept;
    await db().post.update({ where: { id: post.id }, data: { waitingAt: await databaseTime() } });
    const data = { postId: post.id, excerpt: excerptOf(postText(story)) };
    await record(actor, { kind: 'post.sent', storyId: live.storyId, data });
    return success({ went: 'waits' });
  });
}

/** What came of the same act of this person a moment ago, where this is a second key or a repeated request. */
async function sentBefore(actor: PersonActor, input: SavePost): Promise<Sent | null> {
  const read = parsePost(input.document);
  const post = await openPost(actor, input);
  if (!read.ok || !post || ![input.draftChange, input.draftChange + 1].includes(post.draftChange))
    return null;
  if (post.waitingAt) {
    const isIt = post.draftById === actor.id && isDeepStrictEqual(post.draft, read.post);
    return isIt ? { went: 'waits' } : null;
  }
  if (post.draft !== null || !post.versionId) return null;
  const out = await db().postVersion.findUnique({
    where: { id: post.versionId, writtenById: actor.id },
    select: { document: true },
  });
  return out && isDeepStrictEqual(out.document, read.post) ? { went: 'out' } : null;
}

/** Makes a version of the draft and gives it to readers. Everything is looked at again: words may have been barred since. */
async function goOut(actor: PersonActor, live: LiveRecord, post: PostRecord): Promise<Result> {
  if (live.closedAt) return failure('conflict', 'The live story is closed: nothing is posted any more.');
  const { post: document, story } = storedPost(post.draft, SCHEMA_NUMBER);
  const kept = await keptBackBy(actor, { storyId: live.storyId, story });
  if (kept) return kept;
  const at = await databaseTime();
  const writtenById = post.draftById ?? post.authorId;
  const isOthers = writtenById !== actor.id;
  const number = 1 + (await db().postVersion.count({ where: { postId: post.id } }));
  const versionId = newId();
  const text = postText(story);
  await db().postVersion.create({
    data: {
      ...{ id: versionId, postId: post.id, number, text, schemaNumber: SCHEMA_NUMBER },
      document: document as PostJson & Prisma.InputJsonObject,
      ...{ writtenById, passedById: isOthers ? actor.id : null, at },
    },
  });
  await moveOut(live, post, {
    ...NO_DRAFT,
    ...{ versionId, isKey: post.draftKey, postedAt: post.postedAt ?? at },
    ...(post.postedAt && { editedAt: at }),
  });
  if (post.postedAt) await keepReferences(live.storyId);
  else await addReferences(live.storyId, [story]);
  await record(actor, {
    kind: post.postedAt ? 'post.edited' : 'post.posted',
    storyId: live.storyId,
    data: {
      ...{ postId: post.id, number, excerpt: excerptOf(text) },
      ...(isOthers && { personId: writtenById }),
    },
  });
  return success();
}

type PostData = Parameters<ReturnType<typeof db>['post']['update']>[0]['data'];

/** Changes what readers see of a post, under the next number of the live story. */
async function moveOut(live: LiveRecord, post: PostRecord, data: PostData): Promise<void> {
  const sequence = live.sequence + 1;
  await db().liveStory.update({ where: { storyId: live.storyId }, data: { sequence } });
  await db().post.update({ where: { id: post.id }, data: { ...data, sequence, change: { increment: 1 } } });
}

async function changePost(
  actor: PersonActor,
  input: PostChange,
  mayDo: (actor: PersonActor, live: LiveRecord, post: PostRecord) => boolean,
  work: (live: LiveRecord, post: PostRecord) => Promise<Result>,
): Promise<Result> {
  return transaction(async () => {
    const live = await lockedLive(actor, input.storyId);
    const post = live && (await openPost(actor, input));
    if (!live || !post?.versionId) return notFound('post');
    if (!mayDo(actor, live, post)) return failure('forbidden', 'You may not do that with this post.');
    if (post.change !== input.change) {
      return failure('stale', 'This post was changed meanwhile. Look again, then repeat.');
    }
    return work(live, post);
  });
}

async function recordOf(
  actor: PersonActor,
  kind: 'post.pinned' | 'post.unpinned' | 'post.key_changed' | 'post.deleted',
  post: PostRecord,
  more: { isKey?: boolean; reason?: string } = {},
): Promise<void> {
  const version = await db().postVersion.findUnique({
    where: { id: post.versionId ?? '' },
    select: { text: true },
  });
  const data = { postId: post.id, excerpt: excerptOf(version?.text ?? ''), ...more };
  await record(actor, { kind, storyId: post.storyId, data });
}

/** What the posts that are out show by id: readers may have those pictures. All anew, since another post may use the same. */
async function keepReferences(storyId: string): Promise<void> {
  const out = await db().post.findMany({
    where: { storyId, deletedAt: null, versionId: { not: null } },
    select: { version: { select: { document: true, schemaNumber: true } } },
  });
  await db().reference.deleteMany({ where: { storyId, place: 'posts' } });
  await addReferences(
    storyId,
    out.flatMap(({ version }) => (version ? [storedPost(version.document, version.schemaNumber).story] : [])),
  );
}

async function addReferences(
  storyId: string,
  posts: ReturnType<typeof storedPost>['story'][],
): Promise<void> {
  const used = posts.map(referencesOf);
  const rows = (kind: 'picture' | 'story', ids: string[]) =>
    ids.map((targetId) => ({ storyId, place: 'posts' as const, kind, targetId }));
  await db().reference.createMany({
    data: [
      ...rows(
        'picture',
        used.flatMap((one) => one.pictures),
      ),
      ...rows(
        'story',
        used.flatMap((one) => one.stories),
      ),
    ],
    skipDuplicates: true,
  });
}
