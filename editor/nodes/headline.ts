import { Node } from '@tiptap/core';
import { blockId } from '#editor/attributes.ts';
import { moveOn, run } from '#editor/enter.ts';

/** The headline: one line of plain words. Isolating, so that deleting at the body's start never pulls text into it. */
export const Headline = Node.create({
  name: 'headline',
  content: 'text*',
  marks: '',
  isolating: true,
  defining: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: 'h1[data-headline]' }],
  renderHTML: ({ HTMLAttributes }) => ['h1', { 'data-headline': '', ...HTMLAttributes }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => run(this.editor, moveOn(this.name)) };
  },
});
