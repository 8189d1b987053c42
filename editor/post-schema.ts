import type { Extensions } from '@tiptap/core';
import { PostDoc } from '#editor/nodes/post-doc.ts';
import { POST_BLOCKS } from '#editor/post.ts';
import { extensions } from '#editor/schema.ts';

/** What of the document's schema a post has: its blocks, what stands in them, and the marks. */
const PARTS: readonly string[] = [
  ...POST_BLOCKS,
  ...['text', 'caption', 'listItem', 'hardBreak'],
  ...['link', 'bold', 'italic', 'superscript', 'subscript'],
];

/** Every node and mark of a post by itself: the one list, for its editor and its tests. */
export const postParts: Extensions = [PostDoc, ...extensions.filter(({ name }) => PARTS.includes(name))];
