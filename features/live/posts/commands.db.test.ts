import { beforeEach, describe, expect, test } from 'vitest';
import type { PostJson } from '#editor/post.ts';
import {
  addDoNotUse,
  closeLive,
  openLive,
  passChair,
  reopenLive,
  setMember,
} from '#features/live/commands.ts';
import { answerPost, deletePost, keyPost, pinPost, sendPost } from '#features/live/posts/commands.ts';
import { discardDraft, savePost, takeOverDraft } from '#features/live/posts/drafts/commands.ts';
import { keyPosts, pinnedPost, postChanges, publicLive, publicPosts } from '#features/live/public/queries.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { takeDown } from '#features/publishing/withdrawal/commands.ts';
import { holdStory } from '#features/stories/commands.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import { changeOf, file, makePerson, makeSection, makeStory, pass, unwrap, write } from '#test/newsroom.ts';

let writer: PersonActor;
let editor: PersonActor;
let chair: PersonActor;
let storyId: string;

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  editor = await makePerson('editor', 'Ben');
  chair = await makePerson('reviewer', 'Rose');
  const story = await makeStory(writer, await makeSection('World'));
  storyId = story.storyId;
  await write(writer, story, 'The storm, live', 'Rain fell.');
  const { versionId } = await file(writer, story);
  await pass(editor, storyId);
  const change = await changeOf(storyId);
  unwrap(await publishStory(chair, { storyId, change, how: 'passed', versionId }));
  unwrap(await openLive(chair, { storyId }));
  unwrap(await setMember(chair, { storyId, personId: editor.id, rule: 'straight' }));
  unwrap(await setMember(chair, { storyId, personId: writer.id, rule: 'waits' }));
});

function words(text: string): PostJson {
  return {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text }] }],
  };
}

const send = (actor: PersonActor, text: string, postId = newId(), draftChange = 0) =>
  sendPost(actor, { storyId, postId, draftChange, document: words(text), isKey: false });
const save = (actor: PersonActor, text: string, postId: string, draftChange = 0) =>
  savePost(actor, { storyId, postId, draftChange, document: words(text), isKey: false });
const seen = async (postId: string) => {
  const { change, draftChange } = await db().post.findUniqueOrThrow({ where: { id: postId } });
  return { storyId, postId, change, draftChange };
};
const live = async () => ({
  storyId,
  change: (await db().liveStory.findUniqueOrThrow({ where: { storyId } })).change,
});
const publicTexts = async () =>
  (await publicPosts(reader(), { storyId, limit: 10 })).posts.map(({ document }) => JSON.stringify(document));

describe('the team’s rule', () => {
  test('who posts straight is read at once, and whoever is of no team posts nothing', async () => {
    expect(unwrap(await send(editor, 'The dam holds.'))).toEqual({ went: 'out' });
    expect(unwrap(await send(chair, 'The road is shut.'))).toEqual({ went: 'out' });
    const stranger = await makePerson('editor', 'Eve');
    expect(await send(stranger, 'Mine')).toMatchObject({ code: 'forbidden' });
    const texts = await publicTexts();
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('The road is shut.');
  });

  test('another’s post waits for somebody else’s yes', async () => {
    const postId = newId();
    expect(unwrap(await send(writer, 'I saw it.', postId))).toEqual({ went: 'waits' });
    expect(await publicTexts()).toEqual([]);
    expect(await answerPost(writer, { ...(await seen(postId)), yes: true })).toMatchObject({
      code: 'forbidden',
    });
    unwrap(await answerPost(editor, { ...(await seen(postId)), yes: true }));
    expect((await publicTexts())[0]).toContain('I saw it.');
    expect(await db().postVersion.findFirstOrThrow({ where: { postId } })).toMatchObject({
      writtenById: writer.id,
      passedById: editor.id,
    });
    expect(await db().event.count({ where: { storyId, kind: 'post.posted', personId: editor.id } })).toBe(1);
  });

  test('a yes to what was written on meanwhile counts for nothing, and a no gives it back', async () => {
    const postId = newId();
    unwrap(await send(writer, 'I saw it.', postId));
    const onScreen = await seen(postId);
    unwrap(await save(writer, 'I saw it all.', postId, onScreen.draftChange));
    expect(await answerPost(editor, { ...onScreen, yes: true })).toMatchObject({ code: 'stale' });
    unwrap(await send(writer, 'I saw it all.', postId, (await seen(postId)).draftChange));
    unwrap(await answerPost(editor, { ...(await seen(postId)), yes: false, reason: 'Who said so?' }));
    expect(await publicTexts()).toEqual([]);
    expect(await db().post.findUniqueOrThrow({ where: { id: postId } })).toMatchObject({ waitingAt: null });
  });

  test('whoever may not post straight edits their own post for a yes, and nobody else’s', async () => {
    const postId = newId();
    unwrap(await send(editor, 'The dam holds.', postId));
    expect(await save(writer, 'It broke.', postId, 1)).toMatchObject({ code: 'forbidden' });
    expect(await pinPost(writer, { ...(await seen(postId)), isPinned: true })).toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('what keeps a post back', () => {
  test('words of the do-not-use list, with the reason; it is stored all the same', async () => {
    unwrap(await addDoNotUse(writer, { storyId, words: 'Anna Petrov', reason: 'A minor' }));
    const postId = newId();
    expect(await send(editor, 'anna petrov was there.', postId)).toMatchObject({
      code: 'blocked',
      message: expect.stringContaining('A minor'),
    });
    expect(await db().post.findUniqueOrThrow({ where: { id: postId } })).toMatchObject({ versionId: null });
    unwrap(await send(editor, 'A child was there.', postId, 1));
    expect(await publicTexts()).toHaveLength(1);
  });

  test('a word barred while a post waits stops the yes', async () => {
    const postId = newId();
    unwrap(await send(writer, 'Anna Petrov was there.', postId));
    unwrap(await addDoNotUse(editor, { storyId, words: 'Anna Petrov', reason: 'A minor' }));
    expect(await answerPost(editor, { ...(await seen(postId)), yes: true })).toMatchObject({
      code: 'blocked',
    });
  });

  test('the story’s hold, an empty post, a note to a colleague, and the end', async () => {
    expect(await send(editor, ' ')).toMatchObject({ code: 'invalid' });
    expect(await send(editor, 'Rain fell in TK towns.')).toMatchObject({ code: 'blocked' });
    const change = await changeOf(storyId);
    unwrap(await holdStory(editor, { storyId, change, reason: 'A lawyer reads' }));
    expect(await send(editor, 'More rain.')).toMatchObject({ message: expect.stringContaining('lawyer') });
    unwrap(await closeLive(chair, await live()));
    expect(await send(editor, 'More rain.')).toMatchObject({ code: 'conflict' });
    expect(await publicLive(reader(), { storyId })).toMatchObject({ closedAt: expect.any(Date) });
    unwrap(await reopenLive(chair, await live()));
    expect(await publicLive(reader(), { storyId })).toMatchObject({ closedAt: null });
  });

  test('what is no post', async () => {
    const document = { type: 'doc', content: [{ type: 'noteToDesk', attrs: { id: newId() } }] };
    const given = { storyId, postId: newId(), draftChange: 0, document, isKey: false };
    expect(await savePost(editor, given)).toMatchObject({ code: 'invalid' });
    expect(await savePost(editor, { ...given, document: { type: 'doc' } })).toMatchObject({
      code: 'invalid',
    });
  });
});

describe('what readers have', () => {
  test('no draft, no edit before it is posted, nothing deleted', async () => {
    const postId = newId();
    unwrap(await save(editor, 'A secret.', postId));
    expect(await publicTexts()).toEqual([]);
    unwrap(await send(editor, 'The dam holds.', postId, 1));
    unwrap(await save(editor, 'The dam broke.', postId, (await seen(postId)).draftChange));
    expect((await publicTexts())[0]).toContain('The dam holds.');
    unwrap(await send(editor, 'The dam broke.', postId, (await seen(postId)).draftChange));
    expect((await publicTexts())[0]).toContain('The dam broke.');
    const [post] = (await publicPosts(reader(), { storyId, limit: 1 })).posts;
    expect(post?.editedAt).not.toBeNull();
    unwrap(await deletePost(editor, { ...(await seen(postId)), reason: 'Not true' }));
    expect(await publicTexts()).toEqual([]);
    expect(await postChanges(reader(), { storyId, after: 0, limit: 10 })).toMatchObject({
      posts: [],
      gone: [post?.shortId],
    });
    const kinds = await db().event.findMany({
      where: { storyId, kind: { startsWith: 'post.' } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { kind: true },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'post.begun',
      'post.posted',
      'post.edited',
      'post.deleted',
    ]);
  });

  test('nothing of a story that was taken down', async () => {
    unwrap(await send(editor, 'The dam holds.'));
    unwrap(await takeDown(editor, { storyId, reason: 'legal', note: '' }));
    expect(await publicTexts()).toEqual([]);
    expect(await publicLive(reader(), { storyId })).toBeNull();
    expect(await postChanges(reader(), { storyId, after: 0, limit: 10 })).toBeNull();
  });

  test('one pinned post, the key updates, pages, and what changed after a number', async () => {
    const ids = [newId(), newId(), newId()];
    for (const [at, postId] of ids.entries()) unwrap(await send(editor, `Post ${at}`, postId));
    const before = await publicLive(reader(), { storyId });
    for (const postId of ids.slice(0, 2)) {
      unwrap(await pinPost(editor, { ...(await seen(postId)), isPinned: true }));
      unwrap(await keyPost(editor, { ...(await seen(postId)), isKey: true }));
    }
    const pinned = await pinnedPost(reader(), { storyId });
    expect(JSON.stringify(pinned?.document)).toContain('Post 1');
    expect((await keyPosts(reader(), { storyId })).map(({ excerpt }) => excerpt)).toEqual([
      'Post 1',
      'Post 0',
    ]);
    const page = await publicPosts(reader(), { storyId, limit: 2 });
    const rest = await publicPosts(reader(), { storyId, limit: 2, before: page.older ?? '' });
    expect([page.posts.length, rest.posts.length, rest.older]).toEqual([2, 1, null]);
    const from = await publicPosts(reader(), { storyId, limit: 5, from: page.posts[1]?.shortId });
    expect(from.posts).toHaveLength(2);
    const changed = await postChanges(reader(), { storyId, after: before?.sequence ?? 0, limit: 10 });
    expect(changed?.posts).toHaveLength(2);
  });
});

describe('two people and one post', () => {
  test('one has it open; the other waits or takes it over', async () => {
    const postId = newId();
    unwrap(await save(editor, 'The dam', postId));
    expect(await save(chair, 'The road', postId, 1)).toMatchObject({ code: 'conflict' });
    const taken = unwrap(await takeOverDraft(chair, await seen(postId)));
    expect(await save(editor, 'The dam holds', postId, 1)).toMatchObject({ code: 'conflict' });
    unwrap(await send(chair, 'The road', postId, taken.draftChange));
    expect(await publicTexts()).toHaveLength(1);
  });

  test('two windows of one person: the later one is told, and nothing is overwritten', async () => {
    const postId = newId();
    unwrap(await save(editor, 'One', postId));
    unwrap(await save(editor, 'Two', postId, 1));
    expect(await save(editor, 'Other', postId, 1)).toMatchObject({ code: 'stale' });
    expect(unwrap(await save(editor, 'Three', postId, 2))).toEqual({ draftChange: 3 });
  });

  test('the same act twice is one post', async () => {
    const document = words('The dam holds.');
    const input = { storyId, postId: newId(), draftChange: 0, document, isKey: false };
    const both = await Promise.all([sendPost(editor, input), sendPost(editor, input)]);
    expect(both.map(unwrap)).toEqual([{ went: 'out' }, { went: 'out' }]);
    expect(unwrap(await sendPost(editor, input))).toEqual({ went: 'out' });
    expect(await db().postVersion.count()).toBe(1);
  });

  test('passing the chair passes what is open with it', async () => {
    const postId = newId();
    unwrap(await save(chair, 'The dam', postId));
    expect(unwrap(await passChair(chair, { ...(await live()), to: editor.id }))).toEqual({ drafts: 1 });
    unwrap(await send(editor, 'The dam', postId, (await seen(postId)).draftChange));
    expect(await closeLive(chair, await live())).toMatchObject({ code: 'forbidden' });
    unwrap(await passChair(chair, { ...(await live()), to: chair.id }));
    unwrap(await closeLive(chair, await live()));
  });

  test('a discarded draft is gone, and one that was out keeps what is out', async () => {
    const postId = newId();
    unwrap(await save(editor, 'The dam', postId));
    unwrap(await discardDraft(editor, await seen(postId)));
    expect(await save(editor, 'The dam', postId, 1)).toMatchObject({ code: 'conflict' });
    const out = newId();
    unwrap(await send(editor, 'The road', out));
    unwrap(await save(editor, 'The rail', out, (await seen(out)).draftChange));
    unwrap(await discardDraft(editor, await seen(out)));
    expect((await publicTexts())[0]).toContain('The road');
  });
});
