import { Document } from '@tiptap/extension-document';
import { POST_BLOCKS } from '#editor/post.ts';

/** A post by itself, for its own small editor: blocks alone, without a story's headline and head. */
export const PostDoc = Document.extend({ content: `(${POST_BLOCKS.join(' | ')})+` });
