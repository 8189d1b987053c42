import { type Editor, Extension } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

/** The keys that other editors have too and no block brings: link, leaving a box. */
export function editorKeys(openLink: () => void) {
  return Extension.create({
    name: 'editorKeys',
    // Before the hard break, which has Mod-Enter elsewhere.
    priority: 200,
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

/** Goes below the box, list or quotation that the cursor is in; a paragraph is made where there is none. */
function leave(editor: Editor): boolean {
  const { $head } = editor.state.selection;
  const isText = $head.depth === 1 && ['paragraph', 'heading'].includes($head.parent.type.name);
  if ($head.depth === 0 || isText) return false;
  const { tr, schema } = editor.state;
  const after = $head.after(1);
  if (tr.doc.nodeAt(after)?.type.name !== 'paragraph') tr.insert(after, schema.node('paragraph'));
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
}
