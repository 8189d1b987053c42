import type { Page } from '@playwright/test';
import { expect, test } from '#e2e/harness/test.ts';
import { fileStory, openFromQueue } from '#e2e/pages/acts.ts';
import { chooseFrom, lookUp, told } from '#e2e/pages/desk.ts';
import { saved, storyText, writeHeadline } from '#e2e/pages/editor.ts';
import { addPerson } from '#e2e/pages/people.ts';
import { expectInOrder } from '#e2e/pages/reader.ts';

const admin = { name: 'Ines Marlow', email: 'ines@example.org', password: 'paper-lantern-and-tide' };
const editor = { name: 'Bram Oduya', email: 'bram@example.org', password: 'nine-wooden-bridges' };

const story = {
  slug: 'night-ferry',
  headline: 'Night ferry to the island runs again after eleven years',
  standfirst: 'The last boat leaves at a quarter past midnight, and the bar stays open',
  first:
    'The night ferry to Sallow Island sailed on Friday for the first time since 2015, with 61 people aboard.',
  last: 'The county pays for two winters. After that the tickets have to.',
};

test.use({ demo: false, newsroom: 'first-newsroom' });

test('an empty newsroom, from its set-up link to a story that two people put out', async ({
  page: ines,
  newBrowser,
  installation,
}) => {
  const bram = await (await newBrowser()).newPage();
  const reader = await (await newBrowser({ javaScriptEnabled: false })).newPage();

  await test.step('the one who started it sets it up, and makes a section', async () => {
    await ines.goto(/http:\S+\/setup\?token=\S+/.exec(installation.output())?.[0] ?? '');
    await setUp(ines);
    await ines.goto('/desk/sections');
    await ines.getByLabel('Name of the new section').fill('Harbour');
    await ines.getByRole('button', { name: 'Add a section' }).click();
    await expect(ines.getByRole('list', { name: 'Sections' })).toContainText('/harbour');
  });

  await test.step('a second person joins by a link that works once', async () => {
    const link = await addPerson(ines, { ...editor, role: 'Editor' });
    await bram.goto(link);
    await expect(bram.getByRole('heading', { name: `Welcome, ${editor.name}` })).toBeVisible();
    await bram.getByLabel('Password').fill(editor.password);
    await bram.getByRole('button', { name: 'Save and sign in' }).click();
    await bram.waitForURL(/\/desk\/stories/);
    await reader.goto(link);
    await expect(reader.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  });

  await test.step('one writes and files', async () => {
    await makeFirstStory(ines);
    await write(ines);
    await fileStory(ines);
    await reader.goto('/');
    await expect(reader.getByText(story.headline)).toHaveCount(0);
  });

  await test.step('the other passes and publishes', async () => {
    await openFromQueue(bram, story.slug);
    await expect(bram.getByText(story.first)).toBeVisible();
    await bram.getByRole('button', { name: 'Pass', exact: true }).click();
    await told(bram, 'Version 1 is passed.');
    await bram.getByRole('button', { name: 'Publish', exact: true }).click();
    await told(bram, 'Published. Readers have it now.');
  });

  await test.step('a reader without script finds it on the front, in its section and on its own page', async () => {
    for (const path of ['/', '/harbour']) {
      await reader.goto(path);
      await expect(reader.getByRole('link', { name: story.headline })).toBeVisible();
    }
    await reader.getByRole('link', { name: story.headline }).click();
    await expect(reader).toHaveURL(/\/harbour\/night-ferry-to-the-island-[a-z0-9-]+-[0-9a-z]{8}$/);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(story.headline);
    const text = (await reader.getByRole('article').first().textContent()) ?? '';
    expectInOrder(text, ['Harbour', story.headline, story.standfirst, admin.name, story.first, story.last]);
    expect(await reader.content()).not.toContain(editor.name);
  });
});

async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Name of the newsroom').fill('The Harbour Post');
  await page.getByLabel('Your name').fill(admin.name);
  await page.getByLabel('Your e-mail address').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await page.waitForURL(/\/desk\/stories/);
}

/** Begins where a news list that is still empty says so. */
async function makeFirstStory(page: Page): Promise<void> {
  await page.goto('/desk/stories');
  await page.getByRole('main').getByRole('link', { name: 'New story' }).last().click();
  const form = page.getByRole('form', { name: 'New story' });
  await form.getByLabel('Slug').fill(story.slug);
  await chooseFrom(page, 'Section', 'Harbour');
  await form.getByRole('button', { name: 'Make the story' }).click();
  await expect(page.getByRole('heading', { level: 1, name: story.slug })).toBeVisible();
}

async function write(page: Page): Promise<void> {
  await writeHeadline(page, story.headline);
  await page.keyboard.type(story.standfirst);
  await page.keyboard.press('Enter');
  await page.keyboard.type(story.first);
  await page.keyboard.press('Enter');
  await page.keyboard.type(story.last);
  await expect(storyText(page)).toContainText(story.last);
  await lookUp(page, 'Add who it is by', admin.name);
  await saved(page);
}
