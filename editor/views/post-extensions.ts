import { type AnyExtension, Extension, type Extensions } from '@tiptap/core';
import { Typography } from '@tiptap/extension-typography';
import { UniqueID } from '@tiptap/extension-unique-id';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { v7 } from 'uuid';
import { POST_BLOCKS } from '#editor/post.ts';
import { postParts } from '#editor/post-schema.ts';
import { Embed } from '#editor/views/embed.tsx';
import { Figure } from '#editor/views/figure.tsx';
import { PasteEmbed } from '#editor/views/paste-embed.ts';
import { PasteInLine } from '#editor/views/paste-in-line.ts';
import { PullQuote } from '#editor/views/pull-quote.tsx';
import { type Upload, uploads } from '#editor/views/uploads.ts';

const VIEWS = new Map<string, AnyExtension>([Figure, Embed, PullQuote].map((view) => [view.name, view]));

/** The schema has the attribute already, with its rule. */
const LocalIds = UniqueID.extend({ addGlobalAttributes: () => [] });

type Wanted = {
  upload: Upload;
  /** Ctrl-Enter or Cmd-Enter. */
  onSend: () => void;
  more: Extensions;
};

/** The browser's list for a post of a live story: nothing is typed together here, one person at a time has it. */
export function postExtensions({ upload, onSend, more }: Wanted): Extensions {
  return [
    ...postParts.map((part) => VIEWS.get(part.name) ?? part),
    UndoRedo,
    Dropcursor.configure({ width: 2, class: 'story-drop' }),
    Gapcursor,
    Typography.configure({ multiplication: false, oneHalf: false, oneQuarter: false, threeQuarters: false }),
    Placeholder.configure({
      includeChildren: true,
      showOnlyCurrent: false,
      placeholder: ({ node }) => (node.type.name === 'caption' ? 'Caption' : 'What happened?'),
    }),
    LocalIds.configure({
      attributeName: 'id',
      types: [...POST_BLOCKS],
      generateID: () => v7(),
    }),
    PasteInLine,
    PasteEmbed,
    uploads(upload),
    sendKey(onSend),
    ...more,
  ];
}

function sendKey(onSend: () => void) {
  const send = () => {
    onSend();
    return true;
  };
  // Before every other meaning of the key.
  return Extension.create({
    name: 'sendKey',
    priority: 1_000,
    addKeyboardShortcuts: () => ({ 'Mod-Enter': send }),
  });
}
