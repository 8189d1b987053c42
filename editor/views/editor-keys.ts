import { type Editor, Extension } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

/** The keys that other editors have too and no block brings: link, leaving a box. */
export function editorKeys(openLink: () => void) {
  return Extension.create({
    name: 'editorKeys',
    addKeyboardShortcuts() {
      return {
        'Mod-k': () => {
          openLink();
          return true;
        },
        'Mod-Enter': () => leave(this.editor),
      };
    },
  });
}

/** Goes below the block the cursor is in, whatever it is; a paragraph is made where there is none. */
function leave(editor: Editor): boolean {
  const { $head } = editor.state.selection;
  if ($head.depth < 2) return false;
  const { tr, schema } = editor.state;
  const after = $head.after(1);
  if (tr.doc.nodeAt(after)?.type.name !== 'paragraph') tr.insert(after, schema.node('paragraph'));
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
}
