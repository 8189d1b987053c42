import type { Page } from '@playwright/test';
import { type BehindTheScenes, behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { fileStory, openFromQueue, openTab } from '#e2e/pages/acts.ts';
import { told } from '#e2e/pages/desk.ts';
import { changeWords, saved, storyText } from '#e2e/pages/editor.ts';
import { feedEntries, structuredData } from '#e2e/pages/reader.ts';

const NOTE = 'An earlier version said that the lamps were bought on Monday. It was Tuesday.';
const SECRET = 'Mr Alder took the money from the lamp fund.';

test('a published story is mended while its draft has other changes, and the note stands with all corrections', async ({
  signIn,
  page: reader,
  installation,
}) => {
  const scenes = await behindTheScenes(installation);
  const story = await publishedStory(scenes, 'lamps-bought', 'Council buys lamps for the pier');
  await scenes.edit(story.writer, story, scenes.typeAfter('lamps were', ' Half-written.'));
  const [mirela, nkechi] = [await signIn('Mirela'), await signIn('Nkechi')];

  await test.step('an editor mends what readers have', async () => {
    await openReviewTab(mirela, story.storyId);
    await mirela.getByRole('button', { name: 'Mend it' }).click();
    await mirela.waitForURL(/\/mend\?/);
    await expect(mirela.getByText('A mend: the text that readers have')).toBeVisible();
    await expect(storyText(mirela)).toContainText('The lamps were bought on Monday.');
    await expect(storyText(mirela)).not.toContainText('Half-written');
    await changeWords(mirela, 'Monday', 'Tuesday');
    await fileStory(mirela);
  });

  await test.step('a reviewer passes and publishes it as a correction', async () => {
    await openFromQueue(nkechi, 'lamps-bought');
    await nkechi.getByRole('button', { name: 'Pass and update' }).click();
    const dialog = nkechi.getByRole('dialog', { name: 'Pass and update' });
    await dialog.getByRole('radio', { name: /^Correction Something/ }).check({ force: true });
    await dialog.getByLabel('Note to readers').fill(NOTE);
    await dialog.getByRole('radio', { name: /^At the top/ }).check({ force: true });
    await dialog.getByRole('button', { name: 'Pass and update' }).click();
    await told(nkechi, 'Updated. Readers have the new version now.');
  });

  await test.step('readers have it, with its note everywhere', async () => {
    await reader.goto(story.path);
    const article = reader.getByRole('article').first();
    await expect(article).toContainText('The lamps were bought on Tuesday.');
    await expect(article).not.toContainText('Half-written');
    await expect(reader.getByRole('region', { name: 'Corrections and clarifications' })).toContainText(NOTE);
    expect(JSON.stringify((await structuredData(reader)).correction)).toContain(NOTE);
    const entries = await feedEntries(reader.request, '/rss.xml');
    expect(JSON.stringify(entries)).toContain(NOTE);
    await reader.getByRole('link', { name: 'Corrections', exact: true }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Corrections and clarifications');
    await expect(reader.getByText(NOTE)).toBeVisible();
  });

  await test.step('the story’s own text has both', async () => {
    await expect(mirela.getByText('This mend is over')).toBeVisible();
    await mirela.getByRole('link', { name: 'the story’s own text' }).click();
    await mirela.waitForURL(new RegExp(`/desk/stories/${story.storyId}$`));
    await expect(storyText(mirela)).toContainText('The lamps were bought on Tuesday. Half-written.');
    await saved(mirela);
  });
});

test('a passage is taken out of what readers have, and does not come back before it is released', async ({
  signIn,
  page: reader,
  installation,
}) => {
  const scenes = await behindTheScenes(installation);
  const story = await publishedStory(scenes, 'lamp-fund', 'Questions about the lamp fund');
  const nkechi = await signIn('Nkechi');

  await test.step('a reviewer takes it out for a legal reason', async () => {
    await nkechi.goto(`/desk/stories/${story.storyId}/published`);
    await nkechi.getByRole('checkbox', { name: /Mr Alder/ }).check({ force: true });
    await expect(nkechi.getByText('1 passage is chosen.')).toBeVisible();
    await nkechi.getByRole('button', { name: 'Take out', exact: true }).click();
    const dialog = nkechi.getByRole('dialog', { name: 'Take out of published' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('A letter from his lawyer');
    await dialog.getByRole('button', { name: 'Take out now' }).click();
    await told(nkechi, 'Taken out. Readers no longer have it.');
    await reader.goto(story.path);
    await expect(reader.getByRole('article').first()).not.toContainText('Alder');
    await expect(reader.getByRole('article').first()).not.toContainText('Updated');
  });

  await test.step('typed again, it blocks; released, it goes out', async () => {
    await scenes.edit(story.writer, story, (transform) => {
      transform.insert(transform.doc.content.size, scenes.paragraph(SECRET.toUpperCase()));
    });
    await scenes.file(story.writer, story);
    await scenes.pass(await scenes.makePerson('reviewer'), story.storyId);
    await openReviewTab(nkechi, story.storyId);
    const site = nkechi.getByRole('region', { name: 'On the site' });
    const panel = nkechi.getByRole('tabpanel', { name: 'Review' });
    await expect(panel.getByText(/was taken out of lamp-fund for a legal reason/)).toBeVisible();
    await expect(site.getByRole('button', { name: 'Update', exact: true })).toBeDisabled();
    await panel.getByRole('button', { name: 'Release', exact: true }).click();
    const dialog = nkechi.getByRole('dialog', { name: 'Release for publication' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The court said so');
    await dialog.getByRole('button', { name: 'Release', exact: true }).click();
    await expect(panel.getByText(/for a legal reason/)).toBeHidden();
    await expect(site.getByRole('button', { name: 'Update', exact: true })).toBeEnabled();
  });
});

/** A story of two paragraphs that readers have, of its own section, with who wrote it and its path. */
async function publishedStory(scenes: BehindTheScenes, slug: string, headline: string) {
  const [writer, reviewer] = [await scenes.makePerson('writer'), await scenes.makePerson('reviewer')];
  const story = await scenes.makeStory(writer, await scenes.makeSection(slug), slug);
  await scenes.write(writer, story, headline, 'The lamps were bought on Monday.', SECRET);
  const { versionId } = await scenes.file(writer, story);
  await scenes.pass(reviewer, story.storyId);
  const { storyId } = story;
  const change = await scenes.changeOf(storyId);
  scenes.unwrap(await scenes.publishStory(reviewer, { storyId, change, how: 'passed', versionId }));
  await scenes.settled();
  const { db } = await import('#lib/db.ts');
  const { shortId } = await db().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { shortId: true },
  });
  return { ...story, writer, path: `/any/${shortId}` };
}

async function openReviewTab(page: Page, storyId: string): Promise<void> {
  await page.goto(`/desk/stories/${storyId}`);
  await openTab(page, 'Review');
}
