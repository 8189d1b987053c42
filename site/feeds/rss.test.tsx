import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { type FeedStory, pressRss } from '#site/feeds/rss.tsx';
import { caption, doc, figure, headline, id, link, main, note, p, standfirst } from '#test/build-document.ts';
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

const parser = new Parser<object, { 'content:encoded': string; 'atom:updated': string }>({
  customFields: { item: ['atom:updated'] },
});

test('a reader of feeds gets titles, addresses, dates and text as they were written', async () => {
  const { body, headers } = await feed([story()]);
  const read = await parser.parseString(body);
  expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
  expect(read.title).toBe('The Meridian & sons');
  expect(read.feedUrl).toBe('https://meridian.example/rss.xml');
  expect(read.items[0]).toMatchObject({
    title: 'Tide & <b x="1">gate</b> ]]> fails',
    link: 'https://meridian.example/world/gate-bcdfghjk',
    guid: 'meridian.example/bcdfghjk',
    isoDate: '2026-03-02T09:30:00.000Z',
    creator: 'Ines Calder',
    categories: ['World', 'Analysis', 'Sea & land'],
    content: 'Engineers are at work.',
    'atom:updated': '2026-03-02T09:30:00.000Z',
  });
});

test('the full text has whole addresses and nothing of the desk', async () => {
  const { body } = await feed([story()]);
  const content = (await parser.parseString(body)).items[0]?.['content:encoded'];
  expect(content).toContain('src="https://meridian.example/pictures/bcdfghjk/960.jpg"');
  expect(content).toContain('https://meridian.example/pictures/bcdfghjk/320.webp 320w');
  expect(content).toContain('<a href="https://meridian.example/world/other-bcdfghjk">this</a> and that.');
  expect(content).toContain('Pic: Ines Calder');
  expect(content).not.toMatch(/SECRET|(src|href)="\//);
});

test('an update keeps the guid and says when; the same stories are the same bytes', async () => {
  const updated = story({ updated: new Date('2026-03-02T11:00:00Z'), path: '/world/new-words-bcdfghjk' });
  const first = await feed([updated]);
  const item = (await parser.parseString(first.body)).items[0];
  expect(item).toMatchObject({
    guid: 'meridian.example/bcdfghjk',
    isoDate: '2026-03-02T09:30:00.000Z',
    'atom:updated': '2026-03-02T11:00:00.000Z',
  });
  expect((await feed([updated])).body).toBe(first.body);
});

test('a feed without stories is a feed', async () => {
  expect((await parser.parseString((await feed([])).body)).items).toEqual([]);
});
