import { writeCursor } from '#features/publishing/rules/cursor.ts';
import type { SiteRouteName } from '#features/publishing/site/rules/site-routes.ts';
import {
  authorFeedPath,
  authorPath,
  captionsPath,
  changesPath,
  correctionsPath,
  fragmentPath,
  frontPath,
  picturePath,
  restPath,
  SITE_FEED_PATH,
  SITEMAP_PATH,
  sectionFeedPath,
  sectionPath,
  sitemapPath,
  topicPath,
  videoPath,
} from '#site/addresses.ts';

/** Everything by which a story, or a picture with no path of its own, can be met on the site, as it was before readers. */
export type StoryTraces = {
  shortId: string;
  firstPublishedAt: Date;
  /** Every path that it had, the present one first. */
  paths: string[];
  sections: { name: string; words: string }[];
  topics: { name: string; words: string }[];
  authors: { name: string; words: string; shortId: string }[];
  pictures: PictureTrace[];
  videos: VideoTrace[];
  /** Paths of public stories that show it, link to it, stand above it in its section, or gather its topics. */
  neighbours: string[];
};

/** A picture's files; `isElsewhere`: another public story uses it too, so that readers keep it. */
export type PictureTrace = {
  shortId: string;
  isElsewhere: boolean;
  files: { width: number; format: 'webp' | 'jpg' }[];
};

/** A video's file and captions; `isElsewhere` as with pictures. */
export type VideoTrace = {
  shortId: string;
  isElsewhere: boolean;
  type: 'mp4' | 'webm';
  captions: string[];
};

/**
 * Where is looked, and what must be seen there: `refused` is an address that must not be answered with anything;
 * `silent` may be answered, but without the mark; `elsewhere` is served on, for another story's sake.
 */
export type Place = {
  name: string;
  address: string;
  wants: 'refused' | 'silent' | 'elsewhere';
  /** What betrays it in an answer: a short id, which every link to it and every address of its files has. */
  mark: string;
};

/** Every place that may have shown it, whichever route it is on. A new public route is missing here until somebody says where to look. */
export function placesOf(traces: StoryTraces): Place[] {
  return Object.values(byRoute).flatMap((places) => places(traces));
}

/** The public routes on which it is known where to look. */
export function routesLookedAt(): string[] {
  return Object.keys(byRoute);
}

const byRoute: Record<SiteRouteName, (traces: StoryTraces) => Place[]> = {
  '/[section]/[address]': (traces) => [
    ...traces.paths.map((path, at) => refused(traces, at === 0 ? 'Its page' : 'An earlier address', path)),
    refused(traces, 'Any words with its id', `/any/words-${traces.shortId}`),
    ...traces.neighbours.map((path) => silent(traces, 'A story that led to it or showed it', path)),
  ],
  '/[section]/[address]/rest': (traces) => [
    ...traces.paths.map((path) => refused(traces, 'What opens below other stories', restPath(path))),
    ...traces.neighbours.map((path) => silent(traces, 'The same, opened below another', restPath(path))),
  ],
  '/[section]/[address]/changes': (traces) =>
    traces.paths.map((path) => refused(traces, 'What changed in it', changesPath(path))),
  '/fragments/story/[shortId]': (traces) => [
    refused(traces, 'What open pages show', fragmentPath(`story/${traces.shortId}`)),
    ...traces.neighbours.map((path) =>
      silent(traces, 'A story that led to it, on open pages', fragmentPath(`story/${path.slice(-8)}`)),
    ),
  ],
  '/fragments/posts/[shortId]': (traces) => [
    refused(traces, 'Its posts, for open pages', fragmentPath(`posts/${traces.shortId}`)),
  ],
  '/': (traces) => [
    silent(traces, 'The front', frontPath()),
    silent(traces, 'The front, further down', frontPath(placeAbove(traces))),
  ],
  '/[section]': (traces) =>
    traces.sections.flatMap(({ name, words }) => [
      silent(traces, `Section ${name}`, sectionPath(words)),
      silent(traces, `Section ${name}, further down`, sectionPath(words, placeAbove(traces))),
    ]),
  '/topics/[words]': (traces) =>
    traces.topics.flatMap(({ name, words }) => [
      silent(traces, `Topic ${name}`, topicPath(words)),
      silent(traces, `Topic ${name}, further down`, topicPath(words, placeAbove(traces))),
    ]),
  '/authors/[address]': (traces) =>
    traces.authors.flatMap(({ name, words, shortId }) => [
      silent(traces, `Author ${name}`, authorPath(words, shortId)),
      silent(traces, `Author ${name}, further down`, authorPath(words, shortId, placeAbove(traces))),
    ]),
  '/corrections': (traces) => [silent(traces, 'Corrections', correctionsPath())],
  '/fragments/breaking': (traces) => [silent(traces, 'The breaking banner', '/fragments/breaking')],
  '/fragments/trending': (traces) => [silent(traces, 'Trending', '/fragments/trending')],
  '/rss.xml': (traces) => [silent(traces, 'RSS of the site', SITE_FEED_PATH)],
  '/[section]/rss.xml': (traces) =>
    traces.sections.map(({ name, words }) => silent(traces, `RSS of ${name}`, sectionFeedPath(words))),
  '/authors/[address]/rss.xml': (traces) =>
    traces.authors.map(({ name, words, shortId }) =>
      silent(traces, `RSS of ${name}`, authorFeedPath(words, shortId)),
    ),
  '/sitemap.xml': (traces) => [silent(traces, 'The sitemaps’ index', SITEMAP_PATH)],
  '/sitemaps/[file]': (traces) =>
    ['news', 'pages', traces.firstPublishedAt.toISOString().slice(0, 7)].map((name) =>
      silent(traces, `Sitemap ${name}`, sitemapPath(name)),
    ),
  '/pictures/[shortId]/[file]': ({ pictures }) => pictures.flatMap(pictureFiles),
  '/videos/[shortId]/[file]': ({ videos }) => videos.flatMap(videoFiles),
  // Names no story.
  '/robots.txt': () => [],
  // A script, the same for every reader.
  '/alert-worker.js': () => [],
  // Whatever is at no other route is a page that says so.
  '/[...missing]': () => [],
};

/** A picture's files in all sizes: what pages, cards, and the picture that others show with a link are taken from. */
export function pictureFiles({ shortId, isElsewhere, files }: PictureTrace): Place[] {
  return files.map(({ width, format }) => ({
    name: `A picture, ${width} wide`,
    ...fileAt(picturePath(shortId, width, format), shortId, isElsewhere),
  }));
}

function videoFiles({ shortId, isElsewhere, type, captions }: VideoTrace): Place[] {
  return [
    { name: 'A video', ...fileAt(videoPath(shortId, type), shortId, isElsewhere) },
    ...captions.map((track) => ({
      name: 'A video’s captions',
      ...fileAt(captionsPath(shortId, track), shortId, isElsewhere),
    })),
  ];
}

function fileAt(address: string, mark: string, isElsewhere: boolean): Omit<Place, 'name'> {
  return { address, mark, wants: isElsewhere ? 'elsewhere' : 'refused' };
}

function refused({ shortId }: StoryTraces, name: string, address: string): Place {
  return { name, address, wants: 'refused', mark: shortId };
}

function silent({ shortId }: StoryTraces, name: string, address: string): Place {
  return { name, address, wants: 'silent', mark: shortId };
}

/** The page of a list that begins where the story stands. */
function placeAbove({ firstPublishedAt }: StoryTraces): string {
  const above = new Date(firstPublishedAt.getTime() + 1);
  return writeCursor({ firstPublishedAt: above, shortId: '00000000' });
}
