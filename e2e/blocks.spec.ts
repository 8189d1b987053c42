import type { Page } from '@playwright/test';
import { expect, test } from '#e2e/harness/test.ts';
import { fileStory, openFromQueue, openTab } from '#e2e/pages/acts.ts';
import { chooseFrom, lookUp, makeStory, openFromList, told } from '#e2e/pages/desk.ts';
import { clickInto, insert, saved, storyText, writeHeadline, writeParagraph } from '#e2e/pages/editor.ts';
import { buildPicture } from '#test/build-picture.ts';

const slug = 'slipway-blocks';
const headline = 'The old slipway takes its first boat in nine years';

test('an editor makes each kind of block, and a reader without script has them, on a phone too', async ({
  signIn,
  newBrowser,
}) => {
  test.setTimeout(300_000);
  const [ada, nkechi] = [await signIn('Ada'), await signIn('Nkechi')];
  await makeStory(ada, { slug, line: 'What came of the slipway' });
  await writeHeadline(ada, headline);
  await ada.keyboard.press('Enter');
  await writeParagraph(ada, 'The boat went down the slipway at noon.');

  await test.step('a fact box, by the slash menu', () => makeFactBox(ada));
  await test.step('a table, by keys alone', () => makeTable(ada));
  await test.step('cells from a spreadsheet, pasted into it', () => pasteCells(ada));
  await test.step('more on a topic, with what it shows now', () => makeMoreOn(ada));
  await test.step('a gallery of three files at once, put in another order', () => makeGallery(ada));
  await test.step('it is published', () => publish(ada, nkechi));
  const path = await publishedPath(nkechi);

  const plain = await newBrowser({ javaScriptEnabled: false });
  await test.step('the reader has them', async () => expectBlocks(await plain.newPage(), path));
  const phone = await newBrowser({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await test.step('on a phone too', async () => expectOnPhone(await phone.newPage(), path));
});

async function makeFactBox(page: Page): Promise<void> {
  await page.keyboard.type('/fact');
  await expect(page.getByRole('option', { name: 'Fact box' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('The slipway');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Built in 1911.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Ninety metres long');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Eleven metres wide');
  await page.keyboard.press('ControlOrMeta+Enter');
  const box = storyText(page).getByRole('complementary', { name: 'At a glance' });
  await expect(box.getByRole('listitem')).toHaveText(['Ninety metres long', 'Eleven metres wide']);
}

async function makeTable(page: Page): Promise<void> {
  await page.keyboard.type('/table');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Boats down the slipway');
  await page.keyboard.press('Enter');
  for (const words of ['Year', 'Boats', 'Tonnes', '2014', '12', '340', '2015', '9', '210']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  // Tab in the last cell made a row.
  for (const words of ['2026', '1', '38']) {
    await page.keyboard.type(words);
    if (words !== '38') await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('In autumn');
  const table = storyText(page).getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByRole('cell')).toHaveCount(16);
  await page.keyboard.press('Alt+Shift+Delete');
  await expect(table.getByRole('cell')).toHaveCount(12);
}

async function pasteCells(page: Page): Promise<void> {
  const table = storyText(page).getByRole('table');
  await clickInto(page, table.getByRole('cell', { name: '2015' }));
  await storyText(page).evaluate((text) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<table><tr><td>2016</td><td>7</td></tr><tr><td>2017</td><td>5</td></tr></table>',
    );
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(table.getByRole('row').nth(2)).toHaveText(/2016\s*7\s*210/);
  await expect(table.getByRole('row').nth(3)).toHaveText(/2017\s*5\s*38/);
  await saved(page);
}

async function makeMoreOn(page: Page): Promise<void> {
  // With the pasted cells selected the first Enter goes into the last of them, the second out of the table.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody knows when the next one goes.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/topic');
  await page.keyboard.press('Enter');
  await lookUp(page, 'Which topic', 'Energy');
  const block = storyText(page).getByRole('complementary', { name: 'More on' });
  await expect(block).toContainText('More on Energy');
  await expect(block.getByRole('listitem').first()).toBeVisible();
}

async function makeGallery(page: Page): Promise<void> {
  await clickInto(page, storyText(page).getByText('Nobody knows when'));
  const files = await Promise.all(
    ['noon', 'dusk', 'night'].map(async (name) => ({
      name: `${name}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await buildPicture(1200, 800, { caption: `The slipway at ${name}.`, credit: `Of ${name}` }),
    })),
  );
  const chooser = page.waitForEvent('filechooser');
  await insert(page, 'Gallery');
  await (await chooser).setFiles(files);
  const gallery = storyText(page).getByRole('region', { name: 'Gallery' });
  const figures = gallery.getByRole('figure');
  await expect(figures).toHaveCount(3);
  for (const index of [0, 1, 2]) {
    await figures
      .nth(index)
      .getByLabel('What it shows')
      .fill(`Picture ${index + 1}`);
    await page.keyboard.press('Enter');
  }
  await figures.nth(2).getByRole('button', { name: 'Move picture back' }).click();
  await expect(figures.nth(1)).toContainText('The slipway at night.');
  await figures.nth(0).getByRole('button', { name: 'Remove picture' }).click();
  await expect(figures).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(figures).toHaveCount(3);
  await expect(figures).toContainText(['at noon', 'at night', 'at dusk']);
  await saved(page);
}

async function publish(ada: Page, nkechi: Page): Promise<void> {
  await openTab(ada, 'Story');
  await chooseFrom(ada, 'Section', 'World');
  await saved(ada);
  await fileStory(ada);
  await openFromQueue(nkechi, slug);
  await expect(nkechi.getByRole('table')).toBeVisible();
  await nkechi.getByRole('button', { name: 'Pass and publish' }).click();
  await told(nkechi, 'Published. Readers have it now.');
}

async function publishedPath(page: Page): Promise<string> {
  await openFromList(page, slug);
  await openTab(page, 'Review');
  const address = await page.getByRole('link', { name: 'Open', exact: true }).getAttribute('href');
  return new URL(address ?? '').pathname;
}

async function expectBlocks(reader: Page, path: string): Promise<void> {
  await reader.goto(path);
  const story = reader.getByRole('article').first();
  const facts = story.getByRole('complementary', { name: 'At a glance' });
  await expect(facts.getByRole('heading', { name: 'The slipway' })).toBeVisible();
  await expect(facts.getByRole('listitem')).toHaveText(['Ninety metres long', 'Eleven metres wide']);
  const table = story.getByRole('region', { name: 'Boats down the slipway' }).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Year', 'Boats', 'Tonnes']);
  await expect(table.getByRole('row')).toHaveCount(4);
  const gallery = story.getByRole('region', { name: '3 pictures' });
  const captions = gallery.getByRole('figure');
  await expect(captions).toHaveText([/at noon\.\s*Pic: Of noon/, /at night\.\s*Pic: Of night/, /at dusk\./]);
  for (const picture of await gallery.getByRole('img').all()) {
    expect((await reader.request.get((await picture.getAttribute('src')) ?? '')).status()).toBe(200);
  }
  const more = story.getByRole('complementary', { name: 'More on Energy' });
  await expect(more.getByRole('link', { name: 'Energy', exact: true })).toHaveAttribute(
    'href',
    '/topics/energy',
  );
  const links = await more.getByRole('listitem').getByRole('link').all();
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    expect((await reader.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
  }
}

async function expectOnPhone(reader: Page, path: string): Promise<void> {
  await reader.goto(path);
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await reader.evaluate(overflow)).toBe(0);
  const region = reader.getByRole('region', { name: 'Boats down the slipway' });
  await region.focus();
  await expect(region).toBeFocused();
  await expect(region.getByRole('cell', { name: '340' })).toBeVisible();
}
