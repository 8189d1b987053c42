/** The words and short id that make a story's address; `sectionWords` are the published version's section's. */
export type StoryAddress = { sectionWords: string; words: string; shortId: string };

/** A story's path, `/{section}/{words}-{short id}`; only the short id finds it, the words are for people. */
export function storyPath({ sectionWords, words, shortId }: StoryAddress): string {
  const tail = words === '' ? shortId : `${words}-${shortId}`;
  return `/${encodeURIComponent(sectionWords)}/${encodeURIComponent(tail)}`;
}

/** A section's path; `before` is the cursor of the page of older stories. */
export function sectionPath(words: string, before: string | null = null): string {
  return withCursor(`/${encodeURIComponent(words)}`, before);
}

/** A topic's path; `before` is the cursor of the page of older stories. */
export function topicPath(words: string, before: string | null = null): string {
  return withCursor(`/topics/${encodeURIComponent(words)}`, before);
}

/** The path of an author's page, `/authors/{words}-{short id}`, found by its short id as a story is; `before` is the cursor of the page of older stories. */
export function authorPath(words: string, shortId: string, before: string | null = null): string {
  const tail = words === '' ? shortId : `${words}-${shortId}`;
  return withCursor(`/authors/${encodeURIComponent(tail)}`, before);
}

/** The feed of one author. */
export function authorFeedPath(words: string, shortId: string): string {
  return feedPathOf(authorPath(words, shortId));
}

/** The front's path; `before` is the cursor of the page of older stories. */
export function frontPath(before: string | null = null): string {
  return withCursor('/', before);
}

/** The path of the notes to readers on all stories; `before` is the cursor of the page of older ones. */
export function correctionsPath(before: string | null = null): string {
  return withCursor('/corrections', before);
}

/** A page of a live story's posts: those before a place. */
export function postsPath(story: string, before: string): string {
  return withCursor(story, before);
}

/** A post of a live story: the page that begins with it, at it. */
export function postPath(story: string, shortId: string): string {
  return `${story}?post=${shortId}#post-${shortId}`;
}

/** The path of one rendition of a picture; `width` in pixels, one of `RENDITION_WIDTHS`. */
export function picturePath(shortId: string, width: number, format: 'webp' | 'jpg'): string {
  return `/pictures/${shortId}/${width}.${format}`;
}

/** The path of a video's file. */
export function videoPath(shortId: string, type: 'mp4' | 'webm'): string {
  return `/videos/${shortId}/video.${type}`;
}

/** The path of a captions track of a video: WebVTT. */
export function captionsPath(videoShortId: string, shortId: string): string {
  return `/videos/${videoShortId}/${shortId}.vtt`;
}

/** The widths in pixels that pictures are prepared in; a picture has those that are not wider than itself. */
export const RENDITION_WIDTHS = [320, 640, 960, 1280, 1920] as const;

/** The feed of the whole site. */
export const SITE_FEED_PATH = '/rss.xml';

/** The feed of one section. */
export function sectionFeedPath(words: string): string {
  return feedPathOf(sectionPath(words));
}

/** The feed of what stands at a path: of a section or an author. */
export function feedPathOf(path: string): string {
  return `${path}/rss.xml`;
}

/** What the script fetches to open a story where its beginning stands in another's river. */
export function restPath(story: string): string {
  return `${story}/rest`;
}

/** What changed in a story, where it shows that. */
export function changesPath(story: string): string {
  return `${story}/changes`;
}

/** A piece of a page by its name; `change` is the id of the change that it must show. */
export function fragmentPath(name: string, change?: string): string {
  return `/fragments/${name}${change === undefined ? '' : `?change=${change}`}`;
}

/** Where sitemaps are: the index, and its parts by name (`news`, `pages`, or a month such as `2026-11`). */
export const SITEMAP_PATH = '/sitemap.xml';

/** The path of one of the sitemaps that the index names. */
export function sitemapPath(name: string): string {
  return `/sitemaps/${name}.xml`;
}

/**
 * The short id at the end of a story's or author's last path segment, or null where there is none. The words before it
 * are not looked at: whoever asks compares the whole path with the present one, and redirects.
 */
export function parseStoryAddress(segment: string): string | null {
  return /(?:^|-)([0-9b-df-hj-np-tv-z]{8})$/.exec(segment)?.[1] ?? null;
}

/** An address with its host: `base` has no slash at its end; what already has a scheme stays as it is. */
export function absoluteAddress(base: string, path: string): string {
  return path.startsWith('/') ? `${base}${path}` : path;
}

/** The place of the page of older stories in a request's address, undefined on the first page. */
export function beforeIn(url: string): string | undefined {
  return new URL(url).searchParams.get('before') ?? undefined;
}

/** The width in pixels and format of a picture's file name such as `640.webp`, or null where it is none of ours. */
export function parsePictureFile(file: string): { width: number; format: 'webp' | 'jpg' } | null {
  const found = /^([1-9]\d{0,4})\.(webp|jpg)$/.exec(file);
  return found ? { width: Number(found[1]), format: found[2] as 'webp' | 'jpg' } : null;
}

/** What a file name below a video's path asks for: the video in one of its types, or a captions track; null where it is none of ours. */
export function parseVideoFile(file: string): { type: 'mp4' | 'webm' } | { captions: string } | null {
  const video = /^video\.(mp4|webm)$/.exec(file);
  if (video) return { type: video[1] as 'mp4' | 'webm' };
  const captions = /^([0-9b-df-hj-np-tv-z]{8})\.vtt$/.exec(file);
  return captions?.[1] ? { captions: captions[1] } : null;
}

function withCursor(path: string, before: string | null): string {
  return before === null ? path : `${path}?before=${encodeURIComponent(before)}`;
}
