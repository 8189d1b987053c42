import { expect, test } from 'vitest';
import { type FeedStory, pressRss } from '#site/feeds/rss.tsx';
import { caption, doc, figure, headline, id, link, main, note, p, standfirst } from '#test/build-document.ts';
import { htmlPieceProblems } from '#test/html-rules.ts';
import { readFeedTwice } from '#test/read-feed.ts';
import { samplePicture, sampleStory, settings } from '#test/site-samples.ts';

const document = doc(
  headline('Tide & <b x="1">gate</b> ]]> \u0007fails'),
  standfirst('Engineers are at work.'),
  main(figure({ picture: id('pic'), alt: 'Gate' }, caption('The gate.'))),
  p('See ', link({ story: id('other') }, 'this'), ' and ', link({ story: id('gone') }, 'that'), '.'),
  note(p('SECRET')),
).toJSON();

const story = (changes: Partial<FeedStory> = {}): FeedStory => ({
  ...sampleStory({
    document,
    label: 'analysis',
    topics: [{ name: 'Sea & land', words: 'sea' }],
    links: { [id('other')]: { path: '/world/other-bcdfghjk', headline: 'Other' } },
    pictures: { [id('pic')]: samplePicture() },
  }),
  guid: 'meridian.example/bcdfghjk',
  ...changes,
});

const feed = (stories: FeedStory[], demo = false) =>
  pressRss({
    demo,
    title: 'The Meridian & sons',
    description: 'The latest',
    pagePath: '/',
    feedPath: '/rss.xml',
    publicUrl: 'https://meridian.example',
    lang: 'en-GB',
    time: { zone: 'Europe/London', clock: 'h24' },
    settings,
    stories,
  });

test('a feed of the demo newsroom asks not to be indexed, another does not', async () => {
  expect((await feed([story()], true)).headers['x-robots-tag']).toBe('noindex');
  expect((await feed([story()])).headers['x-robots-tag']).toBeUndefined();
});

/** What two programs read that share no code; they have to agree. */
async function read(body: string) {
  const { byRssParser, byFeedsmith } = await readFeedTwice(body);
  expect(byFeedsmith).toEqual(byRssParser);
  return byFeedsmith;
}

test('readers of feeds get titles, addresses, dates and text as they were written', async () => {
  const { body, headers } = await feed([story()]);
  const { title, link, self, entries } = await read(body);
  expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
  expect({ title, link, self }).toEqual({
    title: 'The Meridian & sons',
    link: 'https://meridian.example/',
    self: 'https://meridian.example/rss.xml',
  });
  expect(entries).toMatchObject([
    {
      title: 'Tide & <b x="1">gate</b> ]]> fails',
      link: 'https://meridian.example/world/gate-bcdfghjk',
      guid: 'meridian.example/bcdfghjk',
      published: '2026-03-02T09:30:00.000Z',
      updated: '2026-03-02T09:30:00.000Z',
      creators: ['Ines Calder'],
      categories: ['World', 'Analysis', 'Sea & land'],
      description: 'Engineers are at work.',
    },
  ]);
});

/** What people type or paste that was the end of one feed or another. */
const HOSTILE = [
  ...[
    '&amp;lt;b&amp;gt;',
    '&#38;#60;',
    '<![CDATA[ x ]]>',
    ']]>',
    '<!-- x -->',
    '--!>',
    '<?xml version="1.0"?>',
  ],
  ...[
    '</title></item>',
    '"\'`',

    '\u202eright to left',
    'العربية',

    '👩🏽‍🚒',
    '𝕏',
    'e\u0301',
  ],
];

test.each(HOSTILE)(
  'readers of feeds get %j as it was written, in title, name, topic and text',
  async (words) => {
    const hostile = story({
      document: doc(headline(`A ${words} z`), p(`In ${words} text`)).toJSON(),
      bylines: [{ name: `By ${words} name`, role: '', place: '' }],
      topics: [{ name: `On ${words} topic`, words: 'topic' }],
    });
    const { entries } = await read((await feed([hostile, story()])).body);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      title: `A ${words} z`,
      creators: [`By ${words} name`],
      categories: ['World', 'Analysis', `On ${words} topic`],
      description: `In ${words} text`,
    });
    expect(htmlPieceProblems(entries[0]?.content ?? '')).toEqual([]);
  },
);

test('what no XML may hold is left out, and the feed is still read', async () => {
  const broken = story({ document: doc(headline('A\u0000\u0008\ufffe\ud800z'), p('Text')).toJSON() });
  expect((await read((await feed([broken])).body)).entries[0]?.title).toBe('Az');
});

test('the full text has whole addresses and nothing of the desk', async () => {
  const { body } = await feed([story()]);
  const content = (await read(body)).entries[0]?.content;
  expect(content).toContain('src="https://meridian.example/pictures/bcdfghjk/960.jpg"');
  expect(content).toContain('https://meridian.example/pictures/bcdfghjk/320.webp 320w');
  expect(content).toContain('<a href="https://meridian.example/world/other-bcdfghjk">this</a> and that.');
  expect(content).toContain('Pic: Ines Calder');
  expect(content).not.toMatch(/SECRET|(src|href)="\//);
});

test('an update keeps the guid and says when; the same stories are the same bytes', async () => {
  const updated = story({ updated: new Date('2026-03-02T11:00:00Z'), path: '/world/new-words-bcdfghjk' });
  const first = await feed([updated]);
  expect((await read(first.body)).entries).toMatchObject([
    {
      guid: 'meridian.example/bcdfghjk',
      published: '2026-03-02T09:30:00.000Z',
      updated: '2026-03-02T11:00:00.000Z',
    },
  ]);
  expect((await feed([updated])).body).toBe(first.body);
});

test('a feed without stories is a feed', async () => {
  expect((await read((await feed([])).body)).entries).toEqual([]);
});
