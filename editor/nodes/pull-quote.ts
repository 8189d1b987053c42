import { Node } from '@tiptap/core';
import { attribute, blockId, shortText } from '#editor/attributes.ts';

/** A sentence of the story shown large; whom it is by is optional. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    ...blockId,
    attribution: attribute('attribution', '', shortText('Whom a pull quote is by', 200)),
  }),
  parseHTML: () => [{ tag: 'aside[data-pull-quote]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { 'data-pull-quote': '', ...HTMLAttributes }, 0],
});
