import type { Locator, Page } from '@playwright/test';
import { expect } from '#e2e/harness/test.ts';
import { lookUp } from '#e2e/pages/desk.ts';

/** The text of the story that is open, to be typed in. */
export function storyText(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Story', exact: true });
}

/** Waits for the screen to say that everything is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
}

/** Writes the headline of an empty story, and goes on to the standfirst by Enter. */
export async function writeHeadline(page: Page, words: string): Promise<void> {
  await storyText(page).getByRole('heading', { level: 1 }).click();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

/** Writes a paragraph where the cursor is, at once, and begins the next one. */
export async function writeParagraph(page: Page, words: string): Promise<void> {
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
}

/** Puts a block in at the cursor by the Insert menu. */
export async function insert(page: Page, block: string): Promise<void> {
  await page.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('menuitem', { name: block, exact: true }).click();
}

/** Puts a picture in from a file, and waits until it is in the text. */
export async function insertPicture(page: Page, block: string, file: { name: string; buffer: Buffer }) {
  const chooser = page.waitForEvent('filechooser');
  await insert(page, block);
  await (await chooser).setFiles({ ...file, mimeType: 'image/jpeg' });
  await expect(storyText(page).getByRole('figure').last()).toBeVisible();
}

/** Makes words of the text a link to an address. */
export async function linkWords(page: Page, words: string, address: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press('ControlOrMeta+k');
  await lookUp(page, 'Where it leads', address);
  await expect(storyText(page).getByRole('link', { name: words })).toBeVisible();
}

/** Selects words that stand once in the text, as a mouse drawn over them does. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await storyText(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) {
        (root as HTMLElement).focus();
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }
    throw new Error(`The story does not hold "${wanted}".`);
  }, words);
  await cursorHeard(page);
}

/** Replaces words that stand once in the text. */
export async function changeWords(page: Page, from: string, to: string): Promise<void> {
  await selectWords(page, from);
  await page.keyboard.type(to);
  await expect(storyText(page)).toContainText(to);
}

/** A click into the text, heard by the editor. */
export async function clickInto(page: Page, place: Locator): Promise<void> {
  await place.click();
  await cursorHeard(page);
}

/**
 * Waits the moment that a browser takes to tell the editor where the cursor went: no hand is quicker, but a test is, and its
 * next key would count from where the cursor was.
 */
export async function cursorHeard(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((heard) => requestAnimationFrame(() => setTimeout(heard))));
}
