import { Node } from '@tiptap/core';
import { attribute, blockId, oneOf, shortText } from '#editor/attributes.ts';

/**
 * Sends readers to other stories or outside pages. `label` readMore says "Read more:", readMoreFrom "Read more from
 * NAME:" with the name in `labelText`, own the words in `labelText`.
 */
export const ReadMore = Node.create({
  name: 'readMore',
  group: 'block',
  content: 'readMoreTarget+',
  marks: '',
  isolating: true,
  addAttributes: () => ({
    ...blockId,
    label: attribute(
      'label',
      'readMore',
      oneOf('The label of Read more', ['readMore', 'readMoreFrom', 'own']),
    ),
    labelText: attribute('labelText', '', shortText('The words before Read more', 100)),
  }),
  parseHTML: () => [{ tag: 'aside[data-read-more]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { 'data-read-more': '', ...HTMLAttributes }, 0],
});
