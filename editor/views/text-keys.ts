import type { Editor } from '@tiptap/core';

/** A key of the text: Tiptap's name of it, what it does, and how. `false` leaves the key to whatever comes after. */
export type TextKey = { keys: string; does: string; run: (editor: Editor) => boolean };

/**
 * The keys of the text, bound by `editorKeys` and shown in the sheet of keys. Those that belong to one block (Enter, Tab in a
 * list, the slash menu) are its own.
 */
export const TEXT_KEYS = {
  bold: { keys: 'Mod-b', does: 'Bold', run: (editor) => editor.commands.toggleBold() },
  italic: { keys: 'Mod-i', does: 'Italic', run: (editor) => editor.commands.toggleItalic() },
  superscript: { keys: 'Mod-.', does: 'Superscript', run: (editor) => editor.commands.toggleSuperscript() },
  subscript: { keys: 'Mod-,', does: 'Subscript', run: (editor) => editor.commands.toggleSubscript() },
  heading: {
    keys: 'Mod-Alt-2',
    does: 'Heading',
    run: (editor) => editor.commands.toggleHeading({ level: 2 }),
  },
  smallHeading: {
    ...{ keys: 'Mod-Alt-3', does: 'Small heading' },
    run: (editor) => editor.commands.toggleHeading({ level: 3 }),
  },
  numbered: {
    keys: 'Mod-Shift-7',
    does: 'Numbered list',
    run: (editor) => editor.commands.toggleOrderedList(),
  },
  list: { keys: 'Mod-Shift-8', does: 'List', run: (editor) => editor.commands.toggleBulletList() },
  quotation: { keys: 'Mod-Shift-b', does: 'Quotation', run: (editor) => editor.commands.toggleBlockquote() },
  undo: { keys: 'Mod-z', does: 'Undo', run: (editor) => editor.commands.undo() },
  redo: { keys: 'Mod-Shift-z', does: 'Redo', run: (editor) => editor.commands.redo() },
} as const satisfies Record<string, TextKey>;

/** Keys that need more than the text: the screen around it, or where the cursor stands. */
export const PLACE_KEYS = {
  link: { keys: 'Mod-k', does: 'Link the words that are selected' },
  leave: { keys: 'Mod-Enter', does: 'Go below the box, list or quotation' },
} as const;
