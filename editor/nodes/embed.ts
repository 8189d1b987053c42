import { Node } from '@tiptap/core';
import { attribute, blockId, idOrNull, oneOf, type Rule, shortText } from '#editor/attributes.ts';
import { LAST_START } from '#editor/embed-address.ts';
import { EMBED_PROVIDERS, isEmbedCode } from '#lib/embed-providers.ts';

/**
 * A video of a provider's as a card that loads when a reader asks for it. Only the provider's own id is kept (`code`,
 * empty until an address was given), never any HTML; `startAt` is the second to begin at, the poster a picture of ours.
 */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  content: 'caption',
  marks: '',
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    ...blockId,
    provider: attribute('provider', 'youtube', oneOf('The provider of a video', EMBED_PROVIDERS)),
    code: attribute('code', '', codeOrNone),
    startAt: attribute('startAt', 0, startSecond),
    shape: attribute('shape', 'wide', oneOf('The shape of a video', ['wide', 'tall'])),
    title: attribute('title', '', shortText('The title of a video', 200)),
    poster: attribute('poster', null, idOrNull('The poster of a video')),
  }),
  parseHTML: () => [{ tag: 'figure[data-embed]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-embed': '', ...HTMLAttributes }, 0],
});

const codeOrNone: Rule = (value) => {
  const isKnown =
    typeof value === 'string' &&
    (value === '' || EMBED_PROVIDERS.some((provider) => isEmbedCode(provider, value)));
  return isKnown ? null : 'The id of a video is not one of YouTube’s or Vimeo’s.';
};

const startSecond: Rule = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LAST_START
    ? null
    : 'A video begins at a whole second of its first day.';
