import type { Page } from '@playwright/test';
import { expect, test } from '#e2e/harness/test.ts';
import { watchErrors } from '#e2e/harness/watch-errors.ts';

/** What no page may do, and what is said of it. */
const WRONGS: { name: string; act: (page: Page) => Promise<unknown>; told: RegExp }[] = [
  {
    name: 'console.error',
    act: (page) => page.evaluate("console.error('printed by a page')"),
    told: /printed by a page/,
  },
  {
    name: 'an exception that nobody catches',
    act: (page) => page.evaluate("setTimeout(() => { throw new Error('thrown by a page'); })"),
    told: /thrown by a page/,
  },
  {
    name: 'a rejection that nobody catches',
    act: (page) => page.evaluate("void Promise.reject(new Error('rejected by a page'))"),
    told: /rejected by a page/,
  },
  {
    name: 'a picture that is not there',
    act: (page) => page.evaluate("new Image().src = '/pictures/0000000z/640.webp'"),
    told: /\/pictures\/0000000z\/640\.webp answered 404/,
  },
  {
    name: 'data that cannot be had',
    act: (page) => page.evaluate("fetch('/api/pictures').then(() => undefined)"),
    told: /\/api\/pictures answered 401/,
  },
  {
    name: 'what the content policy refuses',
    act: (page) =>
      page.evaluate("document.head.append(Object.assign(document.createElement('script'), { text: '1' }))"),
    told: /Content Security Policy/,
  },
];

for (const { name, act, told } of WRONGS) {
  test(`a test fails by ${name}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL });
    const errors = watchErrors(context);
    const page = await context.newPage();
    await page.goto('/');
    await act(page);
    await expect.poll(() => errors).toEqual([expect.stringMatching(told)]);
    await context.close();
  });
}

test('a page that is not there is no error', async ({ page }) => {
  expect((await page.goto('/nothing/is-here'))?.status()).toBe(404);
});
