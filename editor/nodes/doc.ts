import { Document } from '@tiptap/extension-document';
import { headAttributes } from '#editor/head.ts';

/** The document: its head as attributes, then headline, standfirst, main picture or video, and body. */
export const Doc = Document.extend({
  content: 'headline standfirst? main? block+',
  addAttributes: () => headAttributes,
});
