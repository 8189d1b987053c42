import type { Page } from '@playwright/test';
import { type BehindTheScenes, behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { type Installation, startInstallation } from '#e2e/harness/installation.ts';
import { test as base, expect } from '#e2e/harness/test.ts';
import { openTab, takeDown } from '#e2e/pages/acts.ts';
import { told } from '#e2e/pages/desk.ts';
import { deliver, pretendToSubscribe } from '#e2e/pages/device.ts';
import { newDevice, openPushService, type PushService } from '#test/push-service.ts';

let service: PushService;

/** An installation of its own, which may send to a push service on this machine. */
const test = base.extend<object, { installation: Installation }>({
  installation: [
    async ({ demo }, use) => {
      service = await openPushService();
      const settings = { DEMO: demo ? '1' : '0', TEST_PUSH_SERVICE: service.origin };
      const installation = await startInstallation(settings);
      await use(installation);
      await installation.remove();
      await service.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

const ON_PAGES = 'Harbour levy is dropped, says the council';
const ON_DEVICES = 'The harbour levy is dropped';

test('an alert is undone, then sent: pages show it, a device gets it once, and it goes with its story', async ({
  signIn,
  newBrowser,
  installation,
}) => {
  const scenes = await behindTheScenes(installation);
  const { storyId, path } = await publishedStory(scenes);
  const device = newDevice(service.origin, 'a-phone');
  const reader = await (await newBrowser({ permissions: ['notifications'] })).newPage();
  await pretendToSubscribe(reader, device.subscription);
  await reader.goto('/');
  await reader.getByRole('button', { name: 'Get breaking alerts on this device' }).click();
  const stop = reader.getByRole('button', { name: 'Stop breaking alerts on this device' });
  await expect(stop).toBeVisible();
  expect(await devices()).toEqual([device.subscription.endpoint]);

  const nkechi = await signIn('Nkechi');
  await nkechi.goto(`/desk/stories/${storyId}`);
  await openTab(nkechi, 'Review');
  await order(nkechi);
  await giveTime(storyId);
  const alerts = nkechi.getByRole('region', { name: 'Alerts' });
  await alerts.getByRole('button', { name: 'Undo' }).click();
  await told(nkechi, 'Undone. Nobody got the alert.');
  await expect(alerts.getByText('Undone before it went out, ordered by Nkechi Obi.')).toBeVisible();

  await order(nkechi);
  await expect(alerts.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(service.received).toEqual([]);
  await expect(alerts.getByText('Delivered to the push service for 1 of 1 device.')).toBeVisible({
    timeout: 40_000,
  });
  await expect(async () => {
    await reader.goto('/');
    const line = reader.getByRole('region', { name: 'Breaking news' }).getByRole('link', { name: ON_PAGES });
    await expect(line).toHaveAttribute('href', path, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });

  const [message, ...others] = service.received;
  expect(others).toEqual([]);
  expect(message?.signedBy).not.toBeNull();
  const shown = await deliver(reader, installation.url, device.read(message?.body ?? Buffer.alloc(0)));
  expect(shown).toMatchObject({ body: ON_DEVICES, data: path });
  await reader.getByRole('button', { name: 'Stop breaking alerts on this device' }).click();
  await expect(reader.getByRole('button', { name: 'Get breaking alerts on this device' })).toBeVisible();
  expect(await devices()).toEqual([]);

  await takeDown(nkechi, 'It is wrong');
  await told(nkechi, /found that readers no longer have the story since the alert/);
  await nkechi.reload();
  await openTab(nkechi, 'Review');
  await expect(alerts.getByText('Readers no longer have the story.')).toBeVisible();
  await reader.goto('/');
  await expect(reader.getByText(ON_PAGES)).toHaveCount(0);
});

async function publishedStory(scenes: BehindTheScenes) {
  const [writer, reviewer] = [await scenes.makePerson('writer'), await scenes.makePerson('reviewer')];
  const story = await scenes.makeStory(writer, await scenes.makeSection('Quayside'), 'levy-alert');
  await scenes.write(writer, story, 'Council drops the harbour levy', 'It was said on Monday.');
  const { versionId } = await scenes.file(writer, story);
  const { storyId } = story;
  const how = { how: 'pass_first', pass: { mode: 'as_filed' } } as const;
  const change = await scenes.changeOf(storyId);
  scenes.unwrap(await scenes.publishStory(reviewer, { storyId, change, versionId, ...how }));
  await scenes.settled();
  const { db } = await import('#lib/db.ts');
  const { shortId } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  return { storyId, path: `/quayside/council-drops-the-harbour-levy-${shortId}` };
}

/** Writes the words of an alert, looks at them as readers will see them, and says twice that it is to go out. */
async function order(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send an alert' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send an alert' });
  await dialog.getByLabel('On every page').fill(ON_PAGES);
  await dialog.getByLabel('On readers’ devices').fill(ON_DEVICES);
  await expect(dialog.getByText(`${ON_DEVICES.length} of 160 characters`)).toBeVisible();
  await expect(dialog.getByRole('figure', { name: 'On a phone' })).toContainText(ON_DEVICES);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(dialog.getByText(/^To 1 device:/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Confirm and send' }).click();
  await expect(dialog).toBeHidden();
}

/** Nobody who drives a browser is hurried: the alert waits a minute before it goes out. */
async function giveTime(storyId: string): Promise<void> {
  const { databaseTime, db } = await import('#lib/db.ts');
  const changed = await db().alert.updateMany({
    where: { storyId, state: 'waiting' },
    data: { sendAt: new Date((await databaseTime()).getTime() + 60_000) },
  });
  expect(changed.count).toBe(1);
}

async function devices(): Promise<string[]> {
  const { db } = await import('#lib/db.ts');
  return (await db().subscription.findMany()).map(({ endpoint }) => endpoint);
}
