import { beforeEach, describe, expect, test } from 'vitest';
import { fileStory, markMeant, recallStory, resumeDrafting, sendBack } from '#features/review/commands.ts';
import { countWaiting, reviewQueue, reviewScreen } from '#features/review/queries.ts';
import { spikeStory } from '#features/stories/commands.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  pass,
  typeAfter,
  unwrap,
  write,
} from '#test/newsroom.ts';

let writer: PersonActor;
let editor: PersonActor;
let section: string;
let story: { storyId: string; draftId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  editor = await makePerson('editor', 'Ben');
  section = await makeSection('World');
  story = await makeStory(writer, section);
});

async function draft() {
  return db().draft.findUniqueOrThrow({
    where: { id: story.draftId },
    select: { stage: true, stageReason: true, filedVersionId: true, passedVersionId: true, step: true },
  });
}

async function kinds() {
  const events = await db().event.findMany({ where: { storyId: story.storyId }, orderBy: { id: 'asc' } });
  return events.map((event) => event.kind);
}

describe('filing', () => {
  test('refuses nothing but an empty story', async () => {
    expect(await fileStory(writer, { storyId: story.storyId, step: 0 })).toMatchObject({ code: 'blocked' });
    expect(await db().version.count()).toBe(0);
    await edit(writer, story, (transform) => void transform.setDocAttribute('section', null));
    await write(writer, story, '', 'Ask TK about the storm.');
    const { warnings } = await file(writer, story);
    expect(warnings.map((issue) => issue.code)).toEqual(['no_headline', 'no_section', 'placeholder']);
    expect(await draft()).toMatchObject({ stage: 'in_review' });
  });

  test('refuses what is not all saved, and says how many steps of others came behind the screen', async () => {
    const { step } = await write(writer, story, 'Storm', 'Rain.');
    expect(await fileStory(writer, { storyId: story.storyId, step: step + 1 })).toMatchObject({
      code: 'stale',
    });
    await edit(editor, story, typeAfter('Rain', ' Snow.'));
    expect(unwrap(await fileStory(writer, { storyId: story.storyId, step })).behind).toBe(1);
  });

  test('twice at once is once', async () => {
    const { step } = await write(writer, story, 'Storm', 'Rain.');
    const input = { storyId: story.storyId, step };
    const [one, two] = await Promise.all([fileStory(writer, input), fileStory(writer, input)]);
    expect(unwrap(one as never)).toEqual(unwrap(two as never));
    expect(await db().version.count()).toBe(1);
    expect(await kinds()).toEqual(['story.created', 'draft.filed']);
  });

  test('is for its writers and editors, and not for a spiked story', async () => {
    const { step } = await write(writer, story, 'Storm', 'Rain.');
    const input = { storyId: story.storyId, step };
    expect(await fileStory(await makePerson('writer'), input)).toMatchObject({ code: 'forbidden' });
    const reason = 'No longer news';
    unwrap(
      await spikeStory(writer, { storyId: story.storyId, change: await changeOf(story.storyId), reason }),
    );
    expect(await fileStory(writer, input)).toMatchObject({ code: 'forbidden' });
  });

  test('again what was passed asks for a new pass', async () => {
    await write(writer, story, 'Storm', 'Rain.');
    await file(writer, story);
    await pass(editor, story.storyId);
    await edit(writer, story, typeAfter('Rain', ' Snow.'));
    await file(writer, story);
    expect(await draft()).toMatchObject({ stage: 'in_review', passedVersionId: null });
  });
});

describe('what was filed', () => {
  let versionId: string;

  beforeEach(async () => {
    await write(writer, story, 'Storm', 'Rain.');
    versionId = (await file(writer, story)).versionId;
  });

  test('is recalled by who filed it, once', async () => {
    const input = { storyId: story.storyId, versionId };
    expect(await recallStory(await makePerson('writer'), input)).toMatchObject({ code: 'forbidden' });
    unwrap(await recallStory(writer, input));
    unwrap(await recallStory(writer, input));
    expect(await draft()).toMatchObject({ stage: 'drafting', filedVersionId: null });
    expect(await kinds()).toEqual(['story.created', 'draft.filed', 'draft.recalled']);
  });

  test('is sent back with its reason, and taken up again', async () => {
    const input = { storyId: story.storyId, versionId, reason: 'Who says so?' };
    expect(await sendBack(writer, input)).toMatchObject({ code: 'forbidden' });
    unwrap(await sendBack(editor, input));
    unwrap(await sendBack(editor, input));
    expect(await draft()).toMatchObject({ stage: 'sent_back', stageReason: 'Who says so?' });
    unwrap(await resumeDrafting(writer, { storyId: story.storyId }));
    expect(await draft()).toMatchObject({ stage: 'drafting', stageReason: '', filedVersionId: null });
    expect(await kinds()).toEqual(['story.created', 'draft.filed', 'draft.sent_back', 'draft.resumed']);
  });

  test('can be filed anew straight from being sent back', async () => {
    unwrap(await sendBack(editor, { storyId: story.storyId, versionId, reason: 'Who says so?' }));
    await edit(writer, story, typeAfter('Rain', ' The coastguard says so.'));
    expect((await file(writer, story)).number).toBe(2);
    expect(await draft()).toMatchObject({ stage: 'in_review', stageReason: '' });
  });

  test('is sent back even when passed: then it cannot go out', async () => {
    await pass(editor, story.storyId);
    unwrap(await sendBack(editor, { storyId: story.storyId, versionId, reason: 'Wait' }));
    expect(await draft()).toMatchObject({ stage: 'sent_back', passedVersionId: null });
  });

  test('is not sent back for a version that nobody sees any more', async () => {
    unwrap(await recallStory(writer, { storyId: story.storyId, versionId }));
    await edit(writer, story, typeAfter('Rain', ' Snow.'));
    await file(writer, story);
    const late = { storyId: story.storyId, versionId, reason: 'Too short' };
    expect(await sendBack(editor, late)).toMatchObject({ code: 'stale' });
  });

  test('passed and sent back at once is one of the two', async () => {
    const both = await Promise.allSettled([
      pass(editor, story.storyId),
      sendBack(await makePerson('editor'), { storyId: story.storyId, versionId, reason: 'Wait' }),
    ]);
    expect(both).toHaveLength(2);
    const { stage, passedVersionId } = await draft();
    expect([stage, passedVersionId === null]).toEqual(
      stage === 'passed' ? ['passed', false] : ['sent_back', true],
    );
  });
});

describe('the queue', () => {
  test('has breaking stories first, then those that wait longest, and says what changed', async () => {
    const made = [];
    for (const slug of ['one', 'two', 'three']) {
      const next = await makeStory(writer, section, slug);
      await write(writer, next, slug, 'Rain.');
      await file(writer, next);
      made.push(next);
    }
    const breakingUntil = new Date(Date.now() + 60_000);
    await db().treatment.create({ data: { storyId: made[2]?.storyId ?? '', breakingUntil } });
    await edit(writer, made[1] ?? story, typeAfter('Rain', ' Snow.'));
    const queue = await reviewQueue(editor);
    expect(queue.map((row) => [row.slug, row.breaking, row.changed, row.filedBy, row.mayPass])).toEqual([
      ['three', true, false, 'Ada', true],
      ['one', false, false, 'Ada', true],
      ['two', false, true, 'Ada', true],
    ]);
    expect(await countWaiting(editor)).toBe(3);
    expect(await countWaiting(writer)).toBe(0);
  });
});

describe('it is meant', () => {
  test('is said by an editor of the passage as it stands, and recorded', async () => {
    await write(writer, story, 'Storm', 'The code is XXX today.');
    const { warnings } = await file(writer, story);
    const [issue] = warnings;
    const input = {
      storyId: story.storyId,
      passageId: issue?.passageId ?? '',
      ...(issue?.placeholder ?? { text: '', hash: '' }),
    };
    expect(await markMeant(writer, input)).toMatchObject({ code: 'forbidden' });
    expect(await markMeant(editor, { ...input, hash: 'another' })).toMatchObject({ code: 'stale' });
    unwrap(await markMeant(editor, input));
    unwrap(await markMeant(editor, input));
    expect((await kinds()).filter((kind) => kind === 'passage.meant')).toHaveLength(1);
    expect((await reviewScreen(editor, { storyId: story.storyId }))?.issues).toEqual([]);
  });
});
