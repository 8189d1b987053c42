import { undo } from '@tiptap/pm/history';
import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { schema } from '#editor/schema.ts';
import { commitBatches } from '#features/documents/steps/commands.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { Flusher } from '#server/rooms/flusher.ts';
import { present, type Tab } from '#test/co-editing.ts';
import { edit, makePerson, makeStory, typeAfter } from '#test/newsroom.ts';
import { countSteps, newsroom, node, raw, saved, tab, textIn, type } from '#test/open-desk.ts';

describe('a tab', () => {
  test('sees what others type, on its node and on another, and who is here', async () => {
    const { editor, story } = await newsroom();
    const [one, two] = [await node(), await node()];
    const tabs = [
      await tab(one, editor, story.draftId),
      await tab(one, await makePerson('editor', 'Ann'), story.draftId),
    ];
    const far = await tab(two, editor, story.draftId);
    type(tabs[0] as Tab, ' Roads closed.');
    await saved(...tabs, far);
    expect(far.state.doc.textContent).toContain('Roads closed.');
    expect(
      tabs[0]?.client
        .getStatus()
        .people.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Ann', 'Ed']);
  });

  test('undoes its own words only, after others changed the same paragraph', async () => {
    const { editor, story } = await newsroom();
    const on = await node();
    const [mine, theirs] = [
      await tab(on, editor, story.draftId),
      await tab(on, await makePerson('editor'), story.draftId),
    ];
    type(mine, ' Mine.');
    await saved(mine, theirs);
    type(theirs, ' Theirs.');
    await saved(mine, theirs);
    undo(mine.state, (transaction) => mine.dispatch(transaction));
    await saved(mine, theirs);
    expect(theirs.state.doc.textContent).toBe('StormThe rain began. Theirs.');
  });

  test('says the truth while there is no connection, and sends what it kept when it is back', async () => {
    const { editor, story } = await newsroom();
    const on = await node();
    const one = await tab(on, editor, story.draftId);
    const address = one.address;
    one.address = 'http://localhost:9';
    one.cut();
    await vi.waitFor(() => expect(one.client.getStatus().isConnected).toBe(false));
    type(one, ' Kept.');
    expect(one.client.getStatus()).toMatchObject({ kind: 'offline', unconfirmed: 1 });
    expect(one.client.hasUnsaved()).toBe(true);
    one.address = address;
    await saved(one);
    expect(await textIn(story.draftId)).toContain('Kept.');
  });

  test('that is left with unsaved words still sends them', async () => {
    const { editor, story } = await newsroom();
    const one = await tab(await node(), editor, story.draftId);
    type(one, ' Last words.');
    one.client.stop();
    await vi.waitFor(async () => expect(await textIn(story.draftId)).toContain('Last words.'));
  });

  test('mounted twice, as React does in development, works as one', async () => {
    const { editor, story } = await newsroom();
    const one = await tab(await node(), editor, story.draftId);
    one.client.stop();
    one.client.start();
    type(one, ' Twice.');
    await saved(one);
    expect(await textIn(story.draftId)).toContain('Twice.');
  });

  test('keeps words aside that others left no place for, and does not say saved before they are dealt with', async () => {
    const { editor, story } = await newsroom();
    await edit(
      editor,
      story,
      (tr) =>
        void tr.insert(
          tr.doc.content.size,
          schema.node('paragraph', { id: newId() }, schema.text('Second.')),
        ),
    );
    const on = await node();
    const one = await tab(on, editor, story.draftId);
    const two = await tab(on, await makePerson('editor'), story.draftId);
    const address = one.address;
    one.address = 'http://localhost:9';
    one.cut();
    await vi.waitFor(() => expect(one.client.getStatus().isConnected).toBe(false));
    type(one, ' Mine.');
    const last = two.state.doc.lastChild?.nodeSize ?? 0;
    two.dispatch(two.state.tr.delete(two.state.doc.content.size - last, two.state.doc.content.size));
    await saved(two);
    one.address = address;
    await vi.waitFor(() => expect(one.client.getStatus().kind).toBe('unplaced'), { timeout: 10_000 });
    const [words] = one.client.getStatus().unplaced;
    expect(words?.text).toBe(' Mine.');
    one.client.dismiss(words?.key ?? '');
    expect(one.client.getStatus().kind).toBe('saved');
  });

  test('reads on when a command changed the story', async () => {
    const { editor, story } = await newsroom();
    const one = await tab(await node(), editor, story.draftId);
    await edit(editor, story, typeAfter('rain', ' By command.'));
    await vi.waitFor(() => expect(one.state.doc.textContent).toContain('By command.'));
  });
});

describe('a commit whose outcome is not known', () => {
  test('is found out by reading again: stored once, confirmed once', async () => {
    const { editor, story } = await newsroom();
    let commits = 0;
    const flusher = new Flusher(async (actor, batches) => {
      const outcomes = await commitBatches(actor, batches);
      commits += 1;
      if (commits % 2 === 1) throw new Error('Connection terminated unexpectedly');
      return outcomes;
    });
    const one = await tab(await node(flusher), editor, story.draftId);
    const before = await countSteps(story.draftId);
    for (const word of [' One.', ' Two.', ' Three.']) {
      type(one, word);
      await saved(one);
    }
    expect(await countSteps(story.draftId)).toBe(before + 3);
    expect(await textIn(story.draftId)).toContain(' One. Two. Three.');
  });

  test('and while the database is away nothing is called saved, and nothing is lost', async () => {
    const { editor, story } = await newsroom();
    let isAway = true;
    const flusher = new Flusher(async (actor, batches) => {
      if (isAway) throw new Error('timeout exceeded when trying to connect');
      return commitBatches(actor, batches);
    });
    const one = await tab(await node(flusher), editor, story.draftId);
    type(one, ' Later.');
    await vi.waitFor(
      () =>
        expect(one.heard).toContainEqual(expect.objectContaining({ type: 'refused', code: 'unavailable' })),
      { timeout: 10_000 },
    );
    expect(one.client.getStatus()).toMatchObject({ kind: 'saving', unconfirmed: 1 });
    isAway = false;
    await saved(one);
    expect(await textIn(story.draftId)).toContain('Later.');
  });
});

describe('what is kept of an open draft', () => {
  test('the index, a snapshot and the references, when it is quiet and when the last one leaves', async () => {
    const { editor, story } = await newsroom();
    const one = await tab(await node(), editor, story.draftId);
    type(one, ' Kept for the list.');
    await saved(one);
    const index = () => db().draftIndex.findUniqueOrThrow({ where: { draftId: story.draftId } });
    one.client.stop();
    one.cut();
    await vi.waitFor(async () => expect((await index()).text).toContain('Kept for the list.'));
    const { step } = await present(story.draftId);
    expect(await db().snapshot.count({ where: { draftId: story.draftId, step } })).toBe(1);
  });

  test('notices of a story reach whoever has its draft open or watches it', async () => {
    const { editor, story } = await newsroom();
    const on = await node();
    const one = await tab(on, editor, story.draftId);
    const { stream } = await raw(on, editor);
    await stream.say({ type: 'watch', story: story.storyId });
    const event = {
      id: newId(),
      at: new Date(),
      kind: 'draft.filed',
      storyId: story.storyId,
      personId: null,
      data: {},
    };
    await on.streams.reaction(event);
    const notice = { type: 'story', story: story.storyId, kind: 'draft.filed' };
    await vi.waitFor(() => expect(one.heard).toContainEqual(notice));
    await vi.waitFor(() => expect(stream.heard).toContainEqual(notice));
  });

  test('a locked draft holds up nobody else’s', async () => {
    const { editor, story } = await newsroom();
    const other = await makeStory(editor, null, 'other');
    const on = await node();
    const [held, free] = [await tab(on, editor, story.draftId), await tab(on, editor, other.draftId)];
    const owner = new pg.Client({ connectionString: env.DATABASE_URL });
    await owner.connect();
    await owner.query('begin');
    await owner.query('select id from "Draft" where id = $1 for update', [story.draftId]);
    type(held, ' Waits.');
    await vi.waitFor(() => expect(held.client.getStatus().kind).toBe('saving'));
    await vi.waitFor(async () => {
      const waiting = await owner.query('select from pg_locks where not granted');
      expect(waiting.rowCount).toBeGreaterThan(0);
    });
    type(free, 'Goes on.');
    await saved(free);
    expect(held.client.getStatus().kind).toBe('saving');
    await owner.query('commit');
    await owner.end();
    await saved(held);
  });
});
