import { Mark } from '@tiptap/core';
import { addressOrNull, attribute, idOrNull, isId } from '#editor/attributes.ts';

/** A link to a story by id (which wins where both are set) or to an outside address. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  exitable: true,
  addAttributes: () => ({
    href: attribute('href', null, addressOrNull, {
      parseHTML: (element) => {
        const address = element.getAttribute('href');
        return addressOrNull(address) === null ? address : null;
      },
      renderHTML: (attributes) => (attributes.href === null ? {} : { href: attributes.href }),
    }),
    story: attribute('story', null, idOrNull('The story of a link')),
  }),
  parseHTML: () => [
    {
      tag: 'a',
      // A link that leads nowhere we allow is no link: its words stay.
      getAttrs: (element) => {
        const address = element.getAttribute('href');
        const leadsOutside = address !== null && addressOrNull(address) === null;
        return leadsOutside || isId(element.getAttribute('data-story')) ? null : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { rel: 'noopener noreferrer', ...HTMLAttributes }, 0],
});
