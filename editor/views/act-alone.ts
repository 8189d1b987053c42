import { closeHistory } from '@tiptap/pm/history';
import type { Editor } from '@tiptap/react';

/**
 * Does something as an act of its own, such as taking a block out: one undo takes it back, and leaves what was done just
 * before, and what is done just after, as it is.
 */
export function actAlone(editor: Editor, act: () => void): void {
  editor.view.dispatch(closeHistory(editor.state.tr));
  act();
  editor.view.dispatch(closeHistory(editor.state.tr));
}
