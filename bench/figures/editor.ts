import { type Browser, chromium } from '@playwright/test';
import { atMost, type Bench } from '#bench/figure.ts';
import { gzippedBytes } from '#bench/http.ts';
import { newsroom, signedIn, site, writeStory } from '#bench/newsroom.ts';
import { median } from '#bench/statistics.ts';
import { findChromium } from '#e2e/harness/chromium.ts';
import { sessionCookie } from '#lib/session-cookie.ts';

const ROUNDS = 7;
const KB = 1_024;

/** What the editor of a story loads in a browser that was never here, and when a typed letter is on the screen. */
export const editor: Bench = {
  name: 'editor',
  measure: async () => {
    const { writer } = await newsroom();
    const { token } = await signedIn(writer);
    const story = await writeStory(600);
    const browser = await chromium.launch(await findChromium());
    try {
      const openings = [];
      for (let round = 0; round < ROUNDS; round += 1)
        openings.push(await openAndType(browser, token, `${site}/desk/stories/${story.storyId}`));
      const scripts = openings[0]?.scripts ?? [];
      const cookie = { headers: { cookie: `${sessionCookie}=${token}` } };
      const sizes = await Promise.all(scripts.map((address) => gzippedBytes(address, cookie)));
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      const times = openings.map(({ seconds }) => seconds);
      return [
        atMost(`the editor's script, gzipped (${scripts.length} files)`, bytes / KB, 300, 'KB'),
        atMost('from opening a story to a typed letter on the screen', median(times), 1.5, 's'),
      ];
    } finally {
      await browser.close();
    }
  },
};

async function openAndType(browser: Browser, token: string, url: string) {
  const context = await browser.newContext();
  await context.addCookies([{ name: sessionCookie, value: token, url: site, httpOnly: true }]);
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url());
  });
  const began = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const text = page.getByRole('textbox', { name: 'Story', exact: true });
  await text.getByRole('heading', { level: 1 }).click();
  await page.keyboard.type('Ω');
  await text.getByText('Ω').first().waitFor();
  const seconds = (performance.now() - began) / 1_000;
  await page.keyboard.press('Backspace');
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  await context.close();
  return { seconds, scripts: [...new Set(scripts)] };
}
