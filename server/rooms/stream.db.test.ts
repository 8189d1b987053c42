import { Transform } from '@tiptap/pm/transform';
import { describe, expect, test, vi } from 'vitest';
import { SCHEMA_NUMBER, schema } from '#editor/schema.ts';
import { applySteps } from '#features/documents/steps/commands.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import { present } from '#test/co-editing.ts';
import { makePerson, typeAfter, unwrap } from '#test/newsroom.ts';
import { batchOf, countSteps, newsroom, node, raw, saved, tab, textIn, type } from '#test/open-desk.ts';

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

test('that somebody’s list of notices grew is told to their own pages only', async () => {
  const on = await node();
  const [ada, ben] = [await makePerson('writer', 'Ada'), await makePerson('editor', 'Ben')];
  const [hers, his] = [await raw(on, ada), await raw(on, ben)];
  await Promise.all([hers.stream.say(), his.stream.say()]);
  on.streams.noticed([ada.id]);
  await hers.stream.say();
  expect(hers.stream.heard).toContainEqual({ type: 'notices' });
  await his.stream.say();
  expect(his.stream.heard).not.toContainEqual({ type: 'notices' });
});
