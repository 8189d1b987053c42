import { beforeEach, describe, expect, test } from 'vitest';
import { passVersion } from '#features/review/passing/commands.ts';
import { versionPassing } from '#features/review/passing/queries.ts';
import { reviewScreen } from '#features/review/queries.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import {
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
let other: PersonActor;
let story: { storyId: string; draftId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  editor = await makePerson('editor', 'Ben');
  other = await makePerson('editor', 'Cleo');
  story = await makeStory(writer, await makeSection('World'));
  await write(writer, story, 'Storm at sea', 'Rain fell.', 'Ships stayed in port.');
});

async function stage() {
  return db().draft.findUniqueOrThrow({
    where: { id: story.draftId },
    select: { stage: true, passedVersionId: true, filedVersionId: true, step: true },
  });
}

async function asItIs(actor: PersonActor, step: number, versionId: string) {
  return passVersion(actor, { storyId: story.storyId, versionId, mode: 'as_it_is', step });
}

async function idOf(words: string) {
  const { doc } = await edit(writer, story, () => undefined);
  return passageWith(doc, words).id;
}

describe('as filed', () => {
  test('an editor passes a writer’s story whole', async () => {
    const { versionId } = await file(writer, story);
    expect(await pass(editor, story.storyId)).toMatchObject({ versionId, complete: true, waits: [] });
    expect(await stage()).toMatchObject({ stage: 'passed', passedVersionId: versionId });
  });

  test('nobody passes their own story', async () => {
    const own = await makeStory(editor, await makeSection('Sport'));
    await write(editor, own, 'A goal', 'It was late.');
    const { versionId } = await file(editor, own);
    const input = { storyId: own.storyId, versionId, mode: 'as_filed' } as const;
    const yes = unwrap(await passVersion(editor, input));
    expect(yes.complete).toBe(false);
    expect(yes.waits).toEqual([expect.stringContaining('you changed them yourself')]);
    const given = await db().pass.findMany({ where: { versionId }, select: { passageId: true } });
    expect(given.map((row) => row.passageId)).not.toContain('head');
  });

  test('a writer passes no story whole', async () => {
    const { versionId } = await file(writer, story);
    const colleague = await makePerson('writer');
    for (const person of [writer, colleague]) {
      const input = { storyId: story.storyId, versionId, mode: 'as_filed' } as const;
      expect(await passVersion(person, input)).toMatchObject({ ok: false, code: 'forbidden' });
    }
  });

  test('typing after filing changes nothing of what is passed', async () => {
    const { versionId } = await file(writer, story);
    await edit(writer, story, typeAfter('Rain', ' And snow.'));
    expect(await pass(editor, story.storyId)).toMatchObject({ versionId, complete: true });
    const screen = await reviewScreen(editor, { storyId: story.storyId });
    expect(screen?.draft.changed).toBe(true);
  });

  test('another version than the one in the queue is stale', async () => {
    const { versionId } = await file(writer, story);
    await edit(editor, story, typeAfter('Rain', ','));
    const { step } = await stage();
    unwrap(await asItIs(editor, step, versionId));
    const late = { storyId: story.storyId, versionId, mode: 'as_filed' } as const;
    expect(await passVersion(other, late)).toMatchObject({ ok: false, code: 'stale' });
  });

  test('an update asks for eyes on what is new only', async () => {
    await file(writer, story);
    await pass(editor, story.storyId);
    await edit(writer, story, typeAfter('Rain', ' Much of it.'));
    const { versionId } = await file(writer, story);
    const passing = await versionPassing(editor, { storyId: story.storyId, versionId });
    const waiting = passing?.states.filter((state) => !state.passed).map((state) => state.id);
    expect(waiting).toEqual([await idOf('Rain')]);
  });

  test('undone is passed, without another look', async () => {
    await file(writer, story);
    await pass(editor, story.storyId);
    await edit(editor, story, typeAfter('Rain', '!'));
    await edit(editor, story, (transform) => {
      const { pos, node } = passageWith(transform.doc, 'Rain');
      transform.delete(pos + node.nodeSize - 2, pos + node.nodeSize - 1);
    });
    const { versionId } = await file(writer, story);
    const passing = await versionPassing(editor, { storyId: story.storyId, versionId });
    expect(passing?.complete).toBe(true);
    expect(await pass(editor, story.storyId)).toMatchObject({ complete: true });
    expect(await stage()).toMatchObject({ stage: 'passed', passedVersionId: versionId });
  });
});

describe('a reviewer mends a comma', () => {
  let comma: string;
  let version: string;

  beforeEach(async () => {
    const { versionId } = await file(writer, story);
    const { step } = await edit(editor, story, typeAfter('Rain', ','));
    const passed = unwrap(await asItIs(editor, step, versionId));
    comma = await idOf('Rain');
    version = passed.versionId;
    expect(passed).toMatchObject({
      complete: false,
      waits: ['1 passage waits for somebody else: you changed it yourself.'],
    });
  });

  test('the mended version is in the queue in place of the filed one', async () => {
    expect(await stage()).toMatchObject({ stage: 'in_review', filedVersionId: version });
  });

  test('the writer’s own look covers it', async () => {
    expect(await pass(writer, story.storyId, [comma])).toMatchObject({ complete: true });
    expect(await stage()).toMatchObject({ stage: 'passed', passedVersionId: version });
  });

  test('another editor’s covers it', async () => {
    expect(await pass(other, story.storyId)).toMatchObject({ complete: true });
  });

  test('the screen says for whom it waits', async () => {
    const passage = async (actor: PersonActor) =>
      (await reviewScreen(actor, { storyId: story.storyId }))?.passages.find(({ id }) => id === comma);
    expect(await passage(editor)).toMatchObject({
      passed: false,
      passedBy: ['Ben'],
      waitsBecauseOf: ['Ben'],
      forYou: false,
      yours: true,
    });
    expect(await passage(writer)).toMatchObject({ forYou: true });
  });

  test('the editor cannot cover it, however often', async () => {
    const again = await pass(editor, story.storyId);
    expect(again).toMatchObject({ complete: false });
    expect(await pass(editor, story.storyId, [comma])).toMatchObject({ complete: false });
    expect(await stage()).toMatchObject({ stage: 'in_review' });
  });

  test('the same click twice is one yes', async () => {
    const before = await db().event.count({ where: { kind: 'version.passed' } });
    await pass(editor, story.storyId);
    expect(await db().event.count({ where: { kind: 'version.passed' } })).toBe(before);
    expect(await db().version.count()).toBe(2);
  });
});

describe('as it is now', () => {
  test('is refused when somebody typed meanwhile', async () => {
    const { versionId } = await file(writer, story);
    const { step } = await edit(editor, story, typeAfter('Rain', ','));
    await edit(writer, story, typeAfter('Ships', ' Still.'));
    expect(await asItIs(editor, step, versionId)).toMatchObject({ ok: false, code: 'stale' });
    expect(await db().version.count()).toBe(1);
    expect(await db().pass.count()).toBe(0);
  });

  test('twice at once is one version and one yes', async () => {
    const { versionId } = await file(writer, story);
    const { step } = await edit(writer, story, typeAfter('Rain', ' Again.'));
    const both = await Promise.all([asItIs(editor, step, versionId), asItIs(editor, step, versionId)]);
    expect(both.map((result) => result.ok)).toEqual([true, true]);
    expect(unwrap(both[0] as never)).toEqual(unwrap(both[1] as never));
    expect(await db().version.count()).toBe(2);
    expect(await db().event.count({ where: { kind: 'version.passed' } })).toBe(1);
  });
});

describe('together', () => {
  test('two who complete each other’s yes at once do complete it', async () => {
    await edit(editor, story, typeAfter('Rain', ','));
    await edit(other, story, typeAfter('Rain', ';'));
    await file(writer, story);
    const both = await Promise.all([pass(editor, story.storyId), pass(other, story.storyId)]);
    expect(both.filter((passed) => passed.complete)).toHaveLength(1);
    expect(await stage()).toMatchObject({ stage: 'passed' });
  });

  test('eight at once: every passage is completed once', async () => {
    const { versionId } = await file(writer, story);
    const people = await Promise.all(Array.from({ length: 8 }, () => makePerson('editor')));
    const input = { storyId: story.storyId, versionId, mode: 'as_filed' } as const;
    const results = await Promise.all(people.map((person) => passVersion(person, input)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const rows = await db().pass.groupBy({ by: ['passageId'], where: { completes: true }, _count: true });
    expect(rows.every((row) => row._count === 1)).toBe(true);
  });
});

describe('a section for reviewers', () => {
  test('is not passed by going through a laxer one', async () => {
    const strict = await makeSection('Courts', 'reviewers');
    const lax = await makeSection('Weather', 'editors');
    await edit(writer, story, (transform) => void transform.setDocAttribute('section', lax));
    await file(writer, story);
    expect(await pass(editor, story.storyId)).toMatchObject({ complete: true });
    await edit(editor, story, (transform) => void transform.setDocAttribute('section', strict));
    const { versionId } = await file(editor, story);
    const passing = await versionPassing(editor, { storyId: story.storyId, versionId });
    expect(passing?.states.filter((state) => state.passed)).toEqual([]);
    const input = { storyId: story.storyId, versionId, mode: 'as_filed' } as const;
    expect(await passVersion(other, input)).toMatchObject({ ok: false, code: 'forbidden' });
    const reviewer = await makePerson('reviewer');
    expect(await pass(reviewer, story.storyId)).toMatchObject({ complete: true });
  });
});
