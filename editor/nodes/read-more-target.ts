import { Node } from '@tiptap/core';
import { addressOrNull, attribute, idOrNull, shortText } from '#editor/attributes.ts';
import { leaveBlock, run } from '#editor/enter.ts';

/**
 * One target of a Read more: a story by id (which wins where both are set) or an outside address. Its words are the
 * editor's own; without any a story's present headline is shown. `knownHeadline` is the story's headline when the editor
 * last looked at it: where it is another one now, own words may no longer fit.
 */
export const ReadMoreTarget = Node.create({
  name: 'readMoreTarget',
  content: 'text*',
  marks: '',
  isolating: true,
  defining: true,
  addAttributes: () => ({
    story: attribute('story', null, idOrNull('The story of a Read more'), { keepOnSplit: false }),
    href: attribute('href', null, addressOrNull, { keepOnSplit: false }),
    knownHeadline: attribute('knownHeadline', '', shortText('The headline of a target', 300), {
      keepOnSplit: false,
    }),
  }),
  parseHTML: () => [{ tag: 'div[data-read-more-target]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-read-more-target': '', ...HTMLAttributes }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => run(this.editor, leaveBlock(this.name)) };
  },
});
