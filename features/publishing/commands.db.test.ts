import { beforeEach, describe, expect, test } from 'vitest';
import { publishStory } from '#features/publishing/commands.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import { lookAfter } from '#features/publishing/publication/commands.ts';
import { owedLooks, publishingState } from '#features/publishing/queries.ts';
import { changeWords, setBreaking, setDeveloping } from '#features/publishing/treatment/commands.ts';
import { killStory, reinstate, takeDown } from '#features/publishing/withdrawal/commands.ts';
import { holdStory } from '#features/stories/commands.ts';
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
  typeAfter,
  unwrap,
  write,
} from '#test/newsroom.ts';

let writer: PersonActor;
let editor: PersonActor;
let reviewer: PersonActor;
let story: { storyId: string; draftId: string };
let versionId: string;

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  editor = await makePerson('editor', 'Ben');
  reviewer = await makePerson('reviewer', 'Rose');
  story = await makeStory(writer, await makeSection('World'));
  await write(writer, story, 'Storm at sea', 'Rain fell.');
  versionId = (await file(writer, story)).versionId;
});

const change = () => changeOf(story.storyId);

async function publish(actor: PersonActor, more: { cause?: 'development' | 'fix'; fixMeant?: boolean } = {}) {
  return publishStory(actor, {
    storyId: story.storyId,
    change: await change(),
    how: 'passed',
    versionId,
    ...more,
  });
}

/** Mends the text, files and passes it, so that an update can go out. */
async function readyUpdate(text: string) {
  await edit(writer, story, typeAfter('Rain', text));
  versionId = (await file(writer, story)).versionId;
  await pass(editor, story.storyId);
}

async function site() {
  const found = await publicVersion(reader(), { storyId: story.storyId });
  return found.outcome === 'public' ? found.story : found.outcome;
}

async function row() {
  return db().story.findUniqueOrThrow({ where: { id: story.storyId } });
}

describe('publishing', () => {
  test('puts out the version that was passed, with its address and what it refers to', async () => {
    await pass(editor, story.storyId);
    await edit(writer, story, typeAfter('Rain', ' Not yet passed.'));
    const published = unwrap(await publish(editor));
    expect(published).toMatchObject({ versionId, first: true, owed: false });
    expect(await site()).toMatchObject({
      versionId,
      words: 'storm-at-sea',
      sectionWords: 'world',
      updatedAt: null,
    });
    expect(JSON.stringify(await site())).not.toContain('Not yet passed');
    const address = { storyId: story.storyId, sectionWords: 'world', words: 'storm-at-sea' };
    expect(await db().address.findMany({ where: { storyId: story.storyId } })).toMatchObject([address]);
    expect(await db().draft.findUnique({ where: { id: story.draftId } })).toMatchObject({
      stage: 'drafting',
      filedVersionId: null,
      passedVersionId: null,
    });
  });

  test('is not for what nobody passed', async () => {
    expect(await publish(editor)).toMatchObject({ ok: false, code: 'conflict' });
    expect(await publish(writer)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await site()).toBe('none');
  });

  test('passes first in one act', async () => {
    const input = { storyId: story.storyId, change: await change(), versionId } as const;
    const done = await publishStory(editor, { ...input, how: 'pass_first', pass: { mode: 'as_filed' } });
    expect(unwrap(done)).toMatchObject({ versionId, owed: false });
    expect(await db().pass.count({ where: { personId: editor.id } })).toBeGreaterThan(0);
  });

  test('and not where the yes is not enough: then nothing has happened at all', async () => {
    const { step } = await edit(editor, story, typeAfter('Rain', ','));
    const input = { storyId: story.storyId, change: await change(), versionId } as const;
    const done = await publishStory(editor, {
      ...input,
      how: 'pass_first',
      pass: { mode: 'as_it_is', step },
    });
    expect(done).toMatchObject({ ok: false, code: 'blocked', message: expect.stringContaining('yourself') });
    expect([await db().pass.count(), await db().version.count(), await site()]).toEqual([0, 1, 'none']);
  });

  test('is blocked by a hold and by what is missing, each with its place', async () => {
    await edit(writer, story, typeAfter('Rain', ' Ask TK.'));
    unwrap(await holdStory(editor, { storyId: story.storyId, change: await change(), reason: 'Lawyers' }));
    const { step } = await db().draft.findUniqueOrThrow({ where: { id: story.draftId } });
    const pass = { mode: 'as_it_is', step } as const;
    const input = {
      storyId: story.storyId,
      change: await change(),
      versionId,
      how: 'pass_first',
      pass,
    } as const;
    const done = await publishStory(editor, input);
    expect(done).toMatchObject({ ok: false, code: 'blocked' });
    expect(done.ok ? [] : done.issues?.map((issue) => issue.path !== undefined)).toEqual([false, true]);
    expect(await db().publication.count()).toBe(0);
  });

  test('an older page is stale', async () => {
    await pass(editor, story.storyId);
    const seen = await change();
    unwrap(await holdStory(editor, { storyId: story.storyId, change: seen, reason: 'Wait' }));
    const late = await publishStory(reviewer, {
      storyId: story.storyId,
      change: seen,
      how: 'passed',
      versionId,
    });
    expect(late).toMatchObject({ ok: false, code: 'stale' });
  });

  test('eight editors at once: one publication', async () => {
    await pass(editor, story.storyId);
    const editors = await Promise.all(Array.from({ length: 8 }, () => makePerson('editor')));
    const input = { storyId: story.storyId, change: await change(), how: 'passed', versionId } as const;
    const results = await Promise.all(editors.map((person) => publishStory(person, input)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.code === 'stale')).toHaveLength(7);
    expect(await db().publication.count()).toBe(1);
    expect(await db().event.count({ where: { kind: 'story.published' } })).toBe(1);
  });

  test('one editor’s eight clicks: one publication, and all say so', async () => {
    const input = { storyId: story.storyId, change: await change(), versionId } as const;
    const act = () => publishStory(editor, { ...input, how: 'pass_first', pass: { mode: 'as_filed' } });
    const results = await Promise.all(Array.from({ length: 8 }, act));
    expect(new Set(results.map((result) => unwrap(result).publicationId)).size).toBe(1);
    expect(await db().publication.count()).toBe(1);
  });

  test('a headline that leaves no words still gives an address', async () => {
    const quake = await makeStory(writer, await makeSection('Asia'));
    await write(writer, quake, '北京发生地震', 'It shook.');
    const filed = await file(writer, quake);
    const input = {
      storyId: quake.storyId,
      change: await changeOf(quake.storyId),
      versionId: filed.versionId,
    };
    unwrap(await publishStory(editor, { ...input, how: 'pass_first', pass: { mode: 'as_filed' } }));
    expect(await publicVersion(reader(), { storyId: quake.storyId })).toMatchObject({ story: { words: '' } });
  });
});

describe('an update', () => {
  beforeEach(async () => {
    await pass(editor, story.storyId);
    unwrap(await publish(editor));
  });

  test('asks for its cause', async () => {
    await readyUpdate(' And snow.');
    expect(await publish(editor)).toMatchObject({ code: 'invalid', issues: [{ path: 'cause' }] });
  });

  test('tells readers of a development, not of a mended comma', async () => {
    await readyUpdate(' And snow.');
    unwrap(await publish(editor, { cause: 'fix' }));
    expect((await row()).updatedAt).toBeNull();
    await readyUpdate(' And hail.');
    unwrap(await publish(editor, { cause: 'development' }));
    const { updatedAt, firstPublishedAt } = await row();
    expect(updatedAt && firstPublishedAt && updatedAt > firstPublishedAt).toBe(true);
    expect(await site()).toMatchObject({ versionId, updatedAt, firstPublishedAt });
  });

  test('a fix that changes a number is asked about, and goes out once somebody says that it is none', async () => {
    await readyUpdate(' In all 40 ships.');
    const asked = await publish(editor, { cause: 'fix' });
    expect(asked).toMatchObject({ code: 'blocked', issues: [{ path: 'fixMeant' }] });
    unwrap(await publish(editor, { cause: 'fix', fixMeant: true }));
    const event = await db().event.findFirstOrThrow({ where: { kind: 'story.updated' } });
    expect(event.data).toMatchObject({ cause: 'fix', fixMeant: true });
  });

  test('a correction is a reviewer’s, and needs its kind and its note, which readers see', async () => {
    await readyUpdate(' It was sleet.');
    const input = {
      storyId: story.storyId,
      change: await change(),
      how: 'passed',
      versionId,
      cause: 'correction',
    } as const;
    const note = 'An earlier version said that rain fell.';
    expect(await publishStory(editor, { ...input, correctionKind: 'correction', note })).toMatchObject({
      code: 'forbidden',
    });
    expect(await publishStory(reviewer, { ...input, note })).toMatchObject({
      issues: [{ path: 'correctionKind' }],
    });
    const kind = { correctionKind: 'correction' } as const;
    expect(await publishStory(reviewer, { ...input, ...kind })).toMatchObject({ issues: [{ path: 'note' }] });
    unwrap(await publishStory(reviewer, { ...input, ...kind, note }));
    expect(await site()).toMatchObject({ corrections: [{ kind: 'correction', note }] });
  });

  test('keeps the address words when the headline changes, and has them changed by an editor', async () => {
    await edit(writer, story, typeAfter('Storm', ' kills two'));
    versionId = (await file(writer, story)).versionId;
    await pass(editor, story.storyId);
    unwrap(await publish(editor, { cause: 'development' }));
    expect(await site()).toMatchObject({ headline: 'Storm at sea kills two', words: 'storm-at-sea' });
    const words = 'Two killed in storm!';
    expect(await changeWords(writer, { storyId: story.storyId, change: 0, words })).toMatchObject({
      code: 'forbidden',
    });
    expect(unwrap(await changeWords(editor, { storyId: story.storyId, change: 0, words }))).toEqual({
      words: 'two-killed-in-storm',
    });
    expect(await changeWords(editor, { storyId: story.storyId, change: 0, words: 'x' })).toMatchObject({
      code: 'stale',
    });
    const history = await db().address.findMany({
      where: { storyId: story.storyId },
      orderBy: { since: 'asc' },
    });
    expect(history.map((address) => address.words)).toEqual(['storm-at-sea', 'two-killed-in-storm']);
  });

  test('of what readers have exactly is refused', async () => {
    versionId = (await file(writer, story)).versionId;
    await pass(editor, story.storyId);
    expect(await publish(editor, { cause: 'fix' })).toMatchObject({ code: 'conflict' });
  });
});

describe('publishing alone', () => {
  let night: PersonActor;

  beforeEach(async () => {
    night = await makePerson('editor', 'Nora', { mayPublishAlone: true });
  });

  async function alone(actor: PersonActor) {
    const { step } = await edit(actor, story, typeAfter('Rain', ' Breaking.'));
    const input = {
      storyId: story.storyId,
      change: await change(),
      step,
      reason: 'Nobody else is here',
    } as const;
    return publishStory(actor, { ...input, how: 'alone' });
  }

  test('is a tick on a person, gives its reason, and owes a second look by somebody else', async () => {
    expect(await alone(editor)).toMatchObject({ code: 'forbidden' });
    const published = unwrap(await alone(night));
    expect(published.owed).toBe(true);
    const input = { storyId: story.storyId, publicationId: published.publicationId };
    expect(await owedLooks(editor, {})).toMatchObject([
      { reason: 'Nobody else is here', publishedBy: 'Nora' },
    ]);
    expect(await lookAfter(night, input)).toMatchObject({ code: 'forbidden' });
    expect(await lookAfter(writer, input)).toMatchObject({ code: 'forbidden' });
    expect(unwrap(await lookAfter(reviewer, input))).toEqual({ complete: true, waits: [] });
    expect(unwrap(await lookAfter(reviewer, input))).toEqual({ complete: true, waits: [] });
    expect(await owedLooks(editor, {})).toEqual([]);
    expect(await db().event.count({ where: { kind: 'story.looked_after' } })).toBe(1);
  });

  test('whoever wrote some of it pays a part of the debt only', async () => {
    await edit(editor, story, typeAfter('Rain', ' My words.'));
    const { publicationId } = unwrap(await alone(night));
    const input = { storyId: story.storyId, publicationId };
    expect(unwrap(await lookAfter(editor, input))).toMatchObject({ complete: false });
    expect(await owedLooks(editor, {})).toHaveLength(1);
    expect(unwrap(await lookAfter(reviewer, input))).toMatchObject({ complete: true });
  });

  test('never goes past a hold', async () => {
    unwrap(await holdStory(editor, { storyId: story.storyId, change: await change(), reason: 'Lawyers' }));
    expect(await alone(night)).toMatchObject({ code: 'blocked' });
    expect(await site()).toBe('none');
  });
});

describe('off the site', () => {
  beforeEach(async () => {
    await pass(editor, story.storyId);
    unwrap(await publish(editor));
  });

  const down = { reason: 'wrong', note: '' } as const;

  test('taken down by any editor, at once, once; put back by a reviewer as it was', async () => {
    expect(await takeDown(writer, { storyId: story.storyId, ...down })).toMatchObject({ code: 'forbidden' });
    await Promise.all([1, 2, 3].map(() => takeDown(editor, { storyId: story.storyId, ...down })));
    expect(await site()).toBe('gone');
    expect(await db().event.count({ where: { kind: 'story.taken_down' } })).toBe(1);
    const back = { storyId: story.storyId, change: await change(), reason: 'It was right' };
    expect(await reinstate(editor, back)).toMatchObject({ code: 'forbidden' });
    unwrap(await reinstate(reviewer, back));
    unwrap(await reinstate(reviewer, back));
    expect(await site()).toMatchObject({ versionId, words: 'storm-at-sea' });
  });

  test('is not put back past a hold', async () => {
    unwrap(await takeDown(editor, { storyId: story.storyId, ...down }));
    unwrap(await holdStory(editor, { storyId: story.storyId, change: await change(), reason: 'Court' }));
    const back = { storyId: story.storyId, change: await change(), reason: 'It was right' };
    expect(await reinstate(reviewer, back)).toMatchObject({ code: 'blocked' });
  });

  test('killed is final', async () => {
    const kill = { storyId: story.storyId, change: await change(), reason: 'Court order' };
    expect(await killStory(editor, kill)).toMatchObject({ code: 'forbidden' });
    unwrap(await killStory(reviewer, kill));
    unwrap(await killStory(reviewer, kill));
    const back = { storyId: story.storyId, change: await change(), reason: 'Please' };
    expect(await reinstate(reviewer, back)).toMatchObject({ code: 'conflict' });
    expect(await takeDown(editor, { storyId: story.storyId, ...down })).toMatchObject({ code: 'conflict' });
    expect(await site()).toBe('gone');
    expect((await publishingState(reviewer, { storyId: story.storyId }))?.can).toMatchObject({
      publish: false,
      reinstate: false,
      kill: false,
      treat: false,
    });
  });

  test('taken down while an update goes out: it is off', async () => {
    await readyUpdate(' And snow.');
    await Promise.all([
      publish(editor, { cause: 'fix' }),
      takeDown(reviewer, { storyId: story.storyId, ...down }),
    ]);
    expect(await site()).toBe('gone');
  });
});

describe('treatment', () => {
  const HOUR = 3_600_000;
  const breaking = (until?: Date | null, seen = 0) =>
    setBreaking(editor, { storyId: story.storyId, change: seen, until });

  test('breaking lasts two hours, developing twelve, where nothing is said', async () => {
    const soon = (hours: number) => Math.abs(Date.now() + hours * HOUR);
    const first = unwrap(await breaking()).until?.getTime() ?? 0;
    expect(Math.abs(first - soon(2))).toBeLessThan(60_000);
    const second = unwrap(await setDeveloping(editor, { storyId: story.storyId, change: 1 })).until;
    expect(Math.abs((second?.getTime() ?? 0) - soon(12))).toBeLessThan(60_000);
  });

  test('is an editor’s, within bounds, guarded by what was seen, and switched off', async () => {
    expect(await setBreaking(writer, { storyId: story.storyId, change: 0 })).toMatchObject({
      code: 'forbidden',
    });
    expect(await breaking(new Date(Date.now() - 1))).toMatchObject({ code: 'invalid' });
    expect(await breaking(new Date(Date.now() + 25 * HOUR))).toMatchObject({ code: 'invalid' });
    unwrap(await breaking());
    expect(await breaking(new Date(Date.now() + HOUR))).toMatchObject({ code: 'stale' });
    unwrap(await breaking());
    expect(await db().event.count({ where: { kind: 'treatment.breaking' } })).toBe(1);
    expect(unwrap(await breaking(null, 1))).toEqual({ until: null });
    expect(unwrap(await breaking(null, 1))).toEqual({ until: null });
  });
});
