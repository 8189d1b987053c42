import { expect, test } from 'vitest';
import { publishStory } from '#features/publishing/commands.ts';
import { sitemap, sitemapIndex } from '#features/publishing/site/sitemaps/queries.ts';
import { takeDown } from '#features/publishing/withdrawal/commands.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { changeOf, file, makePerson, makeSection, makeStory, unwrap, write } from '#test/newsroom.ts';

const day = 86_400_000;

async function published(reviewer: PersonActor, section: string, headline: string, at: Date) {
  const writer = await makePerson('writer');
  const story = await makeStory(writer, section);
  await write(writer, story, headline, 'Rain fell.');
  const { versionId } = await file(writer, story);
  const change = await changeOf(story.storyId);
  const input = { storyId: story.storyId, versionId, change, cause: 'development' } as const;
  await atTime(at, async () =>
    unwrap(await publishStory(reviewer, { ...input, how: 'pass_first', pass: { mode: 'as_filed' } })),
  );
  return story;
}

test('a public story stands in its month, and in the news for two days; one taken down nowhere', async () => {
  const reviewer = await makePerson('reviewer');
  const section = await makeSection('World');
  const at = new Date('2026-01-31T23:30:00Z');
  await published(reviewer, section, 'Storm at sea', at);
  const wrong = await published(reviewer, section, 'Quite wrong', at);
  unwrap(await takeDown(reviewer, { storyId: wrong.storyId, reason: 'wrong', note: '' }));
  const ask = (file: string, when: Date) => atTime(when, () => sitemap(reader(), { file }));
  const titles = async (file: string, when: Date) =>
    (await ask(file, when))?.entries.map((entry) => entry.news?.title ?? entry.address) ?? null;

  expect(await titles('news.xml', new Date(at.getTime() + day))).toEqual(['Storm at sea']);
  expect(await titles('news.xml', new Date(at.getTime() + 2 * day + 1))).toEqual([]);
  const later = new Date('2026-06-01T00:00:00Z');
  expect(await titles('2026-01.xml', later)).toEqual([
    expect.stringMatching(/\/world\/storm-at-sea-[0-9a-z]{8}$/),
  ]);
  expect((await ask('2026-01.xml', later))?.entries[0]?.changed).toEqual(at);
  expect((await ask('pages.xml', later))?.entries.map((entry) => entry.address)).toEqual([
    expect.stringMatching(/\/$/),
    expect.stringMatching(/\/world$/),
  ]);
  for (const file of ['2026-02.xml', '2026-13.xml', 'other.xml', 'news'])
    expect(await ask(file, later)).toBeNull();
  const { maps } = await sitemapIndex(reader());
  expect(maps.map((map) => map.address.split('/sitemaps/')[1])).toEqual([
    'news.xml',
    'pages.xml',
    '2026-01.xml',
  ]);
});
