import type { Page } from '@playwright/test';
import { expect, test } from '#e2e/harness/test.ts';
import { DESKTOP } from '#e2e/judges/judge.ts';
import { walk } from '#e2e/judges/keyboard-walk.ts';
import { openFirstInQueue, openTab } from '#e2e/pages/acts.ts';
import { openFromList } from '#e2e/pages/desk.ts';
import { storyText } from '#e2e/pages/editor.ts';

test.use({ viewport: DESKTOP });

test('on the site every control is reached by Tab, in the order of reading, with a name, and is seen', async ({
  page,
}) => {
  await page.goto('/');
  await skipsToContent(page);
  const problems = await walk(page, 'the front');
  await page.goto('/science');
  await page
    .getByRole('main')
    .getByRole('link', { name: /The island where the sea/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The island');
  problems.push(...(await walk(page, 'a story with every block')));
  expect(problems).toEqual([]);
});

test('so it is where people sign in', async ({ page }) => {
  await page.goto('/login');
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  expect(await walk(page, 'sign-in')).toEqual([]);
});

test('so it is in the news list and the form of a new story', async ({ signIn }) => {
  const page = await signIn('Nkechi');
  await page.goto('/desk/stories');
  await skipsToContent(page);
  const problems = await walk(page, 'the news list');
  await page.goto('/desk/stories/new');
  await expect(page.getByLabel('Slug')).toBeFocused();
  problems.push(...(await walk(page, 'a new story')));
  expect(problems).toEqual([]);
});

test('so it is in the editor, its text and its panel', async ({ signIn }) => {
  const page = await signIn('Nkechi');
  await openFromList(page, 'every-block');
  await expect(storyText(page)).toBeVisible();
  const problems: string[] = [];
  for (const tab of ['Story', 'Review'] as const) {
    await openTab(page, tab);
    problems.push(...(await walk(page, `the editor, ${tab}`)));
  }
  expect(problems).toEqual([]);
});

test('so it is in the review screen and the dialogs of publishing', async ({ signIn }) => {
  const page = await signIn('Nkechi');
  await openFirstInQueue(page);
  const problems = await walk(page, 'review');
  problems.push(...(await walkDialog(page, 'Send back')));
  await openFromList(page, 'brandt-ferry');
  await openTab(page, 'Review');
  problems.push(...(await walkDialog(page, 'Take down')));
  expect(problems).toEqual([]);
});

/** The first Tab comes to a link that leads past everything that is on every page. */
async function skipsToContent(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText(/^Skip to/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toBeVisible();
}

/** A dialog has the focus from the start, keeps it, and gives it back to what opened it. */
async function walkDialog(page: Page, name: string): Promise<string[]> {
  const opener = page.getByRole('button', { name, exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('[role="dialog"], [role="alertdialog"]').filter({ hasText: name });
  await expect(dialog).toBeVisible();
  await expect(page.locator(':focus')).toBeVisible();
  const problems = await walk(page, `“${name}”`, 'here');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  return problems;
}
