import { type Editor, Extension } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { PLACE_KEYS, TEXT_KEYS } from '#editor/views/text-keys.ts';

/** Binds the keys of the table. With nothing selected the key of links is left to the screen, whose palette has the same. */
export function editorKeys(openLink: () => void) {
  return Extension.create({
    name: 'editorKeys',
    // Before the hard break, which has Mod-Enter elsewhere.
    priority: 200,
    addKeyboardShortcuts() {
      const { editor } = this;
      return {
        ...Object.fromEntries(Object.values(TEXT_KEYS).map(({ keys, run }) => [keys, () => run(editor)])),
        [PLACE_KEYS.link.keys]: () => {
          if (!editor.isEditable || (editor.state.selection.empty && !editor.isActive('link'))) return false;
          openLink();
          return true;
        },
        [PLACE_KEYS.leave.keys]: () => leave(editor),
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
