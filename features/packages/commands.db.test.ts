import { beforeEach, describe, expect, test } from 'vitest';
import { clearPackageAlert, setPackageAlert } from '#features/packages/alert/commands.ts';
import { sendAlertOf } from '#features/packages/alert/sending/commands.ts';
import {
  addToPackage,
  createPackage,
  holdPackage,
  liftPackageHold,
  publishPackage,
  schedulePackage,
  takeFromPackage,
  unschedulePackage,
} from '#features/packages/commands.ts';
import { embargoPackage, liftPackageEmbargo } from '#features/packages/embargo/commands.ts';
import { listPackages, packageOf, packageView } from '#features/packages/queries.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { goOutJob, sweepDueJob } from '#features/publishing/jobs.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import { goOut, unscheduleStory } from '#features/publishing/schedule/commands.ts';
import { holdStory, spikeStory } from '#features/stories/commands.ts';
import { type PersonActor, reader, system } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import { changeOf, file, makePerson, makeSection, makeStory, pass, unwrap, write } from '#test/newsroom.ts';

const zone = 'Europe/London';
const ordered = new Date('2027-03-01T18:00:00Z');
const due = new Date('2027-03-02T00:01:00Z');
const at = { time: '2027-03-02T00:01', zone };

let writer: PersonActor;
let editor: PersonActor;
let reviewer: PersonActor;
let packageId: string;
let storm: Passed;
let tide: Passed;

type Passed = { storyId: string; versionId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  editor = await makePerson('editor', 'Ben');
  reviewer = await makePerson('reviewer', 'Rose');
  const section = await makeSection('World');
  [storm, tide] = [await passedStory('storm', section), await passedStory('tide', section)];
  packageId = unwrap(await createPackage(editor, { name: 'The flood' })).packageId;
  for (const { storyId } of [storm, tide]) {
    unwrap(await addToPackage(editor, { ...(await seen()), storyId }));
  }
});

async function passedStory(slug: string, section: string): Promise<Passed> {
  const story = await makeStory(writer, section, slug);
  await write(writer, story, `The ${slug}`, 'Rain fell.');
  const { versionId } = await file(writer, story);
  await pass(editor, story.storyId);
  return { storyId: story.storyId, versionId };
}

async function seen() {
  const { change } = await db().package.findUniqueOrThrow({ where: { id: packageId } });
  return { packageId, change };
}

const schedule = async (actor = reviewer) =>
  atTime(ordered, async () => schedulePackage(actor, { ...(await seen()), at }));
const outcomes = () =>
  Promise.all([storm, tide].map(async ({ storyId }) => (await publicVersion(reader(), { storyId })).outcome));
const comesDue = () => atTime(due, () => goOut(system(), storm.storyId));

describe('an alert with a package', () => {
  const words = { banner: 'The flood is here', push: 'Flood in the old town' };
  const give = async (actor = reviewer, storyId = storm.storyId) =>
    setPackageAlert(actor, { ...(await seen()), storyId, ...words });
  const alerts = () =>
    db().alert.findMany({ select: { storyId: true, versionId: true, push: true, state: true } });
  const expected = () => [{ ...storm, push: words.push, state: 'waiting' }];

  test('is about one of its stories, and of who may send alerts', async () => {
    expect(await give(editor)).toMatchObject({ code: 'forbidden' });
    expect(await give(reviewer, newId())).toMatchObject({ code: 'conflict' });
    unwrap(await give());
    expect(await packageView(reviewer, { packageId })).toMatchObject({ alert: { slug: 'storm', ...words } });
    unwrap(await takeFromPackage(editor, { ...(await seen()), storyId: storm.storyId }));
    expect(await packageView(reviewer, { packageId })).toMatchObject({ alert: null });
  });

  test('is ordered in the act that publishes all, once', async () => {
    unwrap(await give());
    unwrap(await publishPackage(reviewer, await seen()));
    expect(await alerts()).toEqual(expected());
    expect(await packageView(reviewer, { packageId })).toMatchObject({ alert: null });
  });

  test('is ordered when the time of all has come, whoever comes first', async () => {
    unwrap(await give());
    unwrap(await schedule());
    const go = (storyId: string) => atTime(due, () => goOutJob({ storyId }, sendAlertOf));
    await Promise.all([go(storm.storyId), go(tide.storyId), atTime(due, () => sweepDueJob(sendAlertOf))]);
    expect(await outcomes()).toEqual(['public', 'public']);
    expect(await alerts()).toEqual(expected());
  });

  test('is not ordered where one story is kept back', async () => {
    unwrap(await give());
    const hold = { storyId: tide.storyId, change: await changeOf(tide.storyId), reason: 'A lawyer reads' };
    unwrap(await holdStory(editor, hold));
    expect(await publishPackage(reviewer, await seen())).toMatchObject({ ok: false });
    expect([await alerts(), await outcomes()]).toEqual([[], ['none', 'none']]);
    unwrap(await clearPackageAlert(reviewer, await seen()));
    expect(await packageView(reviewer, { packageId })).toMatchObject({ alert: null });
  });
});

describe('all or none', () => {
  test('a package is published in one act', async () => {
    expect(await packageView(reviewer, { packageId })).toMatchObject({ isReady: true, name: 'The flood' });
    expect(unwrap(await publishPackage(reviewer, await seen()))).toEqual({ stories: 2 });
    expect(await outcomes()).toEqual(['public', 'public']);
  });

  test('what blocks one keeps all back, and is named', async () => {
    const hold = { storyId: tide.storyId, change: await changeOf(tide.storyId), reason: 'A lawyer reads' };
    unwrap(await holdStory(editor, hold));
    const refused = await publishPackage(reviewer, await seen());
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('tide: ') });
    expect(await outcomes()).toEqual(['none', 'none']);
    expect(await schedule()).toMatchObject({ ok: false, code: 'blocked' });
    expect(await db().schedule.count()).toBe(0);
  });

  test('all go out when their time has come, once', async () => {
    unwrap(await schedule());
    expect(await listPackages(editor)).toMatchObject([{ name: 'The flood', stories: 2, at: due }]);
    expect(await atTime(new Date(due.getTime() - 1), () => goOut(system(), tide.storyId))).toBe('early');
    const both = [comesDue(), atTime(due, () => goOut(system(), tide.storyId))];
    expect((await Promise.all(both)).toSorted()).toEqual(['nothing', 'published']);
    expect(await outcomes()).toEqual(['public', 'public']);
    expect(await db().publication.count()).toBe(2);
  });

  test('what keeps one back when the time comes keeps all back, loudly', async () => {
    unwrap(await schedule());
    const hold = { storyId: tide.storyId, change: await changeOf(tide.storyId), reason: 'A lawyer reads' };
    unwrap(await holdStory(editor, hold));
    expect(await comesDue()).toBe('failed');
    expect(await outcomes()).toEqual(['none', 'none']);
    expect(await packageView(reviewer, { packageId })).toMatchObject({
      order: { failure: expect.stringContaining('tide: ') },
      stories: [{ siteState: 'failed_to_publish' }, { siteState: 'failed_to_publish' }],
    });
    unwrap(await unschedulePackage(reviewer, await seen()));
    expect(await db().schedule.count()).toBe(0);
  });

  test('a story that was dropped meanwhile stops the others', async () => {
    unwrap(await schedule());
    const drop = { storyId: tide.storyId, change: await changeOf(tide.storyId), reason: 'Not true' };
    unwrap(await spikeStory(editor, drop));
    expect(await comesDue()).toBe('failed');
    expect(await outcomes()).toEqual(['none', 'none']);
  });

  test('no story of it goes its own way once it is ordered', async () => {
    unwrap(await schedule());
    const { storyId, versionId } = storm;
    const change = await changeOf(storyId);
    expect(await publishStory(reviewer, { storyId, change, how: 'passed', versionId })).toMatchObject({
      code: 'conflict',
    });
    expect(await unscheduleStory(reviewer, { storyId, change })).toMatchObject({ code: 'conflict' });
    expect(await takeFromPackage(editor, { ...(await seen()), storyId })).toMatchObject({ code: 'conflict' });
  });
});

test('an embargo and a hold of the package are those of each of its stories', async () => {
  unwrap(await embargoPackage(reviewer, { ...(await seen()), until: null, reason: 'The report' }));
  unwrap(await holdPackage(editor, { ...(await seen()), reason: 'A lawyer reads' }));
  const { storyId, versionId } = storm;
  const publish = async () =>
    publishStory(reviewer, { storyId, change: await changeOf(storyId), how: 'passed', versionId });
  expect(await publish()).toMatchObject({ code: 'blocked', message: expect.stringContaining('lawyer') });
  unwrap(await liftPackageHold(editor, await seen()));
  expect(await publish()).toMatchObject({ code: 'blocked', message: expect.stringContaining('The report') });
  unwrap(await liftPackageEmbargo(reviewer, await seen()));
  unwrap(await publish());
});

test('a story is in one package at most, and comes out again', async () => {
  const other = unwrap(await createPackage(editor, { name: 'The ebb' })).packageId;
  const { storyId } = storm;
  expect(await addToPackage(editor, { packageId: other, change: 0, storyId })).toMatchObject({
    code: 'conflict',
  });
  unwrap(await takeFromPackage(editor, { ...(await seen()), storyId }));
  expect(await packageOf(editor, { storyId })).toBeNull();
  unwrap(await addToPackage(editor, { packageId: other, change: 0, storyId }));
  expect(await packageOf(editor, { storyId })).toMatchObject({ name: 'The ebb' });
});

test('who may not, and what is not ready', async () => {
  expect(await createPackage(writer, { name: 'Mine' })).toMatchObject({ code: 'forbidden' });
  expect(await schedule(editor)).toMatchObject({ code: 'forbidden' });
  expect(await publishPackage(editor, await seen())).toMatchObject({ code: 'forbidden' });
  const begun = await makeStory(writer, await makeSection('UK'), 'begun');
  unwrap(await addToPackage(editor, { ...(await seen()), storyId: begun.storyId }));
  expect(await publishPackage(reviewer, await seen())).toMatchObject({
    message: expect.stringContaining('begun is not passed'),
  });
  expect(await addToPackage(editor, { packageId, change: 0, storyId: begun.storyId })).toMatchObject({
    code: 'stale',
  });
});
