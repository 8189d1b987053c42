import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

/**
 * Enter in a line that cannot be split (headline, standfirst): the cursor goes to the next place where one can
 * write. False, so that others may act, where the cursor is not in a node of that name.
 */
export function moveToNextTextblock(editor: Editor, name: string): boolean {
  const { $head } = editor.state.selection;
  if ($head.parent.type.name !== name) return false;
  const next = Selection.findFrom(editor.state.doc.resolve($head.after()), 1, true);
  if (next === null) return false;
  editor.view.dispatch(editor.state.tr.setSelection(next).scrollIntoView());
  return true;
}
