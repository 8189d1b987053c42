import type { Node } from '@tiptap/pm/model';
import { emptyDocument, parseDocument } from '#editor/document.ts';
import type { NodeJson } from '#editor/document-json.ts';
import { textOf, wordsIn } from '#editor/text.ts';

/** The blocks that a post of a live story may hold: those of a story that read well in a few seconds. */
export const POST_BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'figure',
  'embed',
  'horizontalRule',
] as const;

/** A post as it is stored: blocks alone. Only what came through `parsePost` may be trusted to be one. */
export type PostJson = { type: 'doc'; content: NodeJson[] };

/** A post that may be trusted, or the sentence that says why it may not. */
export type ParsedPost = ReadPost | { ok: false; problem: string };

/** The post, and a story of its blocks for whatever asks about stories: what it refers to, whether it is ready. */
export type ReadPost = { ok: true; post: PostJson; story: Node };

/** A post is read in a few seconds: 60,000 characters of JSON are some 2,000 words with their marks. */
const MOST_JSON = 60_000;
const MOST_BLOCKS = 100;
const NO_POST = 'This is no post: it was not accepted. Reload the page.';
const TOO_LONG = 'The post is too long: make several of it. Nothing has been changed.';

/** The headline of the story that a post is read as: it is never shown. */
const HEADLINE: NodeJson = {
  type: 'headline',
  attrs: { id: '00000000-0000-7000-8000-000000000000' },
  content: [{ type: 'text', text: 'Post' }],
};

/**
 * Reads unknown JSON as a post: its blocks must be those of `POST_BLOCKS`, and together make a story by the schema, the
 * rules of attributes and the limits. The problem is a sentence for the person who sent it. Never throws.
 */
export function parsePost(json: unknown): ParsedPost {
  if (!isPostLike(json)) return { ok: false, problem: NO_POST };
  const { content } = json;
  if (content.length > MOST_BLOCKS) return { ok: false, problem: TOO_LONG };
  const parsed = parseDocument({ ...emptyDocument(), content: [HEADLINE, ...content] });
  if (!parsed.ok) return parsed;
  const blocks = parsed.doc.children.slice(1);
  const foreign = blocks.find(({ type }) => !(POST_BLOCKS as readonly string[]).includes(type.name));
  if (foreign || blocks.length === 0) return { ok: false, problem: NO_POST };
  const text = JSON.stringify({ type: 'doc', content: blocks.map((block) => block.toJSON()) });
  if (text.length > MOST_JSON) return { ok: false, problem: TOO_LONG };
  return { ok: true, post: JSON.parse(text) as PostJson, story: parsed.doc };
}

/** A new post: one empty paragraph. */
export function emptyPost(id: string): PostJson {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id } }] };
}

/** All words of a post that readers see, a line a block. `story` is what `parsePost` gave. */
export function postText(story: Node): string {
  return story.children.slice(1).map(textOf).filter(Boolean).join('\n');
}

/** Whether there is nothing to show: no words, no picture, no video. */
export function isEmptyPost(story: Node): boolean {
  const blocks = story.children.slice(1);
  const shows = blocks.some(
    ({ type, attrs }) =>
      (type.name === 'figure' && attrs.picture !== null) || (type.name === 'embed' && attrs.code !== ''),
  );
  return !shows && wordsIn(postText(story)) === 0;
}

function isPostLike(json: unknown): json is { content: NodeJson[] } {
  if (typeof json !== 'object' || json === null) return false;
  const { type, content } = json as Record<string, unknown>;
  return type === 'doc' && Array.isArray(content);
}
