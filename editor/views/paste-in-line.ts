import { Extension } from '@tiptap/core';
import type { ResolvedPos, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** Blocks that hold one line and cannot be split: several pasted paragraphs become one line there. */
const LINES = new Set(['headline', 'standfirst', 'caption', 'boxHeading', 'readMoreTarget', 'tableCaption']);

/** Pasting several paragraphs into a headline or a caption gives one line, instead of tearing the block apart. */
export const PasteInLine = Extension.create({
  name: 'pasteInLine',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste: (view, _event, slice) => {
          if (!isLine(view.state.selection.$from, slice)) return false;
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

/** A cell of a table holds one line too, but takes cells as they are and one paragraph with its formats. */
function isLine($from: ResolvedPos, slice: Slice): boolean {
  if (LINES.has($from.parent.type.name)) return true;
  const isCell = $from.depth > 1 && $from.node(-1).type.name === 'tableCell';
  const first = slice.content.firstChild;
  return isCell && first !== null && first.type.spec.tableRole === undefined && slice.content.childCount > 1;
}

function lineOf(slice: Slice): string {
  return slice.content.textBetween(0, slice.content.size, ' ', ' ').replace(/\s+/g, ' ').trim();
}
