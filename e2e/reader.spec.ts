import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '#e2e/harness/test.ts';
import { feedEntries, structuredData } from '#e2e/pages/reader.ts';

const BREAKING = 'Port Ansel’s flood barrier holds as Storm Odile drives the sea to a record';
const CORRECTED = /Where Merrin burned coal/;

/** Opens a story from the front, or from its section, by words of its headline. */
async function openStory(page: Page, headline: string | RegExp, from = '/'): Promise<void> {
  await page.goto(from);
  await page.getByRole('main').getByRole('link', { name: headline }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
}

const firstBelow = (page: Page) => page.locator('.river-story').first();

test.describe('with script', () => {
  test('a story below another opens in place, and reading goes on where it stopped', async ({ page }) => {
    await openStory(page, BREAKING);
    const place = () => page.evaluate(() => [location.href, history.length]);
    const before = await place();
    const story = firstBelow(page);
    const headline = (await story.getByRole('heading', { level: 3 }).textContent()) ?? '';
    const link = story.getByRole('link', { name: 'Continue reading' });
    const beginning = (await story.locator('.prose > p').last().textContent()) ?? '';
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(link).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveText(`Opened: ${headline}`);
    const focused = page.locator(':focus');
    await expect(focused).toBeVisible();
    await expect(focused).toBeInViewport();
    await expect(focused.locator('xpath=preceding-sibling::*[1]')).toHaveText(beginning);
    await expect(story.getByRole('heading', { level: 3 })).toHaveText(headline);
    expect(await place()).toEqual(before);
  });

  test('text size and colours are kept in the browser, without a cookie, and come before the first paint', async ({
    page,
    context,
  }) => {
    await openStory(page, BREAKING);
    const words = page.locator('.story .prose > p').first();
    const look = () =>
      words.evaluate((element) => {
        const { fontSize } = getComputedStyle(element);
        return [Number.parseFloat(fontSize), getComputedStyle(document.documentElement).backgroundColor];
      });
    const [usual, paper] = await look();
    await page.locator('summary', { hasText: 'Aa' }).click();
    await page.getByRole('radio', { name: 'Largest' }).check();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeHidden();
    await page.reload();
    const [largest, dark] = await look();
    expect(largest).toBeCloseTo(2 * Number(usual), 0);
    expect(dark).not.toBe(paper);
    const wide = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize(wide);
    expect(await context.cookies()).toEqual([]);
    await page.locator('summary', { hasText: 'Aa' }).click();
    await page.getByRole('radio', { name: 'As this device' }).check();
    await page.getByRole('radio', { name: 'Usual' }).check();
    expect(await look()).toEqual([usual, paper]);
  });

  test('a corrected story says so at its head, and leads to the note', async ({ page }) => {
    await openStory(page, CORRECTED, '/business');
    await page.getByRole('link', { name: 'Corrected' }).click();
    await expect(page.getByRole('region', { name: 'Corrections and clarifications' })).toBeInViewport();
  });

  test('the address of a story can be copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openStory(page, BREAKING);
    await page.getByRole('button', { name: 'Copy the address' }).click();
    await expect(page.getByRole('status')).toHaveText('Address copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('paper has the story, its moments and where its links lead, and none of the ways around the site', async ({
    page,
  }) => {
    await openStory(page, BREAKING);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.sections', '.connect', '.choices', '.river', '.breaking'])
      await expect(page.locator(hidden).first()).toBeHidden();
    const behind = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element, '::after').content);
    expect(await behind('.dates time')).toMatch(/\d{4}, \d\d:\d\d GMT/);
    expect(await behind('.prose a[href]')).toMatch(/\(.+\)/);
    await expect(page.locator('.story .credit').first()).toBeVisible();
  });
});

test.describe('when the network fails', () => {
  test.use({ expectedErrors: [/Failed to load resource: net::ERR_FAILED/] });

  test('Continue reading does what any link does', async ({ page }) => {
    await page.route('**/rest', (route) => route.abort());
    await openStory(page, BREAKING);
    const headline = (await firstBelow(page).getByRole('heading', { level: 3 }).textContent()) ?? '';
    await firstBelow(page).getByRole('link', { name: 'Continue reading' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything can be read, followed and shared; what needs script is not there', async ({ page }) => {
    await openStory(page, BREAKING);
    // Found by its place: Playwright looks for no words inside of "noscript".
    const reload = page.locator('.developing noscript p');
    await expect(reload).toBeVisible();
    expect(await reload.textContent()).toBe('Reload for the latest version.');
    await expect(page.locator('summary', { hasText: 'Aa' })).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Email' })).toHaveAttribute('href', /^mailto:/);
    await expect(page.locator('.dates time').first()).toHaveText(/\d{4}, \d\d:\d\d GMT/);
    const headline = (await firstBelow(page).getByRole('heading', { level: 3 }).textContent()) ?? '';
    await firstBelow(page).getByRole('link', { name: 'Continue reading' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  });
});

test('a story that is read says so, by its path alone, and what is read lately is trending', async ({
  page,
  newBrowser,
}) => {
  const sent = page.waitForRequest((request) => request.url().endsWith('/beacons/view'));
  await openStory(page, BREAKING);
  const beacon = await sent;
  expect(beacon.postData()).toBe(new URL(page.url()).pathname);
  expect(beacon.headers().cookie).toBeUndefined();
  const plain = await (await newBrowser({ javaScriptEnabled: false })).newPage();
  for (const path of ['/', new URL(page.url()).pathname]) {
    await plain.goto(path);
    const trending = plain.getByRole('region', { name: 'Trending' });
    await expect(trending.getByRole('listitem').first()).toContainText(BREAKING);
  }
});

test('a byline leads to its author’s page, with their stories, a feed, and nothing of their account', async ({
  page,
  request,
}) => {
  await openStory(page, BREAKING);
  const name = (await page.locator('.story .by-name').first().textContent()) ?? '';
  await page.locator('.story').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('main').getByRole('link', { name: BREAKING })).toBeVisible();
  const path = new URL(page.url()).pathname;
  expect(path).toMatch(/^\/authors\/[a-z-]+-[0-9a-z]{8}$/);
  expect(await structuredData(page)).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', name, url: page.url() },
  });
  expect(await page.content()).not.toContain('@estuary');
  const entries = await feedEntries(request, `${path}/rss.xml`);
  expect(entries.map((entry) => entry.title)).toContain(BREAKING);
  expect(await movedTo(request, path.replace(/[a-z-]+-(?=[0-9a-z]{8}$)/, 'an-older-name-'))).toBe(path);
});

test('a story that runs from right to left does so on the front, in lists and on its page, on a phone too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const list of ['/', '/vessany']) {
    await page.goto(list);
    const card = page.locator('.card[dir="rtl"]').first();
    await expect(card.getByRole('heading')).toHaveAttribute('lang', 'ar');
    expect(await card.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  }
  await page.locator('.card[dir="rtl"] h2 a').click();
  const story = page.locator('article.story');
  await expect(story).toHaveAttribute('dir', 'rtl');
  await expect(story.locator('.dates')).toHaveAttribute('lang', 'en-GB');
  await expect(story.locator('.story-foot')).toHaveAttribute('dir', 'ltr');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

/** Where an address that is no longer the present one sends readers. */
async function movedTo(request: APIRequestContext, path: string): Promise<string | undefined> {
  const response = await request.get(path, { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  return response.headers().location;
}
