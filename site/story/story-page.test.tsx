import { expect, test } from 'vitest';
import { press } from '#site/press.ts';
import type { PublicStory } from '#site/story/story-article.tsx';
import { type StoryPage, StoryPageView } from '#site/story/story-page.tsx';
import { pressStoryRest } from '#site/story/story-rest.tsx';
import {
  analysisBox,
  boxHeading,
  caption,
  doc,
  figure,
  h2,
  headline,
  id,
  li,
  main,
  note,
  p,
  pullQuote,
  quote,
  readMore,
  rule,
  standfirst,
  target,
  ul,
} from '#test/build-document.ts';
import {
  pressedAt,
  sampleCard,
  sampleFrame,
  samplePicture,
  sampleStory,
  settings,
} from '#test/site-samples.ts';

const whole = doc(
  headline('THE HEADLINE'),
  standfirst('THE STANDFIRST'),
  main(figure({ picture: id('pic'), alt: 'MAIN ALT' }, caption('MAIN CAPTION'))),
  p('FIRST PARAGRAPH'),
  note(p('SECRET NOTE')),
  readMore(target({ story: id('other') })),
  h2('INNER HEADING'),
  ul(li(p('LIST ITEM'))),
  quote(p('BLOCKQUOTE')),
  pullQuote({ attribution: 'SPEAKER' }, 'PULL QUOTE'),
  rule(),
  analysisBox({ label: 'Analysis', name: 'SIGNER' }, boxHeading('BOX HEADING'), p('BOX TEXT')),
  figure({ picture: id('pic'), alt: 'INNER ALT' }, caption('INNER CAPTION')),
  p('LAST PARAGRAPH'),
).toJSON();

const hour = 3_600_000;

async function pressed(story: Partial<PublicStory>, page: Partial<StoryPage> = {}): Promise<string> {
  const { body } = await press(
    <StoryPageView
      frame={sampleFrame()}
      settings={settings}
      story={sampleStory(story)}
      river={[]}
      {...page}
    />,
  );
  return body;
}

function everything(): Promise<string> {
  return pressed(
    {
      document: whole,
      label: 'exclusive',
      updated: new Date('2026-03-02T11:00:00Z'),
      freeLine: 'FREE LINE',
      links: { [id('other')]: { path: '/world/other-bcdfghjk', headline: 'OTHER HEADLINE' } },
      pictures: { [id('pic')]: samplePicture() },
      developingUntil: new Date(pressedAt.getTime() + hour),
      corrections: [
        { kind: 'correction', text: 'CORRECTED', place: 'foot', at: new Date('2026-03-02T11:00:00Z') },
      ],
      topics: [{ name: 'TOPIC', words: 'topic' }],
    },
    {
      frame: sampleFrame({ follow: [{ kind: 'whatsapp', address: 'https://wa.example/c' }] }),
      river: [
        {
          card: sampleCard({ headline: 'RIVER HEADLINE', path: '/world/river-bcdfghjk' }),
          bylines: [{ name: 'RIVER AUTHOR', role: '', place: '' }],
          freeLine: '',
          document: doc(headline('x'), p('RIVER TEXT'), note(p('SECRET RIVER'))).toJSON(),
          links: {},
        },
      ],
    },
  );
}

test('everything stands in the order in which readers meet it', async () => {
  const main = (await everything()).split('<main')[1] ?? '';
  const order = [
    'World',
    'Exclusive',
    'THE HEADLINE',
    'THE STANDFIRST',
    'Published',
    '2 March 2026, 09:30 GMT',
    'Updated',
    '2 March 2026, 11:00 GMT',
    'Corrected',
    'By',
    'Ines Calder',
    'Europe editor, in Port Amsel',
    'FREE LINE',
    'MAIN ALT',
    'MAIN CAPTION',
    'Pic: Ines Calder',
    'FIRST PARAGRAPH',
    'Read more:',
    'OTHER HEADLINE',
    'INNER HEADING',
    'LIST ITEM',
    'BLOCKQUOTE',
    'PULL QUOTE',
    'SPEAKER',
    '<hr/>',
    'Analysis',
    'BOX HEADING',
    'SIGNER',
    'BOX TEXT',
    'INNER ALT',
    'INNER CAPTION',
    'LAST PARAGRAPH',
    'This story is moving.',
    'Reload for the latest version.',
    'Follow The Meridian',
    'CORRECTED',
    'TOPIC',
    'Share',
    'More from World',
    'RIVER HEADLINE',
    'RIVER AUTHOR',
    'RIVER TEXT',
    'Continue reading',
  ];
  let from = 0;
  for (const words of order) {
    const at = main.indexOf(words, from);
    expect(at, `${words} after what stands before it`).toBeGreaterThanOrEqual(from);
    from = at + words.length;
  }
});

test('notes to desk and inside ids are nowhere, and one heading is the page’s', async () => {
  const body = await everything();
  expect(body).not.toContain('SECRET');
  expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
  expect(body.match(/<h1/g)).toHaveLength(1);
  expect(body).not.toContain(' style=');
});

test('the head names the one address, describes the story and shows its main picture', async () => {
  const body = await everything();
  expect(body).toContain('<title>THE HEADLINE | The Meridian</title>');
  expect(body).toContain('<meta name="description" content="THE STANDFIRST"/>');
  expect(body).toContain('<link rel="canonical" href="https://meridian.example/world/gate-bcdfghjk"/>');
  expect(body).toContain('og:image" content="https://meridian.example/pictures/bcdfghjk/960.jpg"');
  expect(body).toContain('summary_large_image');
  expect(body).toContain('href="/world/rss.xml"');
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? '';
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'THE HEADLINE',
    image: [{ url: 'https://meridian.example/pictures/bcdfghjk/960.jpg', width: 960, height: 640 }],
  });
});

test('structured data cannot end its script element', async () => {
  const hostile = '</script><script>alert(1)</script><!--\u2028';
  const body = await pressed({
    bylines: [{ name: hostile, role: hostile, place: hostile }],
    freeLine: hostile,
  });
  expect(body).not.toContain('alert(1)</script>');
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? '';
  expect(JSON.parse(json).author[0].name).toBe(hostile);
});

test('the developing notice goes by itself', async () => {
  expect(await pressed({ developingUntil: pressedAt })).not.toContain(settings.developingText);
  expect(await pressed({ developingUntil: new Date(pressedAt.getTime() + 1) })).toContain(
    settings.developingText,
  );
});

test('what is not there leaves no trace: no By, no label, no empty heading', async () => {
  const body = await pressed({
    bylines: [],
    document: doc(headline('H'), standfirst(), p('Only this.')).toJSON(),
  });
  for (const absent of [
    'bylines',
    'kicker-label',
    'standfirst',
    'corrections',
    'topics',
    'river',
    'Updated',
  ]) {
    expect(/<main.*<\/main>/s.exec(body)?.[0]).not.toContain(absent);
  }
  expect(body).toContain('<p class="intro">Only this.</p>');
  expect(body).toContain('<meta name="description" content="Only this."/>');
});

test('a story in another language says so, and that the words of the site are not in it', async () => {
  const body = await pressed({
    document: doc({ lang: 'ar', dir: 'rtl' }, headline('خبر'), p('نص')).toJSON(),
  });
  expect(body).toMatch(/<article class="story tint-red" dir="rtl" lang="ar">/);
  for (const words of ['kicker tint-red', 'dates', 'by-word', 'story-foot'])
    expect(body).toContain(`class="${words}" lang="en-GB"`);
});

test('names of people with a page lead there, in words and for machines; plain names do not', async () => {
  const byline = { role: '', place: '' };
  const body = await pressed({
    bylines: [
      { ...byline, name: 'ADA', path: '/authors/ada-bcdfghjk' },
      { ...byline, name: 'PLAIN' },
    ],
  });
  expect(body).toContain('<a class="by-name" href="/authors/ada-bcdfghjk" rel="author">ADA</a>');
  expect(body).toContain('<span class="by-name">PLAIN</span>');
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? '';
  expect(JSON.parse(json).author).toEqual([
    { '@type': 'Person', name: 'ADA', url: 'https://meridian.example/authors/ada-bcdfghjk' },
    { '@type': 'Person', name: 'PLAIN' },
  ]);
});

test('what opens in another story’s river has the words, pictures and corrections, and no head of its own', async () => {
  const { body, headers } = await pressStoryRest({
    frame: sampleFrame(),
    settings,
    story: sampleStory({
      document: whole,
      pictures: { [id('pic')]: samplePicture() },
      corrections: [{ kind: 'correction', text: 'CORRECTED', place: 'foot', at: pressedAt }],
    }),
  });
  for (const words of ['MAIN CAPTION', 'FIRST PARAGRAPH', 'INNER CAPTION', 'LAST PARAGRAPH', 'CORRECTED'])
    expect(body).toContain(words);
  for (const absent of ['THE HEADLINE', 'SECRET', '<html', 'id="corrections"', 'Share'])
    expect(body).not.toContain(absent);
  expect(headers['x-robots-tag']).toBe('noindex');
});

test('a note stands where it was put, and the line at the head leads to the first of them', async () => {
  const at = new Date('2026-03-02T11:00:00Z');
  const body = await pressed({
    document: whole,
    corrections: [
      { kind: 'apology', text: 'AT THE TOP', place: 'top', at },
      { kind: 'correction', text: 'AT THE FOOT', place: 'foot', at },
    ],
    changesPath: '/world/sea-gate-bcdfghjk/changes',
  });
  expect(body).toMatch(/AT THE TOP.*FIRST PARAGRAPH.*LAST PARAGRAPH.*AT THE FOOT.*\/changes"/s);
  expect(body.match(/id="corrections"/g)).toHaveLength(1);
  expect(body).toContain('aria-label="Corrections and clarifications" id="corrections"');
  expect(body).toContain('aria-label="More corrections and clarifications"');
});
