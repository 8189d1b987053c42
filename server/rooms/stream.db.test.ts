import { undo } from '@tiptap/pm/history';
import { Transform } from '@tiptap/pm/transform';
import pg from 'pg';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SCHEMA_NUMBER, schema } from '#editor/schema.ts';
import { applySteps, commitBatches } from '#features/documents/steps/commands.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { Flusher } from '#server/rooms/flusher.ts';
import { openNode, present, signInAs, Tab, type TestNode } from '#test/co-editing.ts';
import { edit, makePerson, makeStory, typeAfter, unwrap, write } from '#test/newsroom.ts';
import { RawStream } from '#test/raw-stream.ts';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function node(flusher?: Flusher): Promise<TestNode> {
  const opened = await openNode(flusher);
  closing.push(opened.stop);
  return opened;
}

async function newsroom() {
  const editor = await makePerson('editor', 'Ed');
  const story = await makeStory(editor, null);
  await write(editor, story, 'Storm', 'The rain began.');
  return { editor, story };
}

async function tab(on: TestNode, person: PersonActor, draftId: string, meddler = {}): Promise<Tab> {
  const { token } = await signInAs(person);
  const opened = new Tab({ node: on, token, draftId, at: await present(draftId), meddler });
  closing.push(() => opened.close());
  await vi.waitFor(() => expect(opened.heard.some(({ type }) => type === 'opened')).toBe(true));
  return opened;
}

async function raw(on: TestNode, person: PersonActor) {
  const session = await signInAs(person);
  const stream = await RawStream.open(on, session.token);
  closing.push(() => stream.end());
  return { stream, ...session };
}

function type(where: Tab, text: string): void {
  where.dispatch(where.state.tr.insertText(text, where.state.doc.content.size - 1));
}

async function saved(...tabs: Tab[]): Promise<void> {
  await vi.waitFor(
    () => {
      for (const one of tabs) expect(one.client.getStatus()).toMatchObject({ kind: 'saved', unconfirmed: 0 });
      expect(new Set(tabs.map(({ client }) => client.step)).size).toBe(1);
    },
    { timeout: 10_000 },
  );
}

async function batchOf(draftId: string, client: string, clientSeq: number, change: (tr: Transform) => void) {
  const { doc, step } = await present(draftId);
  const transform = new Transform(doc);
  change(transform);
  const steps = transform.steps.map((one) => one.toJSON());
  return { type: 'batch', batch: { draft: draftId, step, steps, client, clientSeq, schema: SCHEMA_NUMBER } };
}

const textIn = async (draftId: string) => (await present(draftId)).doc.textContent;
const countSteps = (draftId: string) => db().storyStep.count({ where: { draftId } });

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
});

describe('who may not', () => {
  test('a revoked session commits nothing, and what was typed stays on the screen', async () => {
    const { editor, story } = await newsroom();
    const one = await tab(await node(), editor, story.draftId);
    type(one, ' Before.');
    await saved(one);
    await db().session.deleteMany({ where: { personId: editor.id } });
    const count = await countSteps(story.draftId);
    type(one, ' After.');
    await vi.waitFor(() => expect(one.client.getStatus()).toMatchObject({ kind: 'refused', canEdit: false }));
    expect(one.state.doc.textContent).toContain('After.');
    expect(await countSteps(story.draftId)).toBe(count);
    type(one, ' Never.');
    expect(one.state.doc.textContent).not.toContain('Never.');
  });

  test.each(['suspended', 'expired', 'spiked'])('%s: the same statement refuses', async (how) => {
    const { editor, story } = await newsroom();
    const { stream, sessionId } = await raw(await node(), editor);
    const client = newId();
    const { step } = await present(story.draftId);
    await stream.say({ type: 'open', draft: story.draftId, client, step, schema: SCHEMA_NUMBER });
    const batch = await batchOf(story.draftId, client, 0, typeAfter('rain', 'x'));
    const past = new Date(Date.now() - 1000);
    if (how === 'suspended')
      await db().person.update({ where: { id: editor.id }, data: { suspendedAt: past } });
    if (how === 'expired') await db().session.update({ where: { id: sessionId }, data: { expiresAt: past } });
    if (how === 'spiked')
      await db().story.update({ where: { id: story.storyId }, data: { siteState: 'spiked' } });
    stream.send(batch);
    await vi.waitFor(() =>
      expect(stream.heard).toContainEqual(expect.objectContaining({ type: 'refused', code: 'forbidden' })),
    );
    expect(await countSteps(story.draftId)).toBe(step);
    if (how !== 'spiked') expect(await stream.closed).toBe(4401);
  });

  test('a writer reads a story that is not theirs and cannot change it', async () => {
    const { story } = await newsroom();
    const { stream } = await raw(await node(), await makePerson('writer'));
    const client = newId();
    const { step } = await present(story.draftId);
    const answers = await stream.say({
      type: 'open',
      draft: story.draftId,
      client,
      step,
      schema: SCHEMA_NUMBER,
    });
    expect(answers).toContainEqual(expect.objectContaining({ type: 'opened', canEdit: false }));
    const refused = await stream.say(await batchOf(story.draftId, client, 0, typeAfter('rain', 'x')));
    expect(refused).toContainEqual(expect.objectContaining({ type: 'refused', code: 'forbidden' }));
    expect(await countSteps(story.draftId)).toBe(step);
  });

  test('another person’s client id is refused', async () => {
    const { editor, story } = await newsroom();
    const on = await node();
    const one = await tab(on, editor, story.draftId);
    const { stream } = await raw(on, await makePerson('editor'));
    const open = {
      type: 'open',
      draft: story.draftId,
      client: one.client.client,
      step: one.client.step,
      schema: SCHEMA_NUMBER,
    };
    expect(await stream.say(open)).toContainEqual(
      expect.objectContaining({ type: 'refused', code: 'forbidden' }),
    );
  });
});

describe('what a stream does not take', () => {
  test('a stale page is told to reload', async () => {
    const { editor, story } = await newsroom();
    const { stream } = await raw(await node(), editor);
    const open = { type: 'open', draft: story.draftId, client: newId(), step: 0, schema: SCHEMA_NUMBER + 1 };
    expect(await stream.say(open)).toContainEqual(
      expect.objectContaining({
        type: 'refused',
        code: 'schema',
        message: expect.stringContaining('Nothing is lost'),
      }),
    );
  });

  test('hostile messages change nothing and break nothing', async () => {
    const { editor, story } = await newsroom();
    const on = await node();
    const { stream } = await raw(on, editor);
    const client = newId();
    const { step } = await present(story.draftId);
    const draft = story.draftId;
    const open = { type: 'open', draft, client, step, schema: SCHEMA_NUMBER };
    const good = await batchOf(draft, client, 0, typeAfter('rain', 'x'));
    const with_ = (change: object) => ({ ...good, batch: { ...good.batch, ...change } });
    const replace = (slice: unknown, from = 1, to = 1) =>
      with_({ steps: [{ stepType: 'replace', from, to, slice }] });
    const link = {
      type: 'text',
      text: 'x',
      marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)', story: null } }],
    };
    const messages = [
      ...['', 'x', '[]', 'null', '{"type":1}', '{"type":"batch"}', '{"type":"open"}', '{"type":"nothing"}'],
      good,
      open,
      ...[
        { draft: newId() },
        { client: newId() },
        { step: -1 },
        { step: 1e9 },
        { step: '1' },
        { clientSeq: -1 },
      ].map(with_),
      ...[{ steps: [] }, { steps: [null] }, { steps: [{ stepType: 'evil' }] }, { schema: 99 }].map(with_),
      replace({ content: [{ type: 'text', text: 'x' }] }, 1e6, 1e6),
      replace({ content: [{ type: 'script', text: 'x' }] }),
      replace({ content: [{ type: 'paragraph' }], openStart: 1e9 }),
      replace({ content: [link] }, 8, 8),
      with_({ steps: [{ stepType: 'attr', pos: 0, attr: 'id', value: 'not an id' }] }),
      with_({ steps: [{ stepType: 'docAttr', attr: 'label', value: 'nonsense' }] }),
      { ...good, sources: 'everywhere' },
      { ...good, sources: [{ index: 0, draft: 'x', passages: [] }] },
    ];
    await stream.say(...messages);
    expect(await countSteps(draft)).toBe(step);
    const answers = await stream.say(with_({ clientSeq: 50 }));
    expect(answers).toContainEqual(expect.objectContaining({ type: 'ack', stored: [50], lost: [] }));
    expect((await present(draft)).step).toBe(step + 1);
  });

  test('the same batch twice is stored once, and said to be stored twice', async () => {
    const { editor, story } = await newsroom();
    const { stream } = await raw(await node(), editor);
    const client = newId();
    const { step } = await present(story.draftId);
    await stream.say({ type: 'open', draft: story.draftId, client, step, schema: SCHEMA_NUMBER });
    const batch = await batchOf(story.draftId, client, 0, typeAfter('rain', 'x'));
    const answers = await stream.say(batch, batch);
    expect(answers.filter(({ type }) => type === 'ack').map((ack) => 'stored' in ack && ack.stored)).toEqual([
      [0],
      [0],
    ]);
    expect(await countSteps(story.draftId)).toBe(step + 1);
  });
});

describe('a batch that is late', () => {
  async function behind(steps: number) {
    const { editor, story } = await newsroom();
    const { stream } = await raw(await node(), editor);
    const client = newId();
    const late = await batchOf(story.draftId, client, 0, typeAfter('rain', ' late'));
    const { doc, step } = await present(story.draftId);
    const transform = new Transform(doc);
    for (let index = 0; index < steps; index += 1) transform.insert(1 + index, schema.text('s'));
    const rest = transform.steps.map((one) => one.toJSON());
    for (let done = 0; done < steps; done += 250) {
      unwrap(
        await applySteps(editor, {
          draftId: story.draftId,
          step: step + done,
          steps: rest.slice(done, done + 250),
        }),
      );
    }
    const now = (await present(story.draftId)).step;
    await stream.say({ type: 'open', draft: story.draftId, client, step: now, schema: SCHEMA_NUMBER });
    return { answers: await stream.say(late), text: await textIn(story.draftId) };
  }

  test('by 290 steps is placed by the room', async () => {
    const { answers, text } = await behind(290);
    expect(answers).toContainEqual(expect.objectContaining({ type: 'ack', stored: [0], lost: [] }));
    expect(text).toContain('The rain began. late');
  });

  test('by more than 500 steps is sent back to read on first', async () => {
    const { editor, story } = await newsroom();
    const late = await batchOf(story.draftId, newId(), 0, typeAfter('rain', ' late'));
    // 502 small changes that leave the headline short.
    const { doc, step } = await present(story.draftId);
    const transform = new Transform(doc);
    for (let index = 0; index < 251; index += 1) transform.insert(1, schema.text('s')).delete(1, 2);
    const rest = transform.steps.map((one) => one.toJSON());
    for (let done = 0; done < rest.length; done += 251) {
      unwrap(
        await applySteps(editor, {
          draftId: story.draftId,
          step: step + done,
          steps: rest.slice(done, done + 251),
        }),
      );
    }
    const { stream } = await raw(await node(), editor);
    const now = (await present(story.draftId)).step;
    await stream.say({
      type: 'open',
      draft: story.draftId,
      client: late.batch.client,
      step: now,
      schema: SCHEMA_NUMBER,
    });
    expect(await stream.say(late)).toContainEqual(
      expect.objectContaining({ type: 'refused', code: 'behind' }),
    );
    expect(await countSteps(story.draftId)).toBe(now);
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
