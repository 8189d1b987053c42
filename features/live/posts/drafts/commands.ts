import { isDeepStrictEqual } from 'node:util';
import { type PostJson, parsePost } from '#editor/post.ts';
import { type LiveRecord, lockedLive, openPost, type PostRecord } from '#features/live/locked/queries.ts';
import { mayEditPost, mayTakeOver, mayWritePosts } from '#features/live/policy.ts';
import type { PostDraft, SavePost } from '#features/live/schema.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newShortId } from '#lib/ids.ts';
import { type Failure, failure, notFound, type Result, success } from '#lib/result.ts';

/** How often a draft was stored: what the page names next time. */
export type StoredDraft = { draftChange: number };

/**
 * Stores what is written of a post; the page says "Saved" once this has answered. The first time it makes the post, or
 * begins an edit of one that is out; from then on it is this person's until it is posted, discarded or taken over. The
 * same twice is once.
 */
export async function savePost(actor: PersonActor, input: SavePost): Promise<Result<StoredDraft>> {
  const read = parsePost(input.document);
  if (!read.ok) return failure('invalid', read.problem);
  return transaction(async () => {
    const live = await lockedLive(actor, input.storyId);
    if (!live) return notFound('live story');
    const post = await openPost(actor, input);
    const refusal = post ? refusalOf(actor, live, post) : refusalOfNew(actor, live, input);
    if (refusal) return refusal;
    const draft = {
      draft: read.post as PostJson & Prisma.InputJsonObject,
      draftKey: input.isKey,
      draftById: actor.id,
      draftAt: await databaseTime(),
    };
    if (!post) return beginPost(actor, input, draft);
    const isNext = [input.draftChange, input.draftChange + 1].includes(post.draftChange);
    if (isNext && isSame(post, draft)) return success({ draftChange: post.draftChange });
    if (post.draftChange !== input.draftChange) return staleDraft();
    if (post.draft === null && (await isOut(post, draft))) return success({ draftChange: post.draftChange });
    const draftChange = post.draftChange + 1;
    // What was sent for a yes and is written on is not what was sent.
    await db().post.update({ where: { id: post.id }, data: { ...draft, draftChange, waitingAt: null } });
    return success({ draftChange });
  });
}

/** Throws away what is written of a post: the whole of one that never was out, or the edit of one that is. Twice is once. */
export async function discardDraft(actor: PersonActor, input: PostDraft): Promise<Result> {
  return changeDraft(actor, input, async (_live, post) => {
    if (post.draft === null) return success();
    const wasOut = post.versionId !== null;
    const data = wasOut ? NO_DRAFT : { ...NO_DRAFT, deletedAt: await databaseTime(), deletedById: actor.id };
    await db().post.update({ where: { id: post.id }, data });
    await record(actor, { kind: 'post.discarded', storyId: post.storyId, data: { postId: post.id, wasOut } });
    return success();
  });
}

/** Takes over what somebody else has open: they may be on a train, or asleep. */
export async function takeOverDraft(actor: PersonActor, input: PostDraft): Promise<Result<StoredDraft>> {
  return transaction(async () => {
    const live = await lockedLive(actor, input.storyId);
    const post = live && (await openPost(actor, input));
    if (!live || !post) return notFound('post');
    if (post.draftById === actor.id) return success({ draftChange: post.draftChange });
    if (!mayTakeOver(actor, live, post)) return failure('forbidden', 'You may not take over this draft.');
    const draftChange = post.draftChange + 1;
    await db().post.update({
      where: { id: post.id },
      data: { draftById: actor.id, draftChange, waitingAt: null },
    });
    await record(actor, {
      kind: 'post.taken_over',
      storyId: live.storyId,
      data: { postId: post.id, personId: post.draftById },
    });
    return success({ draftChange });
  });
}

/** What a post is without a draft. */
export const NO_DRAFT = { draft: Prisma.DbNull, draftById: null, draftAt: null, waitingAt: null } as const;

/** Holds a live story, and checks that this person holds the draft of a post of it as their page shows it. */
export async function changeDraft<T>(
  actor: PersonActor,
  input: PostDraft,
  work: (live: LiveRecord, post: PostRecord) => Promise<Result<T>>,
): Promise<Result<T>> {
  return transaction(async () => {
    const live = await lockedLive(actor, input.storyId);
    const post = live && (await openPost(actor, input));
    if (!live || !post) return notFound('post');
    const refusal = refusalOf(actor, live, post);
    if (refusal) return refusal;
    if (post.draftChange !== input.draftChange) return staleDraft();
    return work(live, post);
  });
}

type Draft = {
  draft: PostJson & Prisma.InputJsonObject;
  draftKey: boolean;
  draftById: string;
  draftAt: Date;
};

async function beginPost(actor: PersonActor, input: SavePost, draft: Draft): Promise<Result<StoredDraft>> {
  const { storyId, postId } = input;
  await db().post.create({
    data: {
      ...{ id: postId, shortId: newShortId(), storyId, ...draft, draftChange: 1 },
      ...{ authorId: actor.id, authorName: actor.name, createdAt: draft.draftAt },
    },
  });
  await record(actor, { kind: 'post.begun', storyId, data: { postId } });
  return success({ draftChange: 1 });
}

function refusalOfNew(actor: PersonActor, live: LiveRecord, input: SavePost): Failure | null {
  if (input.draftChange > 0) return failure('conflict', 'This post was deleted or discarded meanwhile.');
  return mayWritePosts(actor, live) ? null : notOfTeam(live);
}

function refusalOf(actor: PersonActor, live: LiveRecord, post: PostRecord): Failure | null {
  if (!mayWritePosts(actor, live)) return notOfTeam(live);
  if (!mayEditPost(actor, live, post)) return failure('forbidden', 'You write in your own posts only.');
  if (post.draftById !== null && post.draftById !== actor.id) {
    return failure('conflict', 'Somebody else has this post open. Wait for them, or take it over.');
  }
  return null;
}

function notOfTeam({ closedAt }: LiveRecord): Failure {
  if (closedAt) return failure('conflict', 'The live story is closed: nothing is posted any more.');
  return failure('forbidden', 'You are not of this live story’s team. Ask whoever has the chair.');
}

function staleDraft(): Failure {
  return failure('stale', 'This post was changed in another window meanwhile. Yours is still here: copy it.');
}

/** What readers have already is no edit. */
async function isOut(
  { versionId, draftKey }: PostRecord,
  { draft, draftKey: isKey }: Draft,
): Promise<boolean> {
  if (!versionId || draftKey !== isKey) return false;
  const out = await db().postVersion.findUnique({ where: { id: versionId }, select: { document: true } });
  return isDeepStrictEqual(out?.document, draft);
}

function isSame(post: PostRecord, { draft, draftKey }: Draft): boolean {
  return post.draftKey === draftKey && isDeepStrictEqual(post.draft, draft);
}
