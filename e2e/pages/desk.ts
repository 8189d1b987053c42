import type { Page } from '@playwright/test';
import { expect } from '#e2e/harness/test.ts';

/** What a new story is given to begin with. */
export type NewStory = { slug: string; line?: string; section?: string };

/** Makes a story from the news list, as a person does, and leaves its editor open. Gives the story's id. */
export async function makeStory(page: Page, { slug, line, section }: NewStory): Promise<string> {
  await page.goto('/desk/stories');
  await page.getByRole('link', { name: 'New story' }).click();
  const form = page.getByRole('form', { name: 'New story' });
  await form.getByLabel('Slug').fill(slug);
  if (line) await form.getByLabel('Line').fill(line);
  if (section) await chooseFrom(page, 'Section', section);
  await form.getByRole('button', { name: 'Make the story' }).click();
  await page.waitForURL(/\/desk\/stories\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: slug })).toBeVisible();
  return page.url().slice(-36);
}

/** Opens a story from the news list by its slug. */
export async function openFromList(page: Page, slug: string): Promise<void> {
  await page.goto('/desk/stories');
  await page.getByRole('link', { name: slug, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: slug })).toBeVisible();
}

/** Chooses from a list that opens at its button. */
export async function chooseFrom(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await expect(page.getByRole('button', { name: label })).toContainText(option);
}

/** Types into a field that looks things up, waits for what it finds, and takes the first. */
export async function lookUp(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(words);
  await expect(page.getByRole('option').filter({ hasNotText: words })).toHaveCount(0);
  await page.getByRole('option', { name: words }).first().click();
}

/** Waits until the small message at the edge of the screen says this. */
export async function told(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByText(words).first()).toBeVisible();
}
