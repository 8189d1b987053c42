import { expect, test } from '#e2e/harness/test.ts';
import { fileStory, openFromQueue, openTab } from '#e2e/pages/acts.ts';
import { makeStory, told } from '#e2e/pages/desk.ts';
import { changeWords, saved, storyText, writeHeadline } from '#e2e/pages/editor.ts';

test('the palette reaches stories, screens, and what can be done with the story that is open', async ({
  signIn,
}) => {
  const page = await signIn('Mirela');
  await page.goto('/desk/stories');
  const palette = page.getByRole('dialog', { name: 'Go to or do' });
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('pictures');
  await expect(palette.getByRole('menuitem', { name: 'Pictures' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Pictures' })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('ansel-b');
  await expect(palette.getByRole('menuitem', { name: 'ansel-barrier' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'ansel-barrier' })).toBeVisible();
  await expect(storyText(page)).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('take');
  await expect(palette.getByRole('menuitem', { name: 'Take down' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog', { name: 'Take down' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('an Enter that comes before the stories are found takes the first of what is found', async ({
  signIn,
}) => {
  const page = await signIn('Mirela');
  await page.goto('/desk/stories');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const palette = page.getByRole('dialog', { name: 'Go to or do' });
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.getByRole('group', { name: 'Stories' }).getByRole('menuitem').first()).toBeVisible();

  const answer = Promise.withResolvers<void>();
  await page.route('**/api/stories/search**', async (route) => {
    await answer.promise;
    await route.continue();
  });
  await page.keyboard.type('ansel-b');
  await expect(palette.getByRole('menuitem', { name: 'Pictures' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('searchbox')).toBeFocused();
  answer.resolve();
  await expect(page.getByRole('heading', { level: 1, name: 'ansel-barrier' })).toBeVisible();
  await expect(palette).toHaveCount(0);
});

test('the sheet shows every key, and switches those off that need no Ctrl', async ({ signIn }) => {
  const page = await signIn('Ada');
  await page.goto('/desk/stories');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('searchbox').fill('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('searchbox').blur();
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await page.keyboard.press('?');
  await expect(sheet.getByText('Peek into the story, and stop peeking')).toBeVisible();
  await expect(sheet.getByText('Bold', { exact: true })).toBeVisible();
  await sheet.getByText('work in this browser').click();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('searchbox', { name: 'Story, screen or act' })).toBeFocused();
  await page.keyboard.type('keys');
  await expect(page.getByRole('menuitem', { name: 'Show all keys' })).toBeVisible();
  await page.keyboard.press('Enter');
  await sheet.getByText('work in this browser').click();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.waitForURL(/\/desk\/pictures$/);
});

test('the news list is moved in by keys, looked into, and found again as it was left', async ({ signIn }) => {
  const page = await signIn('Mirela');
  await page.goto('/desk/stories?sort=slug');
  const links = page.locator('table a[data-row]');
  const slugOf = async (at: number) => (await links.nth(at).textContent()) ?? '';
  await expect(links.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  const peek = page.getByRole('complementary', { name: 'Peek' });
  await expect(peek.getByRole('heading', { level: 2 })).toHaveText(await slugOf(1));
  await expect(peek.getByRole('list', { name: 'What happened last' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(peek.getByRole('heading', { level: 2 })).toHaveText(await slugOf(2));
  await page.keyboard.press('k');
  await page.keyboard.press('Escape');
  await expect(peek).toHaveCount(0);
  const slug = await slugOf(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: slug })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await page.waitForURL(/sort=slug/);
  await expect(links.nth(1)).toBeFocused();
});

test('versions are compared with who changed what, and one is restored without losing the other', async ({
  signIn,
}) => {
  const page = await signIn('Tomas');
  await makeStory(page, { slug: 'ferry-times', section: 'World' });
  await writeHeadline(page, 'Ferries run later on Fridays');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The last boat leaves at eleven.');
  await saved(page);
  await fileStory(page);
  await page.getByRole('button', { name: 'Recall' }).click();
  await told(page, 'Recalled.');
  await changeWords(page, 'eleven', 'midnight');
  await saved(page);

  await openTab(page, 'History');
  await page.getByRole('link', { name: 'What was changed since version 1' }).click();
  await page.waitForURL(/\/history$/);
  await expect(page.locator('ins')).toHaveText(['midnight']);
  await expect(page.locator('del')).toHaveText(['eleven']);
  await expect(page.locator('[data-changed]').getByText('Tomas Reyes')).toBeVisible();

  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await told(page, 'What stood there before is version 2.');
  await expect(storyText(page)).toContainText('leaves at eleven.');
  await openTab(page, 'History');
  await expect(page.getByText('kept before a restore by Tomas Reyes')).toBeVisible();
});

test('a review screen is drawn anew when the writer takes the story back', async ({ signIn }) => {
  const [writer, reviewer] = [await signIn('Tomas'), await signIn('Mirela')];
  await makeStory(writer, { slug: 'quay-lights', section: 'World' });
  await writeHeadline(writer, 'The lights of the quay are out');
  await fileStory(writer);
  await openFromQueue(reviewer, 'quay-lights');
  const watches = reviewer
    .waitForEvent('websocket')
    .then((socket) =>
      socket.waitForEvent('framesent', { predicate: ({ payload }) => String(payload).includes('"watch"') }),
    );
  await reviewer.reload();
  await watches;
  await writer.getByRole('button', { name: 'Recall' }).click();
  await told(writer, 'Recalled.');
  await expect(reviewer.getByText('This story is not in the queue')).toBeVisible();
});

test('pictures are filtered in the address, opened beside the grid, and say which stories use them', async ({
  signIn,
}) => {
  const page = await signIn('Mirela');
  await page.goto('/desk/pictures?use=used');
  await page.keyboard.press('j');
  const cards = page.getByRole('list', { name: 'Pictures' }).getByRole('button');
  await expect(cards.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Used in' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Used in' })).toHaveCount(0);
  await expect(cards.first()).toBeFocused();
  await page.goto('/desk/pictures?kind=screengrab&q=nothing-like-this');
  await expect(page.getByText('No picture fits')).toBeVisible();
  await page.getByRole('link', { name: 'Show all pictures' }).click();
  await expect(cards.first()).toBeVisible();
});
