import { expect, test } from 'vitest';
import type { LivePost, LivePosts } from '#site/live/live-posts.tsx';
import { pressPostChanges } from '#site/live/post-changes.tsx';
import { press } from '#site/press.ts';
import { StoryPageView } from '#site/story/story-page.tsx';
import { htmlPieceProblems, htmlProblems } from '#test/html-rules.ts';
import { pressedAt, sampleFrame, sampleStory, settings } from '#test/site-samples.ts';
import { structuredDataIn, structuredDataProblems } from '#test/structured-data.ts';

const { path } = sampleStory();
const frame = sampleFrame();

function post(shortId: string, text: string, changes: Partial<LivePost> = {}): LivePost {
  const content = text === '' ? [] : [{ type: 'text', text }];
  const document = { type: 'doc', content: [{ type: 'paragraph', content }] };
  const place = { shortId, path: `${path}?post=${shortId}#post-${shortId}`, author: 'Ines Calder' };
  const state = { isKey: false, isPinned: false, posted: pressedAt, edited: null };
  return { ...place, ...state, document, text, excerpt: text || 'a picture', ...changes };
}

function live(changes: Partial<LivePosts> = {}): LivePosts {
  return {
    ...{ shortId: 'bcdfghjk', path, sequence: 3, opened: pressedAt, closed: null, pausedUntil: null },
    promises: [{ words: 'Press conference', at: new Date(pressedAt.getTime() + 3_600_000) }],
    pinned: post('pppppppp', 'The dam holds.'),
    keyPosts: [{ path: `${path}?post=kkkkkkkk`, excerpt: 'The road is shut.', posted: pressedAt }],
    posts: [post('bbbbbbbb', 'A boat is in.', { isKey: true, edited: pressedAt }), post('cccccccc', '')],
    ...{ isNewest: true, older: `${path}?before=x`, time: frame.time },
    context: {
      links: {},
      pictures: {},
      moreOn: {},
      videos: {},
      captions: {},
      creditPrefix: '',
      playerNote: '',
      base: '',
    },
    ...changes,
  };
}

const pageOf = async (changes: Partial<LivePosts> = {}) =>
  (
    await press(
      <StoryPageView
        frame={frame}
        settings={settings}
        story={sampleStory()}
        river={[]}
        live={live(changes)}
      />,
    )
  ).body;

test.each([{}, { closed: pressedAt }, { pausedUntil: pressedAt, isNewest: false, posts: [], pinned: null }])(
  'a live page is good HTML with good structured data, in shape %#',
  async (changes) => {
    const page = await pageOf(changes);
    expect(htmlProblems(page)).toEqual([]);
    expect(structuredDataIn(page).flatMap(structuredDataProblems)).toEqual([]);
  },
);

test('what is to come, what is pinned and what is key stand above the posts, and the script of posts comes along', async () => {
  const page = await pageOf();
  const order = [
    'Next: Press conference',
    'The dam holds.',
    'The road is shut.',
    'A boat is in.',
    'Older posts',
  ];
  const places = order.map((words) => page.lastIndexOf(words));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(page).toContain(frame.assets.posts);
  expect(page).toContain('LiveBlogPosting');
});

test('a closed one promises nothing', async () => {
  const page = await pageOf({ closed: pressedAt });
  expect(page).toContain('This live story ended');
  expect(page).not.toContain('Press conference');
  expect(page).not.toContain('Reload for the latest');
});

test('what changed is a piece of good HTML that names what is gone', async () => {
  const { body } = await pressPostChanges({ live: live(), gone: ['dddddddd'], isMore: false });
  expect(htmlPieceProblems(body)).toEqual([]);
  expect(body).toContain('data-gone="dddddddd"');
  expect(body).toContain('data-sequence="3"');
});
