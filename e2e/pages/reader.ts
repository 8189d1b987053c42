import type { APIRequestContext, Page } from '@playwright/test';
import Parser from 'rss-parser';
import { expect } from '#e2e/harness/test.ts';

/** What stands in a page's structured data; throws where there is none that can be read. */
export async function structuredData(page: Page): Promise<Record<string, unknown>> {
  const json = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(await page.content())?.[1];
  return JSON.parse(json ?? '');
}

/** The entries of a feed, as a feed reader takes them. */
export async function feedEntries(request: APIRequestContext, path: string) {
  const response = await request.get(path);
  expect(response.status()).toBe(200);
  return (await new Parser().parseString(await response.text())).items;
}

/** Checks that these words stand in the text in this order. */
export function expectInOrder(text: string, words: readonly string[]): void {
  let from = 0;
  for (const each of words) {
    const at = text.indexOf(each, from);
    expect(at, `"${each}" is to come after what stands before it`).toBeGreaterThanOrEqual(0);
    from = at + each.length;
  }
}

/** Whether a place of the site leads to a story, by the words of a link. */
export async function leadsTo(page: Page, path: string, words: string): Promise<boolean> {
  await page.goto(path);
  return (await page.getByRole('link', { name: words }).count()) > 0;
}
