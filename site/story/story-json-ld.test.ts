import { expect, test } from 'vitest';
import { newsArticle, scriptSafeJson } from '#site/story/story-json-ld.ts';
import { sampleFrame, samplePicture, sampleStory, sampleVideo } from '#test/site-samples.ts';
import { structuredDataProblems } from '#test/structured-data.ts';

const data = (changes = {}) =>
  JSON.parse(scriptSafeJson(newsArticle(sampleStory(changes), sampleFrame(), null)));

const at = new Date('2026-03-02T10:00:00Z');

/** Stories that have everything, and those that have nothing but a headline. */
const SHAPES = [
  {},
  { bylines: [] },
  {
    bylines: [{ name: 'Ines Calder', role: '', place: '' }],
    updated: at,
    topics: [{ name: 'Sea', words: 'sea' }],
  },
  { corrections: [{ kind: 'correction' as const, text: 'It was 2012.', at }] },
  {
    document: {
      type: 'doc',
      content: [{ type: 'headline', content: [{ type: 'text', text: '</script>' }] }],
    },
  },
];

test.each(SHAPES)("has all that Google's documentation asks for, in shape %#", (shape) => {
  expect(structuredDataProblems(data(shape))).toEqual([]);
});

test('what search engines would misread is found', () => {
  const wrongs = {
    datePublished: '2026-03-02T09:30:00',
    url: '/world/gate-bcdfghjk',
    author: [{ '@type': 'Person', name: 'By Ines Calder and Bo Lind' }],
    image: [{ '@type': 'ImageObject', url: 'https://meridian.example/a.jpg', width: 60, height: 40 }],
    dateChanged: '2026-03-02T09:30:00Z',
  };
  for (const [name, wrong] of Object.entries(wrongs)) {
    expect(structuredDataProblems({ ...data(), [name]: wrong }), name).not.toEqual([]);
  }
});

test('says who, when and where, with whole addresses', () => {
  expect(data()).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Sea gate fails to close',
    description: 'Engineers are at work.',
    datePublished: '2026-03-02T09:30:00.000Z',
    url: 'https://meridian.example/world/gate-bcdfghjk',
    author: [{ '@type': 'Person', name: 'Ines Calder', jobTitle: 'Europe editor' }],
    publisher: { name: 'The Meridian', url: 'https://meridian.example/' },
  });
});

test('a change that readers were not told of does not make a story look new', () => {
  expect(data().dateModified).toBe('2026-03-02T09:30:00.000Z');
  expect(data({ updated: new Date('2026-03-02T11:00:00Z') }).dateModified).toBe('2026-03-02T11:00:00.000Z');
});

test('without bylines the newsroom is the author, never an invented person', () => {
  expect(data({ bylines: [] }).author).toMatchObject({
    '@type': 'NewsMediaOrganization',
    name: 'The Meridian',
  });
});

test('corrections are part of it', () => {
  expect(data({ corrections: [{ kind: 'correction', text: 'It was 2012.', at }] }).correction).toEqual([
    { '@type': 'CorrectionComment', text: 'It was 2012.', datePublished: '2026-03-02T10:00:00.000Z' },
  ]);
});

test('a video that readers see is told with its poster and length, one without a poster is not', () => {
  const videoOf = (poster: string | null) => {
    const caption = { type: 'caption', content: [{ type: 'text', text: 'It shut at noon.' }] };
    const shown = { type: 'video', attrs: { video: 'clip', title: 'The gate', poster }, content: [caption] };
    const hidden = { type: 'noteToDesk', content: [shown] };
    const document = { type: 'doc', content: [shown, hidden] };
    return data({ document, videos: { clip: sampleVideo() }, pictures: { still: samplePicture() } }).video;
  };
  expect(videoOf('still')).toEqual([
    {
      '@type': 'VideoObject',
      name: 'The gate',
      description: 'It shut at noon.',
      thumbnailUrl: ['https://meridian.example/pictures/bcdfghjk/960.jpg'],
      uploadDate: '2026-03-02T09:30:00.000Z',
      contentUrl: 'https://meridian.example/videos/bcdfghjk/video.mp4',
      encodingFormat: 'video/mp4',
      duration: 'PT1M20S',
      width: 1280,
      height: 720,
    },
  ]);
  expect(videoOf(null)).toBeUndefined();
});

test('nothing in it can end the script element or a line', () => {
  const hostile = '</script><!--<script>\u2028\u2029';
  const json = scriptSafeJson({ hostile });
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual({ hostile });
});

test.each([
  ['opinion', 'OpinionNewsArticle'],
  ['analysis', 'AnalysisNewsArticle'],
  ['explainer', 'NewsArticle'],
] as const)('one labelled %s is an %s', (label, type) => {
  expect(data({ label })['@type']).toBe(type);
});
