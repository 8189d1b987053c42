import type { Page } from '@playwright/test';
import { expect } from '#e2e/harness/test.ts';
import { told } from '#e2e/pages/desk.ts';
import { saved } from '#e2e/pages/editor.ts';

/** Files the story that is open, with all that was typed. */
export async function fileStory(page: Page): Promise<void> {
  await saved(page);
  await page
    .getByRole('button', { name: /^File( again)?$/ })
    .first()
    .click();
  await expect(page.getByRole('main').getByText('In review').first()).toBeVisible();
}

/** Opens a story from the queue, as whoever reviews it does. */
export async function openFromQueue(page: Page, slug: string): Promise<void> {
  await page.goto('/desk/review');
  await page.getByRole('link', { name: slug, exact: true }).click();
  await page.waitForURL(/\/desk\/review\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1, name: slug })).toBeVisible();
}

/** Opens the story that waits longest, whichever it is. */
export async function openFirstInQueue(page: Page): Promise<void> {
  await page.goto('/desk/review');
  await page.getByRole('list', { name: 'Stories that wait' }).getByRole('link').first().click();
  await page.waitForURL(/\/desk\/review\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Sends the story on the review screen back. */
export async function sendBack(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Send back' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send back' });
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: 'Send back' }).click();
  await told(page, 'Sent back. The writer sees your reason.');
}

/** Opens a tab of the panel beside the text. */
export async function openTab(page: Page, name: 'Story' | 'Review' | 'Links' | 'History'): Promise<void> {
  const panel = page.getByRole('button', { name: 'Panel', exact: true });
  if (await panel.isVisible()) await panel.click();
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Takes the story that is open down: three taps. */
export async function takeDown(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Take down', exact: true }).first().click();
  await page.getByRole('alertdialog', { name: 'Take down' }).getByText(reason).click();
  await page.getByRole('button', { name: 'Take down now' }).click();
  await told(page, 'Taken down. Readers no longer have it.');
}
