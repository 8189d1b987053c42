import path from 'node:path';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { type Installation, startInstallation } from '#e2e/harness/installation.ts';
import { test as base, expect } from '#e2e/harness/test.ts';
import { fileStory, openFromQueue, openTab, takeDown } from '#e2e/pages/acts.ts';
import { makeStory, openFromList, told } from '#e2e/pages/desk.ts';
import { saved, storyText, writeHeadline, writeParagraph } from '#e2e/pages/editor.ts';
import { type Postgres, startPostgres } from '#server/postgres/start-postgres.ts';
import { RUNS } from '#test/left-behind.ts';

/** An installation whose PostgreSQL is somebody else's: it can be stopped, and nobody starts it again but this spec. */
const test = base.extend<object, { postgres: Postgres; installation: Installation }>({
  postgres: [
    async ({ newsroom }, use) => {
      const postgres = await startPostgres(path.join(RUNS, `${process.pid}-${newsroom}`));
      await use(postgres);
      await postgres.destroy();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  installation: [
    async ({ postgres }, use) => {
      const installation = await startInstallation({ DEMO: '1', DATABASE_URL: postgres.url });
      await use(installation);
      await installation.remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test.use({ newsroom: 'apart' });
test.describe.configure({ mode: 'serial' });

const proof = (page: Page) => page.getByRole('region', { name: 'Where it was looked for' });

test('a story is taken down, and the desk sees at every place that readers do not have it', async ({
  signIn,
  request,
}) => {
  const desk = await signIn('Nkechi');
  await openFromList(desk, 'eels-return');
  await openTab(desk, 'Review');
  const address = await liveAddress(desk);
  expect((await request.get(address)).status()).toBe(200);
  await takeDown(desk, 'It is wrong');
  await seenNowhere(desk);
  await proof(desk)
    .getByText(/^All \d+ places$/)
    .click();
  const own = proof(desk).getByRole('listitem').filter({ hasText: 'Its page' });
  await expect(own).toContainText('410: gone');
  await expect(own).toContainText(new URL(address).pathname);
  for (const place of ['The front', 'RSS of the site', 'Trending', 'Sitemap news']) {
    const seen = proof(desk).getByRole('listitem').filter({ hasText: place }).first();
    await expect(seen).toContainText('200: without it');
  }
  expect((await request.get(address)).status()).toBe(410);
  await proof(desk).getByRole('button', { name: 'Look again' }).click();
  await seenNowhere(desk);
});

test('a picture is taken down in every story, the stories stay, and it comes back', async ({
  signIn,
  newBrowser,
  request,
  postgres,
}) => {
  const desk = await signIn('Nkechi');
  await openFromList(desk, 'brandt-ferry');
  await openTab(desk, 'Review');
  const address = await liveAddress(desk);
  const reader = await (await newBrowser({ javaScriptEnabled: false })).newPage();
  await reader.goto(address);
  const figure = reader.locator('.story figure').first();
  const file = (await figure.locator('img').getAttribute('src')) ?? '';
  expect((await request.get(file)).status()).toBe(200);
  const record = await openPicture(desk, await fileNameOf(postgres, file));

  await record.getByRole('button', { name: 'Take down' }).click();
  await desk.getByRole('alertdialog').getByText('Legal').click();
  await desk.getByRole('button', { name: 'Take down now' }).click();
  await told(desk, 'Taken down. Readers no longer have it.');
  await seenNowhere(desk);
  expect((await request.get(file)).status()).toBe(410);
  await reader.reload();
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await reader.content()).not.toContain(file.split('/')[2]);

  await record.getByRole('button', { name: 'Reinstate' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Reinstate the picture' });
  await dialog.getByLabel('Reason').fill('The agency allows it');
  await dialog.getByRole('button', { name: 'Reinstate' }).click();
  await expect(record.getByRole('button', { name: 'Take down' })).toBeVisible();
  expect((await request.get(file)).status()).toBe(200);
  await reader.reload();
  await expect(figure.locator('img')).toHaveAttribute('src', file);
});

test.describe('while PostgreSQL is down', () => {
  // What is refused meanwhile is told in the browser's own lines too.
  test.use({ expectedErrors: [/503|WebSocket/] });

  test('readers keep what is kept, the desk says what is wrong, and nothing is lost or half done', async ({
    signIn,
    request,
    postgres,
  }) => {
    test.setTimeout(180_000);
    const [ada, nkechi] = [await signIn('Ada'), await signIn('Nkechi')];
    await makeStory(ada, { slug: 'night-pump', section: 'World' });
    await writeHeadline(ada, 'The pump that ran all night');
    await ada.keyboard.press('Enter');
    await writeParagraph(ada, 'It stood in the yard.');
    await fileStory(ada);
    await openFromQueue(nkechi, 'night-pump');
    await makeStory(ada, { slug: 'night-watch' });
    await writeHeadline(ada, 'It began at ten.');
    await saved(ada);
    const cacheOf = async (address: string) => (await request.get(address)).headers()['cache-status'];
    for (const address of ['/', '/rss.xml']) {
      await expect.poll(() => cacheOf(address)).toBe('copydesk; hit');
    }
    const feed = await (await request.get('/rss.xml')).text();

    await postgres.stop();
    await expect.poll(() => cacheOf('/')).toBe('copydesk; hit; detail=stale');
    const kept = await request.get('/rss.xml');
    expect([kept.status(), await kept.text()]).toEqual([200, feed]);
    expect((await request.get('/')).status()).toBe(200);
    expect((await request.get('/never-asked-for-before')).status()).toBe(503);
    const list = await (await nkechi.context().newPage()).goto('/desk/stories');
    expect(list?.status()).toBe(503);
    expect(await list?.text()).toContain('The database does not answer');
    const publish = nkechi.getByRole('button', { name: 'Pass and publish' });
    await publish.click();
    await told(nkechi, 'The database does not answer. Nothing was changed: try again in a moment.');
    await storyText(ada).getByText('It began at ten.').click();
    await ada.keyboard.press('End');
    await ada.keyboard.type(' It ended at six.');
    await expect(ada.getByRole('status').getByText(/^Not saved/)).toBeVisible();

    await postgres.startAgain();
    await saved(ada);
    // A page that is asked for in the moment of the return may still be told that the database is away.
    await expect(async () => {
      await ada.reload();
      await expect(storyText(ada)).toContainText('It began at ten. It ended at six.', { timeout: 8_000 });
    }).toPass({ timeout: 60_000 });
    await expect.poll(() => cacheOf('/')).toBe('copydesk; hit');
    expect(await (await request.get('/')).text()).not.toContain('The pump that ran all night');
    await publish.click();
    await told(nkechi, 'Published. Readers have it now.');
    await expect.poll(async () => (await request.get('/')).text()).toContain('The pump that ran all night');
  });
});

/** Waits until every node has looked: it asks for dozens of pages, which are pressed anew. */
async function seenNowhere(page: Page): Promise<void> {
  await expect(proof(page)).toContainText(/None of \d+ places shows it/, { timeout: 60_000 });
}

async function liveAddress(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: 'Open', exact: true }).first();
  return (await link.getAttribute('href')) ?? '';
}

/** Finds a picture in the library by its file's name and opens its record. */
async function openPicture(page: Page, fileName: string) {
  await page.goto(`/desk/pictures?q=${encodeURIComponent(fileName)}`);
  await page.getByRole('button', { name: `Open ${fileName}` }).click();
  const record = page.getByRole('region', { name: fileName });
  await expect(record).toBeVisible();
  return record;
}

async function fileNameOf({ url }: Postgres, file: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select "fileName" from "Picture" where "shortId" = $1', [
    file.split('/')[2],
  ]);
  await client.end();
  return rows[0]?.fileName ?? '';
}
