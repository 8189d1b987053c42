import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** Blocks that hold one line and cannot be split: several pasted paragraphs become one line there. */
const LINES = new Set(['headline', 'standfirst', 'caption', 'boxHeading', 'readMoreTarget']);

/** Pasting several paragraphs into a headline or a caption gives one line, instead of tearing the block apart. */
export const PasteInLine = Extension.create({
  name: 'pasteInLine',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste: (view, _event, slice) => {
          const { $from } = view.state.selection;
          if (!LINES.has($from.parent.type.name)) return false;
          const tr = view.state.tr
            .insertText(lineOf(slice))
            .setMeta('paste', true)
            .setMeta('uiEvent', 'paste');
          view.dispatch(tr.scrollIntoView());
          return true;
        },
      },
    }),
  ],
});

function lineOf(slice: Slice): string {
  return slice.content.textBetween(0, slice.content.size, ' ', ' ').replace(/\s+/g, ' ').trim();
}
