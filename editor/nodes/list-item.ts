import { ListItem as TiptapListItem } from '@tiptap/extension-list';

/** One item of a list: a paragraph, then further paragraphs and lists. Nothing else, so that lists stay lists. */
export const ListItem = TiptapListItem.extend({ content: 'paragraph listBlock*' });
