import { Paragraph as TiptapParagraph } from '@tiptap/extension-paragraph';
import { blockId, languageAttributes } from '#editor/attributes.ts';

/** A paragraph, in the body or in another block. */
export const Paragraph = TiptapParagraph.extend({
  group: 'block boxBlock listBlock',
  addAttributes: () => ({ ...blockId, ...languageAttributes }),
});
