import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { sendAlert } from '#features/alerts/commands.ts';
import { sendAlertJob } from '#features/alerts/jobs.ts';
import { subscribe } from '#features/alerts/subscriptions/commands.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { reader } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { databaseTime, db } from '#lib/db.ts';
import { changeOf, file, makePerson, makeSection, makeStory, unwrap, write } from '#test/newsroom.ts';
import { newSubscription, type PushService } from '#test/push-service.ts';

const service = await vi.hoisted(async (): Promise<PushService> => {
  const { openPushService } = await import('#test/push-service.ts');
  const opened = await openPushService();
  process.env.TEST_PUSH_SERVICE = opened.origin;
  return opened;
});

/** Several times what one process has on its way at once: its jobs and its sweeps claim fifty at a time, each. */
const DEVICES = 800;
const running = new Set<ChildProcess>();

afterEach(async () => {
  await Promise.all([...running].map((child) => end(child, 'SIGKILL')));
});

afterAll(() => service.stop());

/** A `jobs` process as a newsroom's machine runs it. */
function startJobs(): ChildProcess {
  const child = spawn(process.execPath, ['--conditions=react-server', 'server/jobs.ts'], {
    env: process.env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  return child;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function orderedAlert(): Promise<string> {
  const [writer, reviewer] = [await makePerson('writer'), await makePerson('reviewer')];
  const story = await makeStory(writer, await makeSection('World'));
  await write(writer, story, 'Levy dropped', 'The council voted on Monday.');
  const { versionId } = await file(writer, story);
  const { storyId } = story;
  const how = { how: 'pass_first', pass: { mode: 'as_filed' } } as const;
  unwrap(await publishStory(reviewer, { storyId, change: await changeOf(storyId), versionId, ...how }));
  const words = { banner: 'The levy is dropped', push: 'Levy dropped' };
  const twice = await Promise.all([
    sendAlert(reviewer, { storyId, versionId, ...words }),
    sendAlert(reviewer, { storyId, versionId, ...words }),
  ]);
  return unwrap(twice[0]).alertId;
}

const underWay = () => db().delivery.count({ where: { state: 'pending' } });

test('with one jobs process killed in the middle and two that go on, no device gets the alert twice', async () => {
  for (let at = 0; at < DEVICES; at += 1)
    unwrap(await subscribe(reader(), newSubscription(service.origin, `device-${at}`)));
  const alertId = await orderedAlert();
  await db().alert.update({ where: { id: alertId }, data: { sendAt: await databaseTime() } });
  const killed = startJobs();
  const gone = once(killed, 'exit');
  service.reply = async () => {
    if (service.received.length === 70) killed.kill('SIGKILL');
    return { status: 201 };
  };
  await gone;
  const received = service.received.length;
  expect(received).toBeGreaterThanOrEqual(70);
  expect(received).toBeLessThan(DEVICES);

  startJobs();
  startJobs();
  await expect.poll(underWay, { timeout: 30_000 }).toBe(0);
  // Not of the rows: where everything has ended by now, they are gone.
  await expect.poll(() => service.received.length).toBeGreaterThan(received);
  await Promise.all([...running].map((child) => end(child, 'SIGTERM')));
  // What the killed one had claimed is given up after a while; nobody waits for that here.
  const later = new Date((await databaseTime()).getTime() + 2 * 60_000);
  await atTime(later, () => sendAlertJob({ alertId }));
  await atTime(later, () => sendAlertJob({ alertId }));

  const times = Map.groupBy(service.received, (one) => one.path);
  expect([...times.values()].filter((all) => all.length > 1)).toEqual([]);
  const alert = await db().alert.findUniqueOrThrow({ where: { id: alertId } });
  expect(alert).toMatchObject({ state: 'sent', recipients: DEVICES, failed: 0, gone: 0 });
  expect(alert.accepted + alert.unclear).toBe(DEVICES);
  // What one process had on its way; and only what is said to be unclear may have arrived nowhere.
  expect(alert.unclear).toBeLessThan(DEVICES / 2);
  expect(DEVICES - times.size).toBeLessThanOrEqual(alert.unclear);
  expect(await db().event.count({ where: { kind: 'alert.started' } })).toBe(1);
  expect(await db().event.count({ where: { kind: 'alert.ended' } })).toBe(1);
}, 60_000);
