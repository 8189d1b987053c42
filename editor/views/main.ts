import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { Main as MainNode } from '#editor/nodes/main.ts';

/** The main picture or video. Deleting it takes the whole out: an empty main place means nothing. */
export const Main = MainNode.extend({
  addKeyboardShortcuts() {
    return { Backspace: () => removeMain(this.editor), Delete: () => removeMain(this.editor) };
  },
});

function removeMain(editor: Editor): boolean {
  const { selection, tr } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.$from.parent.type.name !== 'main') return false;
  editor.view.dispatch(tr.delete(selection.$from.before(), selection.$from.after()));
  return true;
}
