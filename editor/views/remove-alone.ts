import { closeHistory } from '@tiptap/pm/history';
import type { Editor } from '@tiptap/react';

/** Takes a block out as an act of its own: one undo brings it back, and leaves what was typed just before as it is. */
export function removeAlone(editor: Editor, remove: () => void): void {
  editor.view.dispatch(closeHistory(editor.state.tr));
  remove();
  editor.view.dispatch(closeHistory(editor.state.tr));
}
