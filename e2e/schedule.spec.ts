import type { Page } from '@playwright/test';
import { type BehindTheScenes, behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import type { Installation } from '#e2e/harness/installation.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { openTab } from '#e2e/pages/acts.ts';
import { told } from '#e2e/pages/desk.ts';

test('a story is scheduled, stands in the calendar, and goes out when its time has come', async ({
  signIn,
  page,
  installation,
}) => {
  const scenes = await behindTheScenes(installation);
  const { storyId, shortId } = await passedStory(scenes, 'midnight-list', 'Honours list names a ferryman');
  const nkechi = await signIn('Nkechi');
  await openReview(nkechi, storyId);
  await nkechi.getByRole('button', { name: 'Schedule', exact: true }).click();
  await typeTime(nkechi, 'It goes out', ['02', '01', '2090', '00', '01']);
  await expect(nkechi.getByRole('dialog')).toContainText('Mon 2 Jan 2090, 00:01 GMT');
  await nkechi.getByRole('dialog').getByRole('button', { name: 'Schedule', exact: true }).click();
  await told(nkechi, 'It goes out Mon 2 Jan 2090, 00:01 GMT.');
  await expect(nkechi.getByText('Goes out Mon 2 Jan 2090 00:01')).toBeVisible();

  await nkechi.getByRole('link', { name: 'Calendar' }).click();
  const day = nkechi.getByRole('region', { name: 'Monday 2 January 2090' });
  await expect(day.getByRole('listitem').filter({ hasText: 'Honours list names a ferryman' })).toContainText(
    '00:01',
  );
  expect(await statusOf(installation, shortId)).toBe(404);

  await letTimeCome(storyId);
  await expect.poll(() => statusOf(installation, shortId), { timeout: 20_000 }).toBe(200);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Honours list names a ferryman' }).first()).toBeVisible();
});

test('what cannot go out says so loudly, and goes out once it may', async ({ signIn, installation }) => {
  const scenes = await behindTheScenes(installation);
  const { storyId, shortId } = await passedStory(scenes, 'lost-slot', 'Council sets the price of a berth');
  const nkechi = await signIn('Nkechi');
  await openReview(nkechi, storyId);
  await nkechi.getByRole('button', { name: 'Schedule', exact: true }).click();
  await typeTime(nkechi, 'It goes out', ['02', '01', '2090', '00', '01']);
  await nkechi.getByRole('dialog').getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(nkechi.getByText('Goes out Mon 2 Jan 2090 00:01')).toBeVisible();
  const holder = await scenes.makePerson('editor');
  const input = { storyId, change: await scenes.changeOf(storyId), reason: 'The mayor rang' };
  scenes.unwrap(await scenes.holdStory(holder, input));

  await nkechi.goto('/desk/stories');
  await letTimeCome(storyId);
  await told(nkechi, /lost-slot: could not publish it when its time came/);
  await nkechi.getByRole('link', { name: /^Notices/ }).click();
  await nkechi.getByRole('link', { name: /lost-slot/ }).click();
  await openTab(nkechi, 'Review');
  await expect(nkechi.getByRole('tabpanel', { name: 'Review' }).getByRole('alert')).toContainText(
    'The story is on hold: The mayor rang',
  );

  const lift = { storyId, change: await scenes.changeOf(storyId) };
  scenes.unwrap(await scenes.liftHold(holder, lift));
  await nkechi.reload();
  await openTab(nkechi, 'Review');
  await nkechi.getByRole('button', { name: 'Try again now' }).click();
  await told(nkechi, /Published/);
  expect(await statusOf(installation, shortId)).toBe(200);
});

test('an embargo stops every way out until somebody lifts it', async ({ signIn, installation }) => {
  const scenes = await behindTheScenes(installation);
  const { storyId, shortId } = await passedStory(scenes, 'sealed', 'Report on the tunnel is out');
  const nkechi = await signIn('Nkechi');
  await openReview(nkechi, storyId);
  await nkechi.getByRole('button', { name: 'Set an embargo' }).click();
  const dialog = nkechi.getByRole('dialog');
  await dialog.getByText('Until further notice').click();
  await dialog.getByLabel('Reason').fill('The inspector asked');
  await dialog.getByRole('button', { name: 'Set the embargo' }).click();
  await expect(nkechi.getByText('Embargo: until further notice')).toBeVisible();
  await told(nkechi, /under an embargo until further notice: The inspector asked/);
  const publish = nkechi
    .getByRole('region', { name: 'On the site' })
    .getByRole('button', { name: 'Publish', exact: true });
  await expect(publish).toBeDisabled();
  expect(await statusOf(installation, shortId)).toBe(404);
  await nkechi.getByRole('button', { name: 'Lift it' }).click();
  await expect(nkechi.getByText('Embargo: until further notice')).toBeHidden();
  await publish.click();
  await told(nkechi, /Published/);
  expect(await statusOf(installation, shortId)).toBe(200);
});

async function passedStory(scenes: BehindTheScenes, slug: string, headline: string) {
  const [writer, reviewer] = [await scenes.makePerson('writer'), await scenes.makePerson('reviewer')];
  const story = await scenes.makeStory(writer, await scenes.makeSection(`Desk of ${slug}`), slug);
  await scenes.write(writer, story, headline, 'It was said on Monday.');
  await scenes.file(writer, story);
  await scenes.pass(reviewer, story.storyId);
  const { db } = await import('#lib/db.ts');
  const row = await db().story.findUniqueOrThrow({ where: { id: story.storyId }, select: { shortId: true } });
  return { ...story, ...row };
}

async function openReview(page: Page, storyId: string): Promise<void> {
  await page.goto(`/desk/stories/${storyId}`);
  await openTab(page, 'Review');
}

/** Types a day and a time into a field part by part, as one does with a keyboard. */
async function typeTime(page: Page, label: string, parts: string[]): Promise<void> {
  const field = page.getByRole('group', { name: label });
  for (const [at, part] of parts.entries()) {
    await field.getByRole('spinbutton').nth(at).click();
    await page.keyboard.type(part);
  }
}

/** Nobody waits for 2090: the order's time becomes now, and the clock of the database does the rest. */
async function letTimeCome(storyId: string): Promise<void> {
  const { databaseTime, db } = await import('#lib/db.ts');
  const changed = await db().schedule.updateMany({
    where: { storyId },
    data: { publishAt: await databaseTime() },
  });
  expect(changed.count).toBe(1);
}

async function statusOf(installation: Installation, shortId: string): Promise<number> {
  return (await fetch(`${installation.url}/any/${shortId}`, { redirect: 'follow' })).status;
}
