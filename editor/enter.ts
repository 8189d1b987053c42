import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Command, Selection, TextSelection } from '@tiptap/pm/state';

/** Runs a ProseMirror command as the answer to a key: true keeps others from acting on it. */
export function run(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}

/** Enter in a line that cannot be split, with text below it: the cursor goes to the next place to write. */
export function moveOn(name: string): Command {
  return (state, dispatch) => {
    const { $head } = state.selection;
    if ($head.parent.type.name !== name) return false;
    const next = Selection.findFrom(state.doc.resolve($head.after()), 1, true);
    if (next === null) return false;
    dispatch?.(state.tr.setSelection(next).scrollIntoView());
    return true;
  };
}

/**
 * Enter in the last line of a block that cannot be split (a caption, a target of Read more): the cursor goes to the
 * paragraph below the block, which is made where there is none.
 */
export function leaveBlock(name: string): Command {
  return (state, dispatch) => {
    const { $head } = state.selection;
    if ($head.parent.type.name !== name || $head.depth < 2) return false;
    const after = $head.after(1);
    const tr = state.tr;
    if (state.doc.nodeAt(after)?.type.name !== 'paragraph') tr.insert(after, newParagraph(state.doc));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
    return true;
  };
}

/**
 * Enter in an empty last paragraph of a box: the way out with the keyboard, as out of a list. The empty paragraph
 * becomes one below the box, unless it is all that the box has.
 */
export function leaveBox(name: string): Command {
  return (state, dispatch) => {
    const { $head, empty } = state.selection;
    if (
      !empty ||
      $head.depth < 2 ||
      $head.parent.type.name !== 'paragraph' ||
      $head.parent.content.size > 0
    ) {
      return false;
    }
    const box = $head.node(-1);
    const index = $head.index(-1);
    const isLast = index === box.childCount - 1;
    const isAll = index === 0 || box.child(index - 1).type.name === 'boxHeading';
    if (box.type.name !== name || !isLast || isAll) return false;
    const tr = state.tr.delete($head.before(), $head.after());
    const after = tr.mapping.map($head.after(-1));
    tr.insert(after, newParagraph(state.doc));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
    return true;
  };
}

function newParagraph(doc: Node): Node {
  return doc.type.schema.node('paragraph');
}
