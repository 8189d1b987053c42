import type { Locator, Page } from '@playwright/test';
import { expect, test } from '#e2e/harness/test.ts';
import { told } from '#e2e/pages/desk.ts';
import { cursorHeard, saved, storyText } from '#e2e/pages/editor.ts';
import { DEMO_PEOPLE } from '#features/people/rules/demo-people.ts';

const slug = 'first-frost';
const headline = 'First frost comes three weeks late';

test('a story is made, written, filed and passed without touching a mouse', async ({ newBrowser }) => {
  test.setTimeout(240_000);
  const ada = await (await newBrowser()).newPage();
  await test.step('a writer signs in and makes a story', async () => {
    await signInByKeys(ada, 'Ada Quill');
    await pressAt(ada, ada.getByRole('main').getByRole('link', { name: 'New story' }));
    await expect(ada.getByLabel('Slug')).toBeFocused();
    await ada.keyboard.type(slug);
    await pressAt(ada, ada.getByRole('button', { name: 'Section' }));
    await ada.keyboard.type('World');
    await ada.keyboard.press('Enter');
    await pressAt(ada, ada.getByRole('button', { name: 'Make the story' }));
    await expect(ada.getByRole('heading', { level: 1, name: slug })).toBeVisible();
  });
  await test.step('writes it with the keys of other editors', async () => {
    await tabTo(ada, storyText(ada));
    await writeByKeys(ada);
    await saved(ada);
  });
  await test.step('and files it', async () => {
    await tabTo(ada, ada.getByRole('button', { name: 'File', exact: true }), 'Shift+Tab');
    await ada.keyboard.press('Enter');
    await told(ada, /Filed as version 1/);
  });
  const nkechi = await (await newBrowser()).newPage();
  await test.step('a reviewer finds it in the queue and passes it', async () => {
    await signInByKeys(nkechi, 'Nkechi Obi');
    await pressAt(nkechi, nkechi.getByRole('link', { name: 'Review' }).first());
    await nkechi.waitForURL(/\/desk\/review$/);
    await pressAt(nkechi, nkechi.getByRole('link', { name: slug, exact: true }).first());
    await expect(nkechi.getByRole('heading', { level: 1, name: slug })).toBeVisible();
    await pressAt(nkechi, nkechi.getByRole('button', { name: 'Pass', exact: true }));
    await told(nkechi, 'Version 1 is passed.');
  });
});

async function signInByKeys(page: Page, name: string): Promise<void> {
  const person = DEMO_PEOPLE.find((one) => one.name === name);
  await page.goto('/login');
  await tabTo(page, page.getByLabel('E-mail address'));
  await page.keyboard.type(person?.email ?? '');
  await tabTo(page, page.getByLabel('Password'));
  await page.keyboard.type(person?.password ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/stories/);
}

async function writeByKeys(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Home');
  await cursorHeard(page);
  await page.keyboard.type(headline);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Gardens stayed green ');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('until Monday');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/head');
  await expect(page.getByRole('option', { name: 'Heading', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('What gardeners say');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Dahlias first');
  const text = storyText(page);
  await expect(text.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(text.getByRole('heading', { level: 2 })).toHaveText('What gardeners say');
  await expect(text.getByRole('listitem')).toHaveText('Dahlias first');
  await expect(text.getByRole('strong')).toHaveText('until Monday');
}

/** Goes to something by Tab alone, and presses Enter on it. */
async function pressAt(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to something by Tab alone, as somebody does who sees where the focus is. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus does not come to ${target} by ${key}.`);
}
