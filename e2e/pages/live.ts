import type { Locator, Page } from '@playwright/test';
import { expect } from '#e2e/harness/test.ts';

/** The live view of a story, as somebody at the desk has it. */
export function liveDesk(page: Page) {
  const writing = (name: string) => page.getByRole('textbox', { name, exact: true });
  const post = (words: string): Locator =>
    page.getByRole('article', { name: /^Post of / }).filter({ hasText: words });
  return {
    post,
    /** Writes a post and sends it with the one key. */
    async write(words: string): Promise<void> {
      await writing('New post').click();
      await expect(writing('New post')).toBeFocused();
      await page.keyboard.type(words);
      await page.keyboard.press('Control+Enter');
      await expect(post(words)).toBeVisible();
    },
    /** Writes on at the end of a post that is out. */
    async edit(words: string, more: string): Promise<void> {
      await post(words).getByRole('button', { name: 'Edit', exact: true }).click();
      await expect(writing('Edit of a post')).toBeFocused();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(more);
      await page.keyboard.press('Control+Enter');
      await expect(post(words + more)).toBeVisible();
    },
    async act(words: string, name: string): Promise<void> {
      await post(words).getByRole('button', { name: 'More acts' }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    },
  };
}

/** Opens a story as a reader, and waits until its page hears of changes. */
export async function openAsReader(page: Page, path: string): Promise<void> {
  const line = page.waitForResponse(/\/live-stream/);
  await page.goto(path);
  await line;
}

/** Where something stands in the window. */
export async function topOf(locator: Locator): Promise<number> {
  return locator.evaluate((element) => Math.round(element.getBoundingClientRect().top));
}
