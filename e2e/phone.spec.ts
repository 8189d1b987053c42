import type { BrowserContextOptions, Page } from '@playwright/test';
import { expect, test } from '#e2e/harness/test.ts';
import { fileStory, openFromQueue, openTab, takeDown } from '#e2e/pages/acts.ts';
import { makeStory, openFromList, told } from '#e2e/pages/desk.ts';
import { saved, storyText, writeHeadline } from '#e2e/pages/editor.ts';

const WIDTH = 390;
const phone: BrowserContextOptions = {
  viewport: { width: WIDTH, height: 844 },
  hasTouch: true,
  isMobile: true,
};

const slug = 'tram-stop';
const headline = 'Tram stop moves forty metres after nine years of letters';

test('a story goes from its first word to readers and off the site again, on phones', async ({
  signIn,
  newBrowser,
}) => {
  test.setTimeout(240_000);
  const onPhone = async (name: string) => {
    const storageState = await (await signIn(name)).context().storageState();
    return (await newBrowser({ ...phone, storageState })).newPage();
  };
  const [tomas, nkechi, mirela] = [await onPhone('Tomas'), await onPhone('Nkechi'), await onPhone('Mirela')];
  const reader = await (await newBrowser(phone)).newPage();

  await test.step('a writer reads the news list, writes and files', async () => {
    await tomas.goto('/desk/stories');
    await expect(tomas.getByRole('list', { name: 'Stories' }).getByRole('listitem').first()).toBeVisible();
    await makeStory(tomas, { slug, section: 'World' });
    await writeHeadline(tomas, headline);
    await tomas.keyboard.press('Enter');
    await tomas.keyboard.type('It is nearer the school now.');
    await saved(tomas);
    await fileStory(tomas);
  });

  await test.step('a reviewer reads it, passes and publishes it', async () => {
    await openFromQueue(nkechi, slug);
    await expect(nkechi.getByText('It is nearer the school now.')).toBeVisible();
    await nkechi.getByRole('button', { name: 'Pass and publish' }).tap();
    await told(nkechi, 'Published. Readers have it now.');
    await reader.goto('/');
    await reader.getByRole('link', { name: headline }).first().tap();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  });

  await test.step('an editor takes it down', async () => {
    await openFromList(mirela, slug);
    await openTab(mirela, 'Review');
    await takeDown(mirela, 'Too early');
    expect((await reader.reload())?.status()).toBe(410);
  });
});

const SITE = ['/', '/world', '/science', '/topics/energy', '/nothing/is-here', '/login'];
const DESK = [
  ...[
    '/desk/stories',
    '/desk/stories/new',
    '/desk/review',
    '/desk/calendar',
    '/desk/notices',
    '/desk/live',
    '/desk/packages',
    '/desk/pictures',
    '/desk/people',
  ],
  ...['/desk/sections', '/desk/topics', '/desk/settings', '/desk/record', '/desk/account', '/desk/nothing'],
];

test('no page is wider than a phone, in light and in dark', async ({ signIn, newBrowser }) => {
  test.setTimeout(240_000);
  const storageState = await (await signIn('Helen')).context().storageState();
  const page = await (await newBrowser({ ...phone, storageState, colorScheme: 'dark' })).newPage();
  for (const path of [...SITE, ...DESK]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page, path);
    expect(await brightnessBehind(page), `${path} is dark`).toBeLessThan(90);
  }
  await openFromList(page, 'every-block');
  await expect(storyText(page)).toBeVisible();
  await expectNoSidewaysScroll(page, 'the editor');
  await openTab(page, 'Review');
  await expectNoSidewaysScroll(page, 'the panel');
  await page.goto('/desk/review');
  await page.getByRole('list', { name: 'Stories that wait' }).getByRole('link').first().tap();
  await page.waitForURL(/\/desk\/review\/./);
  await expectNoSidewaysScroll(page, 'the review screen');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('main').getByRole('link').first().tap();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoSidewaysScroll(page, 'a story');
  expect(await brightnessBehind(page)).toBeGreaterThan(200);
});

async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, what).toBeLessThanOrEqual(WIDTH);
}

/** How bright the page's ground is, from 0 to 255. */
async function brightnessBehind(page: Page): Promise<number> {
  const colour = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    const seen = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((one) => one !== 'rgba(0, 0, 0, 0)');
    if (!canvas) return [];
    canvas.fillStyle = seen ?? 'white';
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  });
  return Math.max(...colour.slice(0, 3));
}
