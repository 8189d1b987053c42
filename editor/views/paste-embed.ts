import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { readEmbedAddress } from '#editor/embed-address.ts';
import { putIn } from '#editor/views/insert-block.ts';

/**
 * A lone address of a video on YouTube or Vimeo, pasted on an empty line of the body, becomes a card. First it is put in as
 * a link, as another step of undo: whoever wanted the link takes the card back.
 */
export const PasteEmbed = Extension.create({
  name: 'pasteEmbed',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste: (view, event) => {
          const text = event.clipboardData?.getData('text/plain').trim() ?? '';
          return pastedAddress(() => view.state, view.dispatch.bind(view), text);
        },
      },
    }),
  ],
});

/** Puts a pasted address in as a link and then as a card; false where it is none, or not alone on a line of the body. */
export function pastedAddress(
  state: () => EditorState,
  dispatch: (tr: Transaction) => void,
  text: string,
): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !isOnEmptyLine(state())) return false;
  const read = readEmbedAddress(text);
  if (!read.ok) return false;
  const { schema, selection, tr } = state();
  const at = selection.$from.before(1);
  const link = schema.text(text, [schema.mark('link', { href: text })]);
  dispatch(
    tr
      .insert(at + 1, link)
      .setMeta('paste', true)
      .setMeta('uiEvent', 'paste'),
  );
  const paragraph = state().doc.nodeAt(at);
  if (!paragraph) return true;
  const card = closeHistory(state().tr);
  const node = schema.node('embed', read.embed, schema.node('caption'));
  putIn(card, node, { from: at, to: at + paragraph.nodeSize });
  dispatch(card.scrollIntoView());
  return true;
}

function isOnEmptyLine({ selection: { $from, empty } }: EditorState): boolean {
  return (
    empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  );
}
