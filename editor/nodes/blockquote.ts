import { Blockquote as TiptapBlockquote } from '@tiptap/extension-blockquote';
import { blockId } from '#editor/attributes.ts';

/** A quotation set apart, over one or several paragraphs. */
export const Blockquote = TiptapBlockquote.extend({
  group: 'block boxBlock',
  content: 'paragraph+',
  addAttributes: () => blockId,
});
