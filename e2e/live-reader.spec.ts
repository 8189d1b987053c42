import type { Locator, Page } from '@playwright/test';
import { type BehindTheScenes, behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { openFromQueue, openTab, takeDown } from '#e2e/pages/acts.ts';
import { told } from '#e2e/pages/desk.ts';

const HEADLINE = 'Ferry to Skerry runs again after eleven days';
const NOTE = 'An earlier version gave the wrong number of days. There were eleven.';
const GONE = 'This page is no longer here';
const paragraphs = Array.from({ length: 30 }, (_, at) => `Passage ${at + 1} of the ferry’s long way home.`);

/** A window that does not show the whole story. */
test.use({ viewport: { width: 1280, height: 720 } });

test('a page that is open changes with the story, and the reader keeps their place', async ({
  signIn,
  newBrowser,
  installation,
}) => {
  const scenes = await behindTheScenes(installation);
  const story = await publishedStory(scenes);
  const [nkechi, context] = [await signIn('Nkechi'), await newBrowser()];
  const streams: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/live-stream')) streams.push(request.url());
  });
  const [reader, front] = [await context.newPage(), await context.newPage()];
  const plain = await (await newBrowser({ javaScriptEnabled: false })).newPage();
  await reader.goto(story.path);
  await front.goto('/');
  await plain.goto(story.path);

  await test.step('an update comes in above what is read, which stays where it is', async () => {
    await reader.bringToFront();
    const read = reader.getByText(paragraphs[20] ?? '');
    await read.evaluate((element) => {
      scrollTo({ top: element.getBoundingClientRect().top + scrollY - 60, behavior: 'instant' });
      Object.assign(window, { read: element });
    });
    const before = await topOf(read);
    await story.update('Passage 3 of', ' It was delayed by fog. '.repeat(60));
    await expect(reader.getByRole('status')).toHaveText('This story has been updated');
    await expect(reader.getByText('It was delayed by fog.')).toHaveCount(1);
    expect(Math.abs((await topOf(read)) - before)).toBeLessThan(3);
    // The very paragraph, not another one with its words.
    expect(await read.evaluate((element) => element === Reflect.get(window, 'read'))).toBe(true);
  });

  await test.step('a correction from the desk shows on it', async () => {
    await story.write('Passage 30 of', ' The end.');
    await openFromQueue(nkechi, story.slug);
    await passAsCorrection(nkechi);
    await expect(reader.getByRole('status')).toHaveText('This story has been corrected');
    await expect(reader.getByRole('region', { name: 'Corrections and clarifications' })).toContainText(NOTE);
    await expect(reader.getByText(/The end\./)).toBeVisible();
  });

  await test.step('the banner comes and goes, on every page of the site', async () => {
    await story.breaking(new Date(Date.now() + 3_600_000));
    for (const page of [reader, front]) await expect(bannerOf(page)).toContainText(HEADLINE);
    await story.breaking(null);
    // Others may be breaking too.
    for (const page of [reader, front]) await expect(bannerOf(page).getByText(HEADLINE)).toHaveCount(0);
  });

  await test.step('taken down at the desk, nothing of it is left on the page', async () => {
    await nkechi.goto(`/desk/stories/${story.storyId}`);
    await openTab(nkechi, 'Review');
    await takeDown(nkechi, 'It is wrong');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(GONE);
    await expect(reader).toHaveTitle(/^This page is no longer here/);
    for (const words of [HEADLINE, 'Passage 1 ', NOTE]) expect(await reader.content()).not.toContain(words);
  });

  await test.step('reinstated, it is back', async () => {
    await nkechi.getByRole('button', { name: 'Reinstate' }).click();
    const dialog = nkechi.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('It was right after all');
    await dialog.getByRole('button', { name: 'Reinstate' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(HEADLINE);
    await expect(reader.getByText('It was delayed by fog.')).toHaveCount(1);
  });

  await test.step('all of it came over one connection for both tabs', () => {
    expect(streams).toHaveLength(1);
  });

  await test.step('without script the page is as it was, and another look shows what is new', async () => {
    await expect(plain.getByText('It was delayed by fog.')).toHaveCount(0);
    await plain.reload();
    await expect(plain.getByText('It was delayed by fog.')).toHaveCount(1);
    await expect(plain.getByText(NOTE)).toBeVisible();
  });
});

const bannerOf = (page: Page) => page.getByRole('region', { name: 'Breaking news' });

function topOf(element: Locator): Promise<number> {
  return element.evaluate((one) => one.getBoundingClientRect().top);
}

async function passAsCorrection(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pass and update' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pass and update' });
  await dialog.getByRole('radio', { name: /^Correction Something/ }).check({ force: true });
  await dialog.getByLabel('Note to readers').fill(NOTE);
  await dialog.getByRole('button', { name: 'Pass and update' }).click();
  await told(page, 'Updated. Readers have the new version now.');
}

/** A story that readers have, and what people do with it behind the scenes. */
async function publishedStory(scenes: BehindTheScenes) {
  const slug = 'ferry-runs-again';
  const [writer, reviewer] = [await scenes.makePerson('writer'), await scenes.makePerson('reviewer')];
  const story = await scenes.makeStory(writer, await scenes.makeSection('Islands'), slug);
  await scenes.write(writer, story, HEADLINE, ...paragraphs);
  const { storyId } = story;
  const publish = async (versionId: string, cause?: 'development') => {
    await scenes.pass(reviewer, storyId);
    const change = await scenes.changeOf(storyId);
    const input = { storyId, change, how: 'passed', versionId, cause } as const;
    scenes.unwrap(await scenes.publishStory(reviewer, input));
  };
  const write = async (after: string, words: string) => {
    await scenes.edit(writer, story, scenes.typeAfter(after, words));
    return (await scenes.file(writer, story)).versionId;
  };
  await publish((await scenes.file(writer, story)).versionId);
  const { db } = await import('#lib/db.ts');
  const { shortId } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  return {
    slug,
    storyId,
    path: `/islands/${shortId}`,
    write,
    update: async (after: string, words: string) => publish(await write(after, words), 'development'),
    breaking: async (until: Date | null) => {
      const { change } = await db().treatment.findUniqueOrThrow({ where: { storyId } });
      scenes.unwrap(await scenes.setBreaking(reviewer, { storyId, change, until }));
    },
  };
}
