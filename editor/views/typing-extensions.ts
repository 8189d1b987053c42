import type { Extensions } from '@tiptap/core';
import { Typography } from '@tiptap/extension-typography';
import { UniqueID, type UniqueIDOptions } from '@tiptap/extension-unique-id';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import type { Node } from '@tiptap/pm/model';
import { v7 } from 'uuid';
import { PasteEmbed } from '#editor/views/paste-embed.ts';
import { PasteInLine } from '#editor/views/paste-in-line.ts';

type Typing = {
  /** What an empty block says of itself; it is asked while a change is applied, so of the node alone. */
  placeholder: (node: Node) => string;
  /** The blocks that have an id. */
  withId: string[];
  /** Which changes give new blocks their ids: all of them where it is not said. */
  filterTransaction?: UniqueIDOptions['filterTransaction'];
};

/** The schema has the attribute already, with its rule; a second definition would drop `keepOnSplit: false`. */
const LocalIds = UniqueID.extend({ addGlobalAttributes: () => [] });

/** How typing, pasting, dropping and undoing behave, in a story and in a post alike. */
export function typingExtensions({ placeholder, withId, filterTransaction = null }: Typing): Extensions {
  return [
    UndoRedo,
    Dropcursor.configure({ width: 2, class: 'story-drop' }),
    Gapcursor,
    // "2 x 4" and "a9 x0" must stay what they are.
    Typography.configure({ multiplication: false, oneHalf: false, oneQuarter: false, threeQuarters: false }),
    Placeholder.configure({
      includeChildren: true,
      showOnlyCurrent: false,
      placeholder: ({ node }) => placeholder(node),
    }),
    LocalIds.configure({ attributeName: 'id', types: withId, generateID: () => v7(), filterTransaction }),
    PasteInLine,
    PasteEmbed,
  ];
}
