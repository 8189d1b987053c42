import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { schema } from '#editor/schema.ts';
import { confirmAlert, sendAlert, UNDO_WINDOW, undoAlert } from '#features/alerts/commands.ts';
import { sendAlertJob, sweepAlertsJob } from '#features/alerts/jobs.ts';
import { alertsNow } from '#features/alerts/public/queries.ts';
import { startAlert } from '#features/alerts/sending/commands.ts';
import { subscribe, unsubscribe } from '#features/alerts/subscriptions/commands.ts';
import { deliverNotices } from '#features/notices/commands.ts';
import { listNotices } from '#features/notices/queries.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { reinstate, takeDown } from '#features/publishing/withdrawal/commands.ts';
import { type PersonActor, reader, system } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { vapidKeys } from '#lib/env.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  typeAfter,
  unwrap,
  write,
} from '#test/newsroom.ts';
import { newDevice, newSubscription, type PushService } from '#test/push-service.ts';

// What lib/ reads from the environment, it reads once: the service must be there before anything is loaded.
const service = await vi.hoisted(async (): Promise<PushService> => {
  const { openPushService } = await import('#test/push-service.ts');
  const opened = await openPushService();
  process.env.TEST_PUSH_SERVICE = opened.origin;
  return opened;
});

const ordered = new Date('2027-03-01T12:00:00Z');
const later = (seconds: number) => new Date(ordered.getTime() + seconds * 1_000);
const due = new Date(ordered.getTime() + UNDO_WINDOW);
const words = { banner: 'The harbour levy is dropped', push: 'Harbour levy dropped, council says' };

let writer: PersonActor;
let reviewer: PersonActor;
let story: { storyId: string; draftId: string };
let versionId: string;

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  reviewer = await makePerson('reviewer', 'Rose');
  story = await makeStory(writer, await makeSection('World'));
  await write(writer, story, 'Levy dropped', 'The council voted on Monday.');
  versionId = await publish();
});

afterEach(() => {
  service.received.length = 0;
  service.reply = undefined;
});

afterAll(() => service.stop());

async function publish(): Promise<string> {
  const { versionId: filed } = await file(writer, story);
  const input = { storyId: story.storyId, change: await changeOf(story.storyId), versionId: filed };
  const how = { how: 'pass_first', pass: { mode: 'as_filed' }, cause: 'development' } as const;
  return unwrap(await publishStory(reviewer, { ...input, ...how })).versionId;
}

const order = (more: object = {}, actor = reviewer) =>
  atTime(ordered, () => sendAlert(actor, { storyId: story.storyId, versionId, ...words, ...more }));
const work = (alertId: string, at = due) => atTime(at, () => sendAlertJob({ alertId }));
const sweep = (at = due) => atTime(at, () => sweepAlertsJob());
const alertOf = (id: string) => db().alert.findUniqueOrThrow({ where: { id } });
const banner = (at = due) => atTime(at, async () => (await alertsNow(reader())).map((alert) => alert.banner));
const paths = () => service.received.map((one) => one.path).toSorted();

async function devices(...names: string[]): Promise<void> {
  for (const name of names) unwrap(await subscribe(reader(), newSubscription(service.origin, name)));
}

async function sent(more: object = {}): Promise<string> {
  const { alertId } = unwrap(await order(more));
  await work(alertId);
  return alertId;
}

async function told(person: PersonActor): Promise<string[]> {
  for (const { id } of await db().event.findMany({ select: { id: true } }))
    await deliverNotices(system(), id);
  return (await listNotices(person, {})).notices.filter((line) => line.isLoud).map((line) => line.told);
}

describe('ordering', () => {
  test('takes the right, words, and what readers have now', async () => {
    expect(await order({}, await makePerson('editor'))).toMatchObject({ code: 'forbidden' });
    expect(await order({ banner: '', push: '' })).toMatchObject({ code: 'invalid' });
    await edit(writer, story, typeAfter('The council', ' It was close.'));
    const newer = await publish();
    expect(await order()).toMatchObject({ code: 'stale' });
    unwrap(await takeDown(reviewer, { storyId: story.storyId, reason: 'wrong', note: '' }));
    expect(await order({ versionId: newer })).toMatchObject({ code: 'conflict' });
    expect(await db().alert.count()).toBe(0);
  });

  test('a double click is one alert, and nobody orders another while it is on its way', async () => {
    const [first, second] = await Promise.all([order(), order()]);
    expect(unwrap(first)).toEqual(unwrap(second));
    expect(unwrap(first).sendAt).toEqual(due);
    expect(await db().event.count({ where: { kind: 'alert.ordered' } })).toBe(1);
    const other = await makePerson('reviewer', 'Max');
    expect(await order({ push: 'Levy gone' }, other)).toMatchObject({
      code: 'conflict',
      message: 'Rose is sending an alert about this story just now.',
    });
    await work(unwrap(first).alertId);
    expect(unwrap(await order({}, other))).toEqual(unwrap(first));
    expect(await db().alert.count()).toBe(1);
  });

  test('it can be undone until it goes out, and then be ordered again', async () => {
    await devices('phone');
    const { alertId } = unwrap(await order());
    expect(await atTime(new Date(due.getTime() - 1), () => startAlert(system(), alertId))).toBe('nothing');
    unwrap(await undoAlert(reviewer, { alertId }));
    unwrap(await undoAlert(reviewer, { alertId }));
    await work(alertId);
    await sweep(later(60));
    expect([paths(), await banner()]).toEqual([[], []]);
    expect(await db().event.count({ where: { kind: 'alert.undone' } })).toBe(1);
    const again = await sent();
    expect(again).not.toBe(alertId);
    expect(paths()).toEqual(['/phone']);
    expect(await undoAlert(reviewer, { alertId: again })).toMatchObject({ code: 'conflict' });
  });
});

describe('sending', () => {
  test('every device gets it once, signed, whoever works at it how often', async () => {
    const names = Array.from({ length: 120 }, (_, at) => `device-${at}`);
    await devices(...names);
    const { alertId } = unwrap(await order());
    await Promise.all([work(alertId), work(alertId), sweep(), sweep()]);
    await work(alertId);
    await sweep(later(3_600));
    expect(paths()).toEqual(names.map((name) => `/${name}`).toSorted());
    expect(new Set(service.received.map((one) => one.signedBy))).toEqual(new Set([vapidKeys?.publicKey]));
    expect(await alertOf(alertId)).toMatchObject({
      state: 'sent',
      recipients: 120,
      accepted: 120,
      failed: 0,
    });
    expect(await db().delivery.count()).toBe(0);
    expect(await db().event.count({ where: { kind: 'alert.started' } })).toBe(1);
    expect(await db().event.count({ where: { kind: 'alert.ended' } })).toBe(1);
  });

  test('a subscription that is over is removed, one whose service asks for patience is tried again then', async () => {
    await devices('dead', 'busy', 'fine', 'refused', 'left');
    const replies: Record<string, { status: number; headers?: Record<string, string> }> = {
      '/dead': { status: 410 },
      '/busy': { status: 429, headers: { 'retry-after': '60' } },
      '/refused': { status: 403 },
    };
    service.reply = (path) => replies[path] ?? { status: 201 };
    const { alertId } = unwrap(await order());
    await unsubscribe(reader(), { endpoint: `${service.origin}/left` });
    await work(alertId);
    expect(paths()).toEqual(['/busy', '/dead', '/fine', '/refused']);
    expect((await alertOf(alertId)).state).toBe('sending');
    await sweep(later(69));
    expect(paths()).toHaveLength(4);
    delete replies['/busy'];
    await Promise.all([sweep(later(70)), sweep(later(70))]);
    expect(paths()).toEqual(['/busy', '/busy', '/dead', '/fine', '/refused']);
    expect(await alertOf(alertId)).toMatchObject({
      ...{ state: 'sent', recipients: 4, accepted: 2, gone: 1, failed: 1, unclear: 0 },
    });
    const left = await db().subscription.findMany({ orderBy: { endpoint: 'asc' } });
    expect(left.map((one) => new URL(one.endpoint).pathname)).toEqual(['/busy', '/fine', '/refused']);
  });

  test('what a killed sender had claimed is never sent by another, and is reported as unclear', async () => {
    await devices('one', 'two', 'three');
    const { alertId } = unwrap(await order());
    await atTime(due, () => startAlert(system(), alertId));
    const subscription = await db().subscription.findFirstOrThrow({
      where: { endpoint: { endsWith: '/two' } },
    });
    await db().delivery.update({
      where: { alertId_subscriptionId: { alertId, subscriptionId: subscription.id } },
      data: { state: 'claimed', claimedAt: due, tries: 1 },
    });
    await sweep();
    expect(paths()).toEqual(['/one', '/three']);
    expect((await alertOf(alertId)).state).toBe('sending');
    await sweep(new Date(due.getTime() + 61_000));
    expect(paths()).toEqual(['/one', '/three']);
    expect(await alertOf(alertId)).toMatchObject({ state: 'sent', accepted: 2, unclear: 1 });
  });

  test('what has not been reached within an hour is given up', async () => {
    await devices('away', 'fine');
    service.reply = (path) => ({ status: path === '/away' ? 503 : 201 });
    const { alertId } = unwrap(await order());
    await work(alertId);
    await sweep(later(3_700));
    expect(paths()).toEqual(['/away', '/fine']);
    expect(await alertOf(alertId)).toMatchObject({ state: 'sent', accepted: 1, failed: 1 });
  });

  test('a device can read what it is to show', async () => {
    const phone = newDevice(service.origin, 'phone');
    unwrap(await subscribe(reader(), phone.subscription));
    const alertId = await sent();
    const [message] = service.received;
    expect(message && JSON.parse(phone.read(message.body))).toMatchObject({
      body: words.push,
      tag: alertId,
      path: expect.stringMatching(/^\/world\/levy-dropped-/),
      isCorrection: false,
    });
    expect([message?.topic, message?.ttl]).toEqual([alertId.replaceAll('-', ''), 3_600]);
  });

  test('an alert for the pages alone goes to no device, and one for devices alone stands on no page', async () => {
    await devices('phone');
    await sent({ push: '' });
    expect([paths(), await banner()]).toEqual([[], [words.banner]]);
    await sent({ banner: '' });
    expect([paths(), await banner()]).toEqual([['/phone'], [words.banner]]);
    expect(await banner(later(2 * 3_600 + 11))).toEqual([]);
  });

  test('nothing that could lie inside our network is a push service', async () => {
    const { subscriptionSchema } = await import('#features/alerts/subscriptions/schema.ts');
    const good = newSubscription('https://push.example.org', 'a');
    expect(subscriptionSchema.safeParse(good).success).toBe(true);
    expect(subscriptionSchema.safeParse({ ...good, endpoint: 'https://10.0.0.1/a' }).success).toBe(false);
    const short = { ...good, keys: { ...good.keys, auth: 'AAAA' } };
    expect(subscriptionSchema.safeParse(short).success).toBe(false);
  });
});

describe('what readers no longer have', () => {
  test('is not sent, loudly', async () => {
    await devices('phone');
    const { alertId } = unwrap(await order());
    unwrap(await takeDown(reviewer, { storyId: story.storyId, reason: 'wrong', note: '' }));
    await work(alertId);
    expect(await alertOf(alertId)).toMatchObject({
      state: 'stopped',
      reason: 'Readers do not have the story any more.',
    });
    expect([paths(), await banner()]).toEqual([[], []]);
    expect(await told(reviewer)).toEqual(['did not send the alert: Readers do not have the story any more.']);
  });

  test('nor is what quotes an older version, or comes too late', async () => {
    await devices('phone');
    const { alertId } = unwrap(await order());
    await edit(writer, story, typeAfter('The council', ' It was close.'));
    versionId = await publish();
    await work(alertId);
    expect(await alertOf(alertId)).toMatchObject({ state: 'stopped', key: null });
    const late = unwrap(await order()).alertId;
    await work(late, later(3_600));
    expect(await alertOf(late)).toMatchObject({ reason: 'Nothing was there to send it in time.' });
    expect(paths()).toEqual([]);
  });

  test('reaches no further device once it is taken down in the middle', async () => {
    await devices(...Array.from({ length: 120 }, (_, at) => `device-${at}`));
    const { alertId } = unwrap(await order());
    let isDown = false;
    service.reply = async () => {
      if (!isDown) {
        isDown = true;
        unwrap(await takeDown(reviewer, { storyId: story.storyId, reason: 'wrong', note: '' }));
      }
      return { status: 201 };
    };
    await work(alertId);
    expect(service.received).toHaveLength(50);
    expect(await alertOf(alertId)).toMatchObject({ state: 'stopped', recipients: 120, accepted: 50 });
    expect(await told(reviewer)).toContain(
      'did not send the alert: What it quotes changed while it was being sent.',
    );
  });
});

describe('what the alert quotes', () => {
  const outdated = 'found that the words have changed since the alert: Harbour levy dropped, council says';

  test('is watched: other words are told once, and the banner no longer says what may be wrong', async () => {
    const alertId = await sent();
    await edit(writer, story, typeAfter('The council', ' It was close.'));
    await publish();
    expect(await banner()).toEqual([]);
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await alertOf(alertId)).toMatchObject({ drift: 'words' });
    expect(await told(reviewer)).toEqual([outdated]);
    unwrap(await confirmAlert(reviewer, { alertId }));
    unwrap(await confirmAlert(reviewer, { alertId }));
    await sweep();
    expect(await banner()).toEqual([words.banner]);
    expect(await told(reviewer)).toEqual([outdated]);
  });

  test('is as true with other commas', async () => {
    const alertId = await sent();
    await edit(writer, story, typeAfter('The council', '..'));
    const newer = await publish();
    await sweep();
    expect(await alertOf(alertId)).toMatchObject({ drift: null, holdsVersionId: newer });
    expect(await banner()).toEqual([words.banner]);
    expect(await told(reviewer)).toEqual([]);
  });

  test('can die, and come back', async () => {
    const alertId = await sent();
    unwrap(await takeDown(reviewer, { storyId: story.storyId, reason: 'wrong', note: '' }));
    await sweep();
    expect([await banner(), (await alertOf(alertId)).drift]).toEqual([[], 'gone']);
    expect(await confirmAlert(reviewer, { alertId })).toMatchObject({ code: 'conflict' });
    const change = await changeOf(story.storyId);
    unwrap(await reinstate(reviewer, { storyId: story.storyId, change, reason: 'It holds' }));
    await sweep();
    expect([await banner(), (await alertOf(alertId)).drift]).toEqual([[words.banner], null]);
  });

  test('is put right by a corrected alert, which takes its place', async () => {
    await devices('phone');
    const first = await sent();
    await edit(writer, story, (transform) => transform.insert(13, schema.text(' by half')));
    versionId = await publish();
    await sweep();
    expect(await alertOf(first)).toMatchObject({ drift: 'headline' });
    const corrected = { banner: 'Correction: the levy is halved', push: 'Correction: levy halved' };
    const second = await sent({ ...corrected, correctsId: first });
    expect(await alertOf(second)).toMatchObject({ state: 'sent', correctsId: first });
    expect(await banner()).toEqual([corrected.banner]);
    expect(new Set(service.received.map((one) => one.topic))).toEqual(new Set([first.replaceAll('-', '')]));
    unwrap(await takeDown(reviewer, { storyId: story.storyId, reason: 'wrong', note: '' }));
    await sweep();
    expect([(await alertOf(first)).drift, (await alertOf(second)).drift]).toEqual(['headline', 'gone']);
  });
});

test('a device is on the list once, and leaves it', async () => {
  const given = newSubscription(service.origin, 'phone');
  await Promise.all([subscribe(reader(), given), subscribe(reader(), given)]);
  expect(await db().subscription.count()).toBe(1);
  unwrap(await unsubscribe(reader(), given));
  unwrap(await unsubscribe(reader(), given));
  expect(await db().subscription.count()).toBe(0);
});
