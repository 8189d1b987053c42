import type { StoryCard } from '#site/cards/story-card.tsx';
import type { Picture } from '#site/pictures/press-picture.tsx';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import type { PublicStory } from '#site/story/story-article.tsx';
import type { SectionLink } from '#site/text/section-link.ts';
import type { CaptionsTrack, Video } from '#site/videos/press-video.tsx';

/** The moment at which the sample pages are pressed. */
export const pressedAt = new Date('2026-03-02T12:00:00Z');

/** The section of the samples. */
export const world: SectionLink = { name: 'World', words: 'world', tint: 'red' };

/** The settings of the samples. */
export const settings = { creditPrefix: 'Pic:', developingText: 'This story is moving.', playerNote: '' };

/** What every sample page carries, but for what a test says otherwise. */
export function sampleFrame(changes: Partial<SiteFrame> = {}): SiteFrame {
  return {
    newsroom: 'The Meridian',
    lang: 'en-GB',
    dir: 'ltr',
    time: { zone: 'Europe/London', clock: 'h24' },
    publicUrl: 'https://meridian.example',
    sections: [world, { name: 'Sport', words: 'sport', tint: 'blue' }],
    follow: [],
    demo: false,
    alertsKey: 'BF-YIfIUMzkx',
    assets: {
      stylesheet: '/assets/site-A.css',
      early: '/assets/early-D.js',
      live: '/assets/live-F.js',
      posts: '/assets/posts-G.js',
      script: '/assets/reader-B.js',
      icon: '/assets/icon-C.svg',
      worker: '/assets/alert-worker-E.js',
      fonts: ['/assets/f.woff2'],
    },
    now: pressedAt,
    ...changes,
  };
}

/** A picture that is ready in two widths. */
export function samplePicture(changes: Partial<Picture> = {}): Picture {
  const rendition = (width: number) => ({
    width,
    height: (width * 2) / 3,
    webp: `/pictures/bcdfghjk/${width}.webp`,
    jpeg: `/pictures/bcdfghjk/${width}.jpg`,
  });
  return { renditions: [rendition(320), rendition(960)], credit: 'Ines Calder', kind: 'named', ...changes };
}

/** A video of 80 seconds. */
export function sampleVideo(changes: Partial<Video> = {}): Video {
  return {
    ...{ type: 'mp4', file: '/videos/bcdfghjk/video.mp4', width: 1280, height: 720, duration: 80_000 },
    ...{ address: 'https://meridian.example/videos/bcdfghjk/video.mp4', bytes: 12_300_000 },
    ...{ credit: 'Ines Calder', kind: 'named' },
    ...changes,
  };
}

/** The captions of the sample video. */
export function sampleCaptions(): CaptionsTrack {
  return { file: '/videos/bcdfghjk/bcdfghjm.vtt', language: 'en', label: 'English' };
}

/** A card, but for what a test says otherwise. */
export function sampleCard(changes: Partial<StoryCard> = {}): StoryCard {
  return {
    path: '/world/gate-bcdfghjk',
    section: world,
    label: 'none',
    headline: 'Sea gate fails to close',
    intro: 'Engineers are at work.',
    published: new Date('2026-03-02T09:30:00Z'),
    updated: null,
    picture: null,
    breaking: false,
    developing: false,
    ...changes,
  };
}

/** A public story of a headline and one paragraph, but for what a test says otherwise. */
export function sampleStory(changes: Partial<PublicStory> = {}): PublicStory {
  return {
    path: '/world/gate-bcdfghjk',
    section: world,
    label: 'none',
    published: new Date('2026-03-02T09:30:00Z'),
    updated: null,
    bylines: [{ name: 'Ines Calder', role: 'Europe editor', place: 'in Port Amsel' }],
    freeLine: '',
    document: {
      type: 'doc',
      content: [
        { type: 'headline', content: [{ type: 'text', text: 'Sea gate fails to close' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Engineers are at work.' }] },
      ],
    },
    links: {},
    moreOn: {},
    pictures: {},
    videos: {},
    captions: {},
    developingUntil: null,
    corrections: [],
    changesPath: null,
    topics: [],
    ...changes,
  };
}
