import { expect, test } from 'vitest';
import { pressFragment } from '#site/press.ts';
import { Trending } from '#site/trending/trending.tsx';
import { sampleCard } from '#test/site-samples.ts';

test('stories stand in their order, each with its section, label and language', async () => {
  const body = await pressFragment(
    <Trending
      stories={[
        sampleCard({ headline: 'FIRST', label: 'opinion' }),
        sampleCard({ headline: 'خبر', lang: 'ar', dir: 'rtl' }),
      ]}
    />,
  );
  expect(body).toMatch(/<h2 id="trending-heading">Trending<\/h2><ol><li>.*World.*Opinion.*FIRST.*خبر/);
  expect(body).toContain('<li dir="rtl">');
  expect(body).toContain('lang="ar">خبر</a>');
});

test('there is no heading over an empty list', async () => {
  expect(await pressFragment(<Trending stories={[]} />)).toBe('');
});
