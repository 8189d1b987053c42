import { parseStoryAddress } from '#site/addresses.ts';

/** Below these stands no story, whatever their words end in. */
const withoutStories = new Set(['topics', 'sitemaps', 'fragments']);

/**
 * What is blocked with a decoded path: a story or an author by its short id, under any words and with its rest or feed; a
 * picture or video in every size and with its captions; anything else by the path itself. Equal for every way to write it.
 */
export function blockingKey(path: string): string {
  const segments = path
    .normalize('NFC')
    .split(/[\\/]+/)
    .filter(Boolean);
  const [first = '', second, third] = segments;
  const itself = `/${segments.join('/')}`;
  if (second === undefined || withoutStories.has(first)) return itself;
  if (first === 'pictures' || first === 'videos') return `/${first}/${second}`;
  const shortId = parseStoryAddress(second);
  if (shortId === null) return itself;
  if (first === 'authors') return `author ${shortId}`;
  return third === undefined || third === 'rest' ? `story ${shortId}` : itself;
}
