import { OrderedList as TiptapOrderedList } from '@tiptap/extension-list';
import { attribute, blockId, type Rule } from '#editor/attributes.ts';

const startRule: Rule = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100_000
    ? null
    : 'A list must begin with a number between 0 and 100,000.';

/** A numbered list; the whole list is one passage. */
export const OrderedList = TiptapOrderedList.extend({
  group: 'block boxBlock listBlock',
  addAttributes: () => ({
    ...blockId,
    start: attribute('start', 1, startRule, {
      parseHTML: (element) => {
        const start = Number(element.getAttribute('start') ?? 1);
        return startRule(start) === null ? start : 1;
      },
      renderHTML: (attributes) => ({ start: attributes.start }),
    }),
  }),
});
