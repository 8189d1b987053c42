import { beforeEach, describe, expect, test } from 'vitest';
import { schema } from '#editor/schema.ts';
import { textOf } from '#editor/text.ts';
import { misfitsOf } from '#features/documents/mend/queries.ts';
import { draftAt, draftForEditing } from '#features/documents/queries.ts';
import { applySteps } from '#features/documents/steps/commands.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { bringUp, dropMend, openMend, settleMisfit, takeOut } from '#features/publishing/mend/commands.ts';
import type { TakeOut } from '#features/publishing/mend/schema.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import { owedLooks, publishingState } from '#features/publishing/queries.ts';
import { scheduleStory } from '#features/publishing/schedule/commands.ts';
import { killStory, reinstate, takeDown } from '#features/publishing/withdrawal/commands.ts';
import { fileStory } from '#features/review/commands.ts';
import { reviewState } from '#features/review/panel/queries.ts';
import { passVersion } from '#features/review/passing/commands.ts';
import { reviewQueue } from '#features/review/queries.ts';
import { newsList } from '#features/stories/list/queries.ts';
import { newsListSchema } from '#features/stories/schema.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  pass,
  passageWith,
  typeAfter,
  unwrap,
  write,
} from '#test/newsroom.ts';

let writer: PersonActor;
let editor: PersonActor;
let reviewer: PersonActor;
let story: { storyId: string; draftId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  editor = await makePerson('editor', 'Ben', { mayPublishAlone: true });
  reviewer = await makePerson('reviewer', 'Rose');
  story = await makeStory(writer, await makeSection('World'));
  await write(writer, story, 'Storm at sea', 'Rain fell on Monday.', 'It stopped.', 'Then the sun.');
  await fileAndPublish();
});

async function fileAndPublish() {
  const { versionId } = await file(writer, story);
  await pass(editor, story.storyId);
  return publish(editor, { versionId });
}

async function publish(actor: PersonActor, of: { versionId: string; draftId?: string }) {
  const { storyId } = story;
  const change = await changeOf(storyId);
  const isFirst = (await site()) === 'none';
  const cause = isFirst ? {} : ({ cause: 'development' } as const);
  return publishStory(actor, { storyId, change, how: 'passed', ...of, ...cause });
}

async function site() {
  const found = await publicVersion(reader(), { storyId: story.storyId });
  return found.outcome === 'public' ? found.story : found.outcome;
}

async function words(draftId = story.draftId) {
  const at = await draftAt(reviewer, { draftId });
  return at?.doc.children.map(textOf).filter(Boolean);
}

async function readersWords() {
  const found = await site();
  return typeof found === 'string' ? found : JSON.stringify(found.document);
}

async function begin(actor: PersonActor = writer) {
  return { storyId: story.storyId, ...unwrap(await openMend(actor, { storyId: story.storyId })) };
}

/** Files a mend and has it passed. */
async function fileMend(by: PersonActor, passer: PersonActor, mend: { storyId: string; draftId: string }) {
  const { step } = await db().draft.findUniqueOrThrow({ where: { id: mend.draftId } });
  const { versionId } = unwrap(await fileStory(by, { ...mend, step }));
  const passed = unwrap(await passVersion(passer, { ...mend, versionId, mode: 'as_filed' }));
  return passed;
}

async function mendedAndPublished(text: string, by: PersonActor = writer, passer: PersonActor = reviewer) {
  const mend = await begin(by);
  await edit(by, mend, typeAfter('Rain', text));
  const { versionId } = await fileMend(by, passer, mend);
  return { mend, versionId, published: unwrap(await publish(editor, { versionId, draftId: mend.draftId })) };
}

describe('a mend', () => {
  test('starts from what readers have, not from the draft', async () => {
    await edit(writer, story, typeAfter('Rain', ' Half-written.'));
    const mend = await begin();
    expect(await words(mend.draftId)).toEqual([
      'Storm at sea',
      'Rain fell on Monday.',
      'It stopped.',
      'Then the sun.',
    ]);
    expect(await begin(editor)).toEqual(mend);
    expect(await db().event.count({ where: { kind: 'mend.begun' } })).toBe(1);
  });

  test('two who begin it at once begin one', async () => {
    const [one, other] = await Promise.all([begin(writer), begin(editor)]);
    expect(one).toEqual(other);
    expect(await db().draft.count({ where: { kind: 'mend' } })).toBe(1);
  });

  test('is filed, passed and published by itself, and comes into the draft beside what is written there', async () => {
    await edit(writer, story, typeAfter('sun', ' Half-written.'));
    const { versionId, published, mend } = await mendedAndPublished(' And hail.');
    expect(published).toMatchObject({ versionId, first: false, owed: false });
    expect(await readersWords()).toContain('And hail.');
    expect(await readersWords()).not.toContain('Half-written');
    expect(await words()).toEqual([
      'Storm at sea',
      'Rain fell on Monday. And hail.',
      'It stopped.',
      'Then the sun. Half-written.',
    ]);
    const row = await db().draft.findUniqueOrThrow({ where: { id: mend.draftId } });
    expect(row).toMatchObject({ stage: 'drafting', endedAt: expect.any(Date) });
    expect(await misfitsOf(writer, story.storyId)).toEqual([]);
  });

  test('its steps in the draft are of those who made them, and it asks for no second yes there', async () => {
    await mendedAndPublished(' And hail.');
    const last = await db().storyStep.findFirstOrThrow({
      where: { draftId: story.draftId },
      orderBy: { step: 'desc' },
    });
    expect(last.authorId).toBe(writer.id);
    await edit(writer, story, typeAfter('sun', ' Warm.'));
    const { versionId } = await file(writer, story);
    const passed = await pass(editor, story.storyId);
    expect(passed.complete).toBe(true);
    const passes = await db().pass.findMany({ where: { versionId } });
    const sun = passageWith((await draftAt(writer, { draftId: story.draftId }))?.doc as never, 'sun');
    expect(passes.map(({ passageId }) => passageId)).toEqual([sun.id]);
  });

  test('nobody passes their own words in it', async () => {
    const mend = await begin(reviewer);
    await edit(reviewer, mend, typeAfter('Rain', ' And hail.'));
    const { step } = await db().draft.findUniqueOrThrow({ where: { id: mend.draftId } });
    const { versionId } = unwrap(await fileStory(reviewer, { ...mend, step }));
    const own = unwrap(await passVersion(reviewer, { ...mend, versionId, mode: 'as_filed' }));
    expect(own.complete).toBe(false);
    const others = unwrap(await passVersion(editor, { ...mend, versionId, mode: 'as_filed' }));
    expect(others.complete).toBe(true);
  });

  test('what was never looked at since it was published alone keeps its authors', async () => {
    const { step } = await edit(editor, story, typeAfter('Rain', ' Much.'));
    const alone = { how: 'alone', step, reason: 'It cannot wait', cause: 'development' } as const;
    const change = await changeOf(story.storyId);
    unwrap(await publishStory(editor, { storyId: story.storyId, change, ...alone }));
    const mend = await begin(writer);
    await edit(writer, mend, typeAfter('Rain', ' And hail.'));
    const at = await db().draft.findUniqueOrThrow({ where: { id: mend.draftId } });
    const { versionId } = unwrap(await fileStory(writer, { ...mend, step: at.step }));
    const byEditor = unwrap(await passVersion(editor, { ...mend, versionId, mode: 'as_filed' }));
    expect(byEditor.complete).toBe(false);
  });

  test('what no longer fits is shown there, and keeps the story from going out until somebody has seen to it', async () => {
    await edit(writer, story, (transform) => {
      const { pos } = passageWith(transform.doc, 'Rain');
      transform.replaceWith(pos + 1, pos + 5, schema.text('Snow'));
    });
    const mend = await begin();
    await edit(writer, mend, (transform) => {
      const { pos } = passageWith(transform.doc, 'Rain');
      transform.replaceWith(pos + 1, pos + 5, schema.text('Hail'));
    });
    const { versionId } = await fileMend(writer, reviewer, mend);
    unwrap(await publish(editor, { versionId, draftId: mend.draftId }));
    const [misfit] = await misfitsOf(writer, story.storyId);
    expect(misfit).toMatchObject({ was: 'Rain fell on Monday.', is: 'Hail fell on Monday.' });
    expect((await words())?.[1]).toBe('Snow fell on Monday.');
    expect(await fileAndPublish()).toMatchObject({ ok: false, code: 'blocked' });
    const settle = { storyId: story.storyId, misfitId: misfit?.id ?? '' };
    unwrap(await settleMisfit(writer, settle));
    unwrap(await settleMisfit(writer, settle));
    const passed = await db().draft.findUniqueOrThrow({ where: { id: story.draftId } });
    unwrap(await publish(editor, { versionId: passed.passedVersionId ?? '' }));
    expect(await readersWords()).toContain('Snow fell');
  });

  test('a version from before the mend cannot undo it', async () => {
    await edit(writer, story, typeAfter('sun', ' Warm.'));
    const { versionId } = await file(writer, story);
    await pass(editor, story.storyId);
    await mendedAndPublished(' And hail.');
    expect(await publish(editor, { versionId })).toMatchObject({ ok: false, code: 'blocked' });
    unwrap(await fileAndPublish());
    expect(await readersWords()).toMatch(/And hail.*Warm/);
  });

  test('cancels an update that was ordered and lacks it, and says so on the record', async () => {
    await edit(writer, story, typeAfter('sun', ' Warm.'));
    const { versionId } = await file(writer, story);
    await pass(editor, story.storyId);
    const at = { time: '2090-01-02T00:01', zone: 'Europe/London' };
    const order = { storyId: story.storyId, how: 'passed', versionId, cause: 'development', at } as const;
    unwrap(await scheduleStory(reviewer, { ...order, change: await changeOf(story.storyId) }));
    await mendedAndPublished(' And hail.', writer, editor);
    expect(await db().schedule.count()).toBe(0);
    const cancelled = await db().event.findFirstOrThrow({ where: { kind: 'story.unscheduled' } });
    expect(cancelled.data).toMatchObject({
      orderedById: reviewer.id,
      reason: expect.stringContaining('mend'),
    });
  });

  test('published twice is one publication', async () => {
    const mend = await begin();
    await edit(writer, mend, typeAfter('Rain', ' And hail.'));
    const { versionId } = await fileMend(writer, reviewer, mend);
    const change = await changeOf(story.storyId);
    const once = { storyId: story.storyId, draftId: mend.draftId, change, versionId } as const;
    const input = { ...once, how: 'passed', cause: 'development' } as const;
    const both = await Promise.all([publishStory(editor, input), publishStory(editor, input)]);
    expect(unwrap(both[0] as never)).toEqual(unwrap(both[1] as never));
    expect(await db().publication.count()).toBe(2);
    expect(await db().event.count({ where: { kind: 'mend.applied' } })).toBe(1);
  });

  test('what was typed after its version went out is kept: it goes on from there', async () => {
    const mend = await begin();
    await edit(writer, mend, typeAfter('Rain', ' And hail.'));
    const { versionId } = await fileMend(writer, reviewer, mend);
    await edit(writer, mend, typeAfter('stopped', ' Later.'));
    unwrap(await publish(editor, { versionId, draftId: mend.draftId }));
    const row = await db().draft.findUniqueOrThrow({ where: { id: mend.draftId } });
    expect(row).toMatchObject({ endedAt: null, baseVersionId: versionId });
    const next = await fileMend(writer, reviewer, mend);
    unwrap(await publish(editor, { versionId: next.versionId, draftId: mend.draftId }));
    expect((await words())?.slice(1, 3)).toEqual(['Rain fell on Monday. And hail.', 'It stopped. Later.']);
  });

  test('is brought up to what was published since, before it may go out', async () => {
    const mend = await begin();
    await edit(writer, mend, typeAfter('Rain', ' And hail.'));
    const { versionId } = await fileMend(writer, reviewer, mend);
    await edit(writer, story, typeAfter('sun', ' Warm.'));
    unwrap(await fileAndPublish());
    expect(await publish(editor, { versionId, draftId: mend.draftId })).toMatchObject({ code: 'blocked' });
    expect(unwrap(await bringUp(writer, mend))).toEqual({ misfits: 0 });
    expect(await publish(editor, { versionId, draftId: mend.draftId })).toMatchObject({ code: 'blocked' });
    const next = await fileMend(writer, reviewer, mend);
    unwrap(await publish(editor, { versionId: next.versionId, draftId: mend.draftId }));
    expect(await readersWords()).toMatch(/And hail.*Warm/);
  });

  test('waits while the story is taken down, and is never published of a killed one', async () => {
    const mend = await begin();
    await edit(writer, mend, typeAfter('Rain', ' And hail.'));
    const { versionId } = await fileMend(writer, reviewer, mend);
    const { storyId } = story;
    unwrap(await takeDown(editor, { storyId, reason: 'legal', note: '' }));
    expect(await publish(editor, { versionId, draftId: mend.draftId })).toMatchObject({ code: 'conflict' });
    expect(await site()).toBe('gone');
    unwrap(await reinstate(reviewer, { storyId, change: await changeOf(storyId), reason: 'It was fine' }));
    unwrap(await publish(editor, { versionId, draftId: mend.draftId }));
    expect(await readersWords()).toContain('And hail');
    const other = await begin();
    unwrap(await killStory(reviewer, { storyId, change: await changeOf(storyId), reason: 'Never' }));
    expect(await fileStory(writer, { ...other, step: 0 })).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await openMend(writer, { storyId })).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await site()).toBe('gone');
  });

  test('is dropped for good: nobody writes, files or publishes it', async () => {
    const mend = await begin();
    await edit(writer, mend, typeAfter('Rain', ' And hail.'));
    const { versionId } = await fileMend(writer, reviewer, mend);
    unwrap(await dropMend(writer, mend));
    unwrap(await dropMend(writer, mend));
    expect(await publish(editor, { versionId, draftId: mend.draftId })).toMatchObject({ code: 'conflict' });
    expect(await fileStory(writer, { ...mend, step: 1 })).toMatchObject({ code: 'conflict' });
    const typing = {
      draftId: mend.draftId,
      step: 1,
      steps: [{ stepType: 'docAttr', attr: 'freeLine', value: 'x' }],
    };
    expect(await applySteps(writer, typing)).toMatchObject({ code: 'forbidden' });
    const asked = { storyId: story.storyId, draftId: mend.draftId };
    expect(await draftForEditing(writer, { ...asked, kind: 'mend' })).toMatchObject({ canEdit: false });
    expect((await reviewState(writer, asked))?.can).toMatchObject({ file: false });
    expect((await publishingState(editor, asked))?.can).toMatchObject({
      publish: false,
      publishAlone: false,
    });
    expect((await begin()).draftId).not.toBe(mend.draftId);
  });

  test('is for those who may change the story, while readers have it', async () => {
    const stranger = await makePerson('writer');
    const { storyId } = story;
    expect(await openMend(stranger, { storyId })).toMatchObject({ code: 'forbidden' });
    unwrap(await takeDown(editor, { storyId, reason: 'wrong', note: '' }));
    expect(await openMend(writer, { storyId })).toMatchObject({ code: 'conflict' });
  });

  test('stands in the queue as a mend', async () => {
    const mend = await begin();
    await edit(writer, mend, typeAfter('Rain', ' And hail.'));
    unwrap(await fileStory(writer, { ...mend, step: 1 }));
    expect(await reviewQueue(reviewer)).toMatchObject([{ storyId: story.storyId, isMend: true }]);
    const { rows } = await newsList(reviewer, newsListSchema.parse({}));
    expect(rows).toMatchObject([{ id: story.storyId, stage: 'drafting', mend: 'in_review' }]);
  });
});

describe('taking out of what readers have', () => {
  async function stopped(more: Partial<TakeOut> = {}): Promise<TakeOut> {
    const found = await site();
    if (typeof found === 'string') throw new Error('Readers have nothing.');
    const published = await draftAt(writer, { draftId: story.draftId });
    const { id } = passageWith(published?.doc as never, 'It stopped');
    const change = await changeOf(story.storyId);
    const why = { cause: 'development', reason: 'It did not stop' } as const;
    return { storyId: story.storyId, change, versionId: found.versionId, passages: [id], ...why, ...more };
  }

  test('is one act, owes a second look, and takes it out of the draft too', async () => {
    await edit(writer, story, typeAfter('sun', ' Half-written.'));
    const input = await stopped();
    const both = await Promise.all([takeOut(editor, input), takeOut(editor, input)]);
    expect(unwrap(both[0] as never)).toMatchObject({ owed: true, first: false });
    expect(unwrap(both[0] as never)).toEqual(unwrap(both[1] as never));
    expect(await readersWords()).not.toContain('It stopped');
    expect(await words()).toEqual(['Storm at sea', 'Rain fell on Monday.', 'Then the sun. Half-written.']);
    expect(await owedLooks(reviewer, { storyId: story.storyId })).toMatchObject([{ yours: true }]);
    expect(await owedLooks(editor, { storyId: story.storyId })).toMatchObject([{ yours: false }]);
  });

  test('goes past a mend that is under way, which is then brought up', async () => {
    const mend = await begin();
    await edit(writer, mend, typeAfter('Rain', ' And hail.'));
    unwrap(await takeOut(editor, await stopped()));
    unwrap(await bringUp(writer, mend));
    expect(await words(mend.draftId)).toEqual([
      'Storm at sea',
      'Rain fell on Monday. And hail.',
      'Then the sun.',
    ]);
  });

  test.each<[string, () => Promise<TakeOut>, string]>([
    ['the headline', async () => stopped({ passages: await ids(['Storm']) }), 'invalid'],
    ['everything', async () => stopped({ passages: await ids(['Rain', 'stopped', 'sun']) }), 'invalid'],
    ['what is not there', () => stopped({ passages: ['nowhere'] }), 'invalid'],
    ['what readers no longer have', () => stopped({ change: 0 }), 'stale'],
    ['with a correction that is not theirs to make', () => stopped({ cause: 'correction' }), 'forbidden'],
  ])('is refused for %s', async (_what, input, code) => {
    expect(await takeOut(editor, await input())).toMatchObject({ ok: false, code });
    expect(await readersWords()).toContain('It stopped');
  });

  test('is not for writers', async () => {
    expect(await takeOut(writer, await stopped())).toMatchObject({ ok: false, code: 'forbidden' });
  });

  async function ids(texts: string[]) {
    const at = await draftAt(writer, { draftId: story.draftId });
    return texts.map((text) => passageWith(at?.doc as never, text).id);
  }
});
