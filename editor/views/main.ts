import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { Main as MainNode } from '#editor/nodes/main.ts';

/** The main picture or video. Deleting it takes the whole out, and the last picture of a gallery the gallery: empty they mean nothing. */
export const Main = MainNode.extend({
  addKeyboardShortcuts() {
    return { Backspace: () => removeHolder(this.editor), Delete: () => removeHolder(this.editor) };
  },
});

function removeHolder(editor: Editor): boolean {
  const { selection, tr } = editor.state;
  if (!(selection instanceof NodeSelection)) return false;
  const { parent } = selection.$from;
  if (!['main', 'gallery'].includes(parent.type.name) || parent.childCount > 1) return false;
  editor.view.dispatch(tr.delete(selection.$from.before(), selection.$from.after()));
  return true;
}
