import type { Page } from '@playwright/test';
import { expect, test } from '#e2e/harness/test.ts';
import { makeStory } from '#e2e/pages/desk.ts';
import { saved, storyText, writeHeadline } from '#e2e/pages/editor.ts';
import { lineOf } from '#e2e/pages/line.ts';

/** Milliseconds between two keys of somebody who types well. */
const PACE = 110;

const hers =
  'The council meets on the third of May to settle what the harbour is for. Four boats still land fish here, ' +
  'where sixty did, and the ice house has been a gallery since spring. Nobody wants the cranes gone, yet nobody ' +
  'has paid to paint them. A vote is due before midnight, the mayor said, or there will be none this year. ' +
  'Until then the gates stay open and the old price of a berth holds for everyone who asks in time.';

const theirs = {
  before:
    'Two engineers walked the north wall on Monday and found the footing sound for its age. They marked eleven ' +
    'places where the mortar is gone, and asked for a diver.',
  cut: ' Rope, paint and a ladder were lent by the sailing club, which keeps its own list of faults.',
  after:
    ' Their report says that the wall outlives the pier if the drains are cleared twice a year. It puts no ' +
    'price on that, since the drains belong to the railway, which has not answered yet.',
};

test('two people type in one story, and one loses the connection before hearing that it is saved', async ({
  signIn,
}) => {
  test.setTimeout(180_000);
  const [ada, mirela] = [await signIn('Ada'), await signIn('Mirela')];
  const line = await lineOf(mirela);
  const story = await makeStory(ada, { slug: 'harbour-vote' });
  await writeHeadline(ada, 'What the harbour is for');
  await ada.keyboard.press('Enter');
  await ada.keyboard.type('Ada:');
  await ada.keyboard.press('Enter');
  await ada.keyboard.type('Mirela:');
  await saved(ada);
  await mirela.goto(`/desk/stories/${story}`);
  await expect(ada.getByRole('list', { name: 'Here now' }).getByRole('listitem')).toHaveCount(2);

  const adaTypes = typeAtEndOf(ada, 'Ada:', ` ${hers}`);
  await test.step('the connection of one breaks between storing and hearing of it', async () => {
    await typeAtEndOf(mirela, 'Mirela:', ` ${theirs.before}`);
    await saved(mirela);
    line.cutAtNextConfirmation();
    await typeOn(mirela, theirs.cut);
    const stored = await line.broken;
    await notSaved(mirela);
    await expect(storyText(mirela)).toContainText(`${theirs.before}${theirs.cut}`);
    await expect(paragraph(ada, 'Mirela:')).toHaveText(`Mirela:${stored}`);
    expect(` ${theirs.before}${theirs.cut}`.startsWith(stored)).toBe(true);
    expect(stored.length).toBeGreaterThan(theirs.before.length + 1);
  });

  await test.step('it comes back by itself, while both go on', async () => {
    await notSaved(mirela);
    line.mend();
    await typeOn(mirela, theirs.after);
    await adaTypes;
    await Promise.all([saved(ada), saved(mirela)]);
  });

  const unusedStandfirst = '';
  const whole = [unusedStandfirst, `Ada: ${hers}`, `Mirela: ${theirs.before}${theirs.cut}${theirs.after}`];
  for (const page of [ada, mirela]) await expect(storyText(page).getByRole('paragraph')).toHaveText(whole);
  for (const page of [ada, mirela]) {
    await page.reload();
    await saved(page);
    await expect(storyText(page).getByRole('paragraph')).toHaveText(whole);
  }
});

async function notSaved(page: Page): Promise<void> {
  const bar = page.getByRole('status').filter({ hasText: /^Not saved: no connection \(\d+ changes\)$/ });
  await expect(bar).toBeVisible();
}

function paragraph(page: Page, begins: string) {
  return storyText(page).getByRole('paragraph').filter({ hasText: begins });
}

async function typeAtEndOf(page: Page, begins: string, words: string): Promise<void> {
  await paragraph(page, begins).click();
  await page.keyboard.press('End');
  await typeOn(page, words);
}

/** Types as somebody does who types well, where the cursor is. */
async function typeOn(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words, { delay: PACE });
}
