import { BulletList as TiptapBulletList } from '@tiptap/extension-list';
import { blockId } from '#editor/attributes.ts';

/** A list with bullets; the whole list is one passage. */
export const BulletList = TiptapBulletList.extend({
  group: 'block boxBlock listBlock',
  addAttributes: () => blockId,
});
