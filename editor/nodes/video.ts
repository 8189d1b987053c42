import { Node } from '@tiptap/core';
import { attribute, blockId, idOrNull, shortText } from '#editor/attributes.ts';

/**
 * A video of ours in use: by id, with this use's title and caption, the picture shown before it plays and its captions
 * track. Its credit is the video's own.
 */
export const Video = Node.create({
  name: 'video',
  group: 'block',
  content: 'caption',
  marks: '',
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    ...blockId,
    video: attribute('video', null, idOrNull('A video')),
    title: attribute('title', '', shortText('The title of a video', 200)),
    poster: attribute('poster', null, idOrNull('The poster of a video')),
    captions: attribute('captions', null, idOrNull('The captions of a video')),
  }),
  parseHTML: () => [{ tag: 'figure[data-video-file]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-video-file': '', ...HTMLAttributes }, 0],
});
