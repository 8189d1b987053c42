import type { Page } from '@playwright/test';
import { expect, test } from '#e2e/harness/test.ts';
import { makeStory } from '#e2e/pages/desk.ts';
import { saved, storyText, writeHeadline } from '#e2e/pages/editor.ts';
import { openCuttableStream } from '#e2e/pages/stream.ts';

/** Milliseconds that both type for. */
const MINUTE = 60_000;

/** What somebody typed, word by word, and how much of it they were told is saved. */
type Typed = { words: string[]; told: number };

test('two people type in one story while the connection of one breaks between storing and saying so', async ({
  signIn,
}) => {
  test.setTimeout(240_000);
  const [ada, mirela] = [await signIn('Ada'), await signIn('Mirela')];
  const stream = await openCuttableStream(ada);
  const id = await makeStory(ada, { slug: 'one-desk' });
  await writeHeadline(ada, 'Two people');
  await ada.keyboard.press('Enter');
  await ada.keyboard.type('between');
  await saved(ada);
  await mirela.goto(`/desk/stories/${id}`);
  await expect(mirela.getByRole('list', { name: 'Here now' }).getByRole('listitem')).toHaveCount(2);

  await placeCursor(ada, 'Home');
  await placeCursor(mirela, 'End');
  const [hers, theirs] = await Promise.all([
    typeForAMinute(ada, 'a', {
      begin: () => stream.cutAtNextAnswer(),
      end: async () => {
        await expect(ada.getByRole('status').getByText(/^Not saved: no connection/)).toBeVisible();
        stream.mend();
      },
    }),
    typeForAMinute(mirela, 'm'),
  ]);

  expect(stream.cuts()).toBeGreaterThan(0);
  await Promise.all([saved(ada), saved(mirela)]);
  const text = await sameText(ada, mirela);
  for (const { words, told } of [hers, theirs]) {
    expect(told).toBeGreaterThan(0);
    expect(
      text.split(/\s+/).filter((word) => word.charAt(0) === words[0]?.charAt(0) && /\d/.test(word)),
    ).toEqual(words);
  }
  await Promise.all([ada.reload(), mirela.reload()]);
  await Promise.all([saved(ada), saved(mirela)]);
  expect(await sameText(ada, mirela)).toBe(text);
});

/** What goes wrong with a connection, and what is seen of it before it comes back. */
type Trouble = { begin: () => void; end: () => Promise<void> };

/** Each at one end of the same paragraph. */
async function placeCursor(page: Page, end: 'Home' | 'End'): Promise<void> {
  await storyText(page).getByText('between').click();
  await page.keyboard.press(end);
  await page.keyboard.type(' ');
  await saved(page);
}

/** Types numbered words, now and then a new paragraph, and notes what is said to be saved; a trouble lasts five words, and ends. */
async function typeForAMinute(page: Page, name: string, trouble?: Trouble) {
  const typed: Typed = { words: [], told: 0 };
  const until = performance.now() + MINUTE;
  let isTroubled = false;
  while (isTroubled || performance.now() < until) {
    const word = `${name}${typed.words.length}`;
    await page.keyboard.type(`${word} `, { delay: 12 });
    typed.words.push(word);
    if (typed.words.length % 20 === 0) await page.keyboard.press('Enter');
    if (trouble && typed.words.length % 25 === 0) {
      trouble.begin();
      isTroubled = true;
    }
    if (isTroubled && typed.words.length % 25 === 5) {
      await trouble?.end();
      isTroubled = false;
    }
    const isSaved = await page.getByRole('status').getByText('Saved', { exact: true }).isVisible();
    if (isSaved) typed.told = typed.words.length;
  }
  return typed;
}

/** The story's paragraphs, once both screens show the same. */
async function sameText(one: Page, other: Page): Promise<string> {
  let text = '';
  await expect(async () => {
    text = await paragraphsOf(one);
    expect(await paragraphsOf(other)).toBe(text);
  }).toPass({ timeout: 15_000 });
  return text;
}

async function paragraphsOf(page: Page): Promise<string> {
  return (await storyText(page).getByRole('paragraph').allTextContents()).join('\n');
}
