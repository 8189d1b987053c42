import { Node } from '@tiptap/core';
import { blockId } from '#editor/attributes.ts';
import { leaveBox, run } from '#editor/enter.ts';

/** Words for the newsroom that no reader can ever see: no passage, in no hash, in no count. */
export const NoteToDesk = Node.create({
  name: 'noteToDesk',
  group: 'block',
  content: 'paragraph+',
  marks: '',
  isolating: true,
  defining: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: 'aside[data-note-to-desk]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { 'data-note-to-desk': '', ...HTMLAttributes }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => run(this.editor, leaveBox(this.name)) };
  },
});
