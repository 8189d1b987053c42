import { beforeEach, describe, expect, test } from 'vitest';
import { publishStory } from '#features/publishing/commands.ts';
import { liftEmbargo, setEmbargo } from '#features/publishing/embargo/commands.ts';
import { sweepDueJob } from '#features/publishing/jobs.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import {
  goOut,
  retryFailed,
  scheduleStory,
  unscheduleStory,
} from '#features/publishing/schedule/commands.ts';
import { comingUp, dueStories, endedStories } from '#features/publishing/schedule/queries.ts';
import {
  killStory,
  scheduleTakeDown,
  takeDown,
  takeDownEnded,
} from '#features/publishing/withdrawal/commands.ts';
import { holdStory, spikeStory } from '#features/stories/commands.ts';
import { type PersonActor, reader, system } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
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

const zone = 'Europe/London';
const ordered = new Date('2027-03-01T18:00:00Z');
/** A minute past midnight in London, in winter. */
const due = new Date('2027-03-02T00:01:00Z');
const at = { time: '2027-03-02T00:01', zone };

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
const whenOrdered = <T>(work: () => Promise<T>) => atTime(ordered, work);
const whenDue = <T>(work: () => Promise<T>) => atTime(due, work);
const out = () => goOut(system(), story.storyId);

async function schedule(actor = reviewer, more: object = {}) {
  const input = { storyId: story.storyId, change: await change(), how: 'passed' as const, versionId, at };
  return whenOrdered(() => scheduleStory(actor, { ...input, ...more }));
}

async function embargo(until: string | null, actor = reviewer) {
  const input = { storyId: story.storyId, change: await change(), reason: 'The report is out then' };
  return whenOrdered(() => setEmbargo(actor, { ...input, until: until ? { time: until, zone } : null }));
}

async function state() {
  return (await db().story.findUniqueOrThrow({ where: { id: story.storyId } })).siteState;
}

async function outcome() {
  return (await publicVersion(reader(), { storyId: story.storyId })).outcome;
}

describe('ordering a time', () => {
  test('the story goes out when its time has come, not before, once, as who ordered it', async () => {
    await pass(editor, story.storyId);
    expect(unwrap(await schedule())).toEqual({ versionId, publishAt: due });
    expect(await state()).toBe('scheduled');
    expect(await atTime(new Date(due.getTime() - 1), out)).toBe('early');
    expect(await outcome()).toBe('none');
    expect(await Promise.all([whenDue(out), whenDue(out)])).toEqual(
      expect.arrayContaining(['published', 'nothing']),
    );
    expect(await whenDue(out)).toBe('nothing');
    expect(await state()).toBe('published');
    expect(await outcome()).toBe('public');
    const publications = await db().publication.findMany({ where: { storyId: story.storyId } });
    expect(publications).toMatchObject([{ versionId, publishedById: reviewer.id, at: due }]);
    expect(await db().schedule.count()).toBe(0);
  });

  test('passing and ordering are one act; a double click is one order', async () => {
    const input = {
      storyId: story.storyId,
      change: await change(),
      how: 'pass_first' as const,
      versionId,
      pass: { mode: 'as_filed' as const },
      at,
    };
    unwrap(await whenOrdered(() => scheduleStory(reviewer, input)));
    expect(await whenOrdered(() => scheduleStory(reviewer, input))).toMatchObject({ ok: true });
    expect(await db().event.count({ where: { kind: 'story.scheduled' } })).toBe(1);
    expect(await whenDue(out)).toBe('published');
  });

  test('what would block it then is found now', async () => {
    await pass(editor, story.storyId);
    await edit(writer, story, typeAfter('Rain', ' TK'));
    versionId = (await file(writer, story)).versionId;
    await pass(editor, story.storyId);
    expect(await schedule()).toMatchObject({ ok: false, code: 'blocked' });
    expect(await state()).toBe('unpublished');
  });

  test.each([
    ['2027-03-01T18:00', 'invalid'],
    ['2027-03-28T01:30', 'invalid'],
    ['2027-10-31T01:30', 'invalid'],
  ])('%s is refused', async (time, code) => {
    await pass(editor, story.storyId);
    expect(await schedule(reviewer, { at: { time, zone } })).toMatchObject({ ok: false, code });
  });

  test('is for reviewers', async () => {
    await pass(editor, story.storyId);
    expect(await schedule(editor)).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('an order is changed by ordering again, and cancelled', async () => {
    await pass(editor, story.storyId);
    unwrap(await schedule());
    unwrap(await schedule(reviewer, { at: { time: '2027-03-03T06:00', zone } }));
    expect(await whenDue(out)).toBe('early');
    const input = { storyId: story.storyId, change: await change() };
    unwrap(await unscheduleStory(reviewer, input));
    expect(await unscheduleStory(reviewer, input)).toMatchObject({ ok: true });
    expect(await state()).toBe('unpublished');
    expect(await whenDue(out)).toBe('nothing');
  });

  test('an update waits while readers keep what they have', async () => {
    await pass(editor, story.storyId);
    const publish = { storyId: story.storyId, how: 'passed' as const, versionId };
    unwrap(await whenOrdered(async () => publishStory(editor, { ...publish, change: await change() })));
    await edit(writer, story, typeAfter('Rain', ' and snow'));
    versionId = (await file(writer, story)).versionId;
    await pass(editor, story.storyId);
    expect(await schedule()).toMatchObject({ ok: false, code: 'invalid' });
    unwrap(await schedule(reviewer, { cause: 'development' }));
    expect(await state()).toBe('published');
    expect(await whenDue(out)).toBe('published');
    const row = await db().story.findUniqueOrThrow({ where: { id: story.storyId } });
    expect(row).toMatchObject({ publishedVersionId: versionId, updatedAt: due });
  });

  test('what was ordered goes out although the draft has moved on, and leaves the draft alone', async () => {
    await pass(editor, story.storyId);
    unwrap(await schedule());
    await edit(writer, story, typeAfter('Rain', ' and snow'));
    const filed = await file(writer, story);
    expect(await whenDue(out)).toBe('published');
    const draft = await db().draft.findUniqueOrThrow({ where: { id: story.draftId } });
    expect(draft).toMatchObject({ stage: 'in_review', filedVersionId: filed.versionId });
    const row = await db().story.findUniqueOrThrow({ where: { id: story.storyId } });
    expect(row.publishedVersionId).toBe(versionId);
  });
});

describe('when the time comes and it cannot be', () => {
  beforeEach(async () => {
    await pass(editor, story.storyId);
    unwrap(await schedule());
  });

  test('a hold keeps it back, loudly, and it can be tried again', async () => {
    unwrap(
      await holdStory(editor, { storyId: story.storyId, change: await change(), reason: 'A lawyer reads' }),
    );
    expect(await whenDue(out)).toBe('failed');
    expect(await whenDue(out)).toBe('nothing');
    expect(await state()).toBe('failed_to_publish');
    expect(await comingUp(editor, { from: due })).toMatchObject([
      { storyId: story.storyId, what: 'publish', failure: expect.stringContaining('on hold') },
    ]);
    const again = async () => retryFailed(reviewer, { storyId: story.storyId, change: await change() });
    expect(await again()).toMatchObject({ ok: false, code: 'blocked' });
    await db().story.update({ where: { id: story.storyId }, data: { holdAt: null } });
    expect(await again()).toMatchObject({ ok: true });
    expect(await state()).toBe('published');
  });

  test.each([
    ['lost the right', { role: 'editor' as const }],
    ['was suspended', { suspendedAt: ordered }],
  ])('whoever ordered it %s', async (_, data) => {
    await db().person.update({ where: { id: reviewer.id }, data });
    expect(await whenDue(out)).toBe('failed');
    expect(await outcome()).toBe('none');
  });

  test('a spiked story stays where it is', async () => {
    const input = { storyId: story.storyId, change: await change(), reason: 'Not now' };
    unwrap(await spikeStory(editor, input));
    expect(await whenDue(out)).toBe('nothing');
    expect(await state()).toBe('spiked');
  });

  test('a version that cannot be read keeps no other story waiting', async () => {
    const other = await makeStory(writer, await makeSection('UK'), 'tide');
    await write(writer, other, 'High tide', 'The sea rose.');
    const filed = await file(writer, other);
    await pass(editor, other.storyId);
    const input = { storyId: other.storyId, change: await changeOf(other.storyId), how: 'passed' as const };
    const later = { time: '2027-03-02T00:02', zone };
    unwrap(
      await whenOrdered(() => scheduleStory(reviewer, { ...input, versionId: filed.versionId, at: later })),
    );
    const { passages, bylines, ...version } = await db().version.findUniqueOrThrow({
      where: { id: versionId },
    });
    const damaged = {
      ...version,
      id: newId(),
      number: 99,
      document: {},
      passages: passages ?? [],
      bylines: bylines ?? [],
    };
    await db().version.create({ data: damaged });
    await db().schedule.update({ where: { storyId: story.storyId }, data: { versionId: damaged.id } });
    await atTime(new Date('2027-03-02T00:03:00Z'), sweepDueJob);
    expect((await publicVersion(reader(), { storyId: other.storyId })).outcome).toBe('public');
    expect(await outcome()).toBe('none');
  });

  test('a job that was lost is found by its time', async () => {
    expect(await whenOrdered(() => dueStories(system()))).toEqual([]);
    expect(await whenDue(() => dueStories(system()))).toEqual([story.storyId]);
  });
});

describe('an embargo', () => {
  beforeEach(async () => {
    await pass(editor, story.storyId);
  });

  const publishNow = async (time: Date) => {
    const input = { storyId: story.storyId, change: await change(), how: 'passed' as const, versionId };
    return atTime(time, () => publishStory(reviewer, input));
  };

  test('blocks publishing until it has passed', async () => {
    unwrap(await embargo('2027-03-02T00:01'));
    expect(await publishNow(new Date(due.getTime() - 1))).toMatchObject({ ok: false, code: 'blocked' });
    expect(await schedule(reviewer, { at: { time: '2027-03-02T00:00', zone } })).toMatchObject({
      ok: false,
      code: 'blocked',
    });
    unwrap(await schedule());
    expect(await whenDue(out)).toBe('published');
  });

  test('until further notice blocks until somebody lifts it', async () => {
    unwrap(await embargo(null));
    expect(await publishNow(new Date('2030-01-01T00:00:00Z'))).toMatchObject({ ok: false, code: 'blocked' });
    expect(await schedule()).toMatchObject({ ok: false, code: 'blocked' });
    unwrap(await liftEmbargo(reviewer, { storyId: story.storyId, change: await change() }));
    expect(await publishNow(due)).toMatchObject({ ok: true });
  });

  test('is refused against an earlier order, and for what readers have', async () => {
    unwrap(await schedule());
    expect(await embargo('2027-03-03T00:00')).toMatchObject({ ok: false, code: 'conflict' });
    expect(await embargo('2027-03-02T00:01')).toMatchObject({ ok: true });
    await whenDue(out);
    expect(await embargo(null)).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('holds for readers even where the row says published', async () => {
    unwrap(await publishNow(ordered));
    await db().story.update({
      where: { id: story.storyId },
      data: { embargoedAt: ordered, embargoUntil: due },
    });
    expect(await whenOrdered(outcome)).toBe('none');
    expect(await whenDue(outcome)).toBe('public');
  });

  test('is set by reviewers', async () => {
    expect(await embargo(null, editor)).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

describe('an ordered end on the site', () => {
  beforeEach(async () => {
    await pass(editor, story.storyId);
    const input = { storyId: story.storyId, change: await change(), how: 'passed' as const, versionId };
    unwrap(await whenOrdered(() => publishStory(editor, input)));
  });

  const end = async (time: typeof at | null = at) => {
    const input = { storyId: story.storyId, change: await change(), reason: 'The licence ends' };
    return whenOrdered(() => scheduleTakeDown(reviewer, { ...input, at: time }));
  };

  test('takes the story from readers on the minute, with nobody there, and its state follows', async () => {
    unwrap(await end());
    expect(await atTime(new Date(due.getTime() - 1), outcome)).toBe('public');
    expect(await whenDue(outcome)).toBe('gone');
    expect(await whenDue(() => endedStories(system()))).toEqual([story.storyId]);
    for (const _ of [1, 2]) unwrap(await whenDue(() => takeDownEnded(system(), story.storyId)));
    expect(await state()).toBe('taken_down');
    expect(await db().event.count({ where: { kind: 'story.taken_down' } })).toBe(1);
  });

  test('is cancelled, and forgotten when somebody was faster', async () => {
    unwrap(await end());
    unwrap(await end(null));
    expect(await whenDue(outcome)).toBe('public');
    unwrap(await end());
    unwrap(await takeDown(editor, { storyId: story.storyId, reason: 'wrong', note: '' }));
    const row = await db().story.findUniqueOrThrow({ where: { id: story.storyId } });
    expect(row).toMatchObject({ siteState: 'taken_down', takeDownAt: null });
  });

  test('a killed story has no orders left', async () => {
    const input = { storyId: story.storyId, change: await change(), reason: 'Invented' };
    unwrap(await killStory(reviewer, input));
    expect(await end()).toMatchObject({ ok: false, code: 'conflict' });
  });
});
