import { type BehindTheScenes, behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { structuredData } from '#e2e/pages/reader.ts';

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
