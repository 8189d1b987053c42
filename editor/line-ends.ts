import { type Command, TextSelection } from '@tiptap/pm/state';

/**
 * Home and End in a line that has something uneditable beside it (a caption and its credit): browsers then jump into the
 * next block. `extend` keeps the anchor, for Shift.
 */
export function toLineEnd(name: string, end: 'start' | 'end', extend = false): Command {
  return (state, dispatch) => {
    const { $head, anchor } = state.selection;
    if ($head.parent.type.name !== name) return false;
    const head = end === 'start' ? $head.start() : $head.end();
    const selection = TextSelection.create(state.doc, extend ? anchor : head, head);
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}
