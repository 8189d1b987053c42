import { Heading as TiptapHeading } from '@tiptap/extension-heading';
import { attribute, blockId, oneOf } from '#editor/attributes.ts';

/** A heading inside the body, level 2 or 3: the headline is the only level 1. */
export const Heading = TiptapHeading.extend({
  addAttributes: () => ({
    ...blockId,
    level: attribute('level', 2, oneOf('The level of a heading', [2, 3]), { rendered: false }),
  }),
}).configure({ levels: [2, 3] });
