import { type BehindTheScenes, behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { told } from '#e2e/pages/desk.ts';
import { liveDesk, openAsReader, topOf } from '#e2e/pages/live.ts';
import { structuredData } from '#e2e/pages/reader.ts';

test('a live story is run at the desk, and read on an open page that never moves', async ({
  signIn,
  page: reader,
  installation,
}) => {
  const scenes = await behindTheScenes(installation);
  const path = await liveStory(scenes, 'harbour-flood', 'The harbour floods, live');
  const nkechi = await signIn('Nkechi');
  const desk = liveDesk(nkechi);
  await nkechi.goto('/desk/live');
  await nkechi.getByRole('link', { name: 'harbour-flood' }).click();
  await expect(nkechi.getByRole('heading', { level: 1, name: 'harbour-flood' })).toBeVisible();
  await nkechi.getByRole('button', { name: 'Take the chair' }).click();
  await desk.write('The first boat is in.');

  await openAsReader(reader, path);
  const place = reader.getByRole('region', { name: 'Live', exact: true });
  const post = (words: string) => place.locator('[data-post]').filter({ hasText: words });
  await expect(post('The first boat is in.')).toBeVisible();

  await test.step('new posts wait behind a button, and nothing moves', async () => {
    const readNow = post('Water stands at mark 12.');
    await readNow.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const before = await topOf(readNow);
    await desk.write('The second boat is in.');
    await desk.write('The third boat is late.');
    const button = place.getByRole('button', { name: '2 new posts' });
    await expect(button).toBeVisible();
    expect(await topOf(readNow)).toBe(before);
    await expect(reader.getByRole('status')).toHaveText('2 new posts');
    await button.click();
    await expect(post('The third boat is late.')).toBeFocused();
    await expect(button).toBeHidden();
  });

  await test.step('a pin, a key update and an edit reach the open page', async () => {
    await desk.act('The second boat is in.', 'Pin');
    await expect(place.locator('.pinned')).toContainText('The second boat is in.');
    await desk.act('The first boat is in.', 'Make it a key update');
    await expect(place.getByRole('navigation', { name: 'Key updates' })).toContainText(
      'The first boat is in.',
    );
    await desk.edit('The third boat is late.', ' It is in now.');
    await expect(post('The third boat is late. It is in now.')).toContainText('Edited');
  });

  await test.step('what is deleted goes from the open page', async () => {
    await desk.act('The third boat is late.', 'Delete');
    const dialog = nkechi.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('It is another boat');
    await dialog.getByRole('button', { name: 'Delete it' }).click();
    await expect(desk.post('The third boat is late.')).toHaveCount(0);
    await expect(post('The third boat is late.')).toHaveCount(0);
  });

  await test.step('words that must not be used keep a post back, with the reason', async () => {
    const bar = nkechi.getByRole('form', { name: 'Bar words' });
    await bar.getByLabel('Words').fill('Ole Brandt');
    await bar.getByLabel('Why not').fill('The family is not told yet');
    await bar.getByRole('button', { name: 'Bar them' }).click();
    await expect(nkechi.getByRole('listitem').filter({ hasText: 'Ole Brandt' })).toBeVisible();
    await nkechi.getByRole('textbox', { name: 'New post', exact: true }).click();
    await nkechi.keyboard.type('Ole Brandt is missed.');
    await nkechi.keyboard.press('Control+Enter');
    await told(nkechi, /must not be used: The family is not told yet/);
    await expect(nkechi.getByText('Saved', { exact: true })).toBeVisible();
    await nkechi.getByRole('button', { name: 'Discard' }).click();
  });

  await test.step('it is closed, and open pages say so', async () => {
    // A message at the edge of the screen has a button of that name as well, without the word in it.
    await nkechi.getByRole('button', { name: 'Close', exact: true }).filter({ hasText: 'Close' }).click();
    await nkechi.getByRole('alertdialog').getByRole('button', { name: 'Close it' }).click();
    await expect(place.getByText('This live story ended')).toBeVisible();
  });
});

test('without script a live story is a page of posts, with a way to older ones', async ({
  newBrowser,
  installation,
}) => {
  const scenes = await behindTheScenes(installation);
  const path = await liveStory(scenes, 'ferry-strike', 'The ferries stand still, live');
  const plain = await (await newBrowser({ javaScriptEnabled: false })).newPage();
  await plain.goto(path);
  await expect(plain.getByText('Water stands at mark 24.')).toBeVisible();
  await expect(plain.getByText('Water stands at mark 4.')).toHaveCount(0);
  await expect(plain.getByRole('link', { name: 'Reload for the latest' })).toBeVisible();
  const data = await structuredData(plain);
  expect(data).toMatchObject({ '@type': 'LiveBlogPosting', headline: 'The ferries stand still, live' });
  expect(data.liveBlogUpdate).toHaveLength(20);
  await plain.getByRole('link', { name: 'Older posts' }).click();
  await expect(plain.getByText('Water stands at mark 4.')).toBeVisible();
  await plain.locator('[data-post]').filter({ hasText: 'mark 3.' }).getByRole('link').first().click();
  await expect(plain.locator('[data-post]').first()).toContainText('Water stands at mark 3.');
  await plain.getByRole('link', { name: 'Newest posts' }).click();
  await expect(plain.getByText('Water stands at mark 24.')).toBeVisible();
});

/** A published live story with 25 posts; gives its path. */
async function liveStory(scenes: BehindTheScenes, slug: string, headline: string): Promise<string> {
  const [writer, reviewer] = [await scenes.makePerson('writer'), await scenes.makePerson('reviewer')];
  const story = await scenes.makeStory(writer, await scenes.makeSection(slug), slug);
  const { storyId } = story;
  await scenes.write(writer, story, headline, 'What we know so far.');
  const { versionId } = await scenes.file(writer, story);
  await scenes.pass(reviewer, storyId);
  const change = await scenes.changeOf(storyId);
  scenes.unwrap(await scenes.publishStory(reviewer, { storyId, change, how: 'passed', versionId }));
  scenes.unwrap(await scenes.openLive(reviewer, { storyId }));
  for (let mark = 0; mark < 25; mark += 1) {
    const text = `Water stands at mark ${mark}.`;
    const block = {
      type: 'paragraph',
      attrs: { id: crypto.randomUUID() },
      content: [{ type: 'text', text }],
    };
    const document = { type: 'doc', content: [block] };
    const post = { storyId, postId: crypto.randomUUID(), draftChange: 0, document, isKey: false };
    scenes.unwrap(await scenes.sendPost(reviewer, post));
  }
  await scenes.settled();
  const { db } = await import('#lib/db.ts');
  const { shortId } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  return `/any/${shortId}`;
}
