'use client';

import { useStoryNews } from '#features/documents/components/use-story-news.ts';

/** Keeps a page about a story true: it is drawn anew when somebody else does something with the story. */
export function WatchStory({ storyId }: { storyId: string }) {
  useStoryNews(storyId, { watches: true });
  return null;
}
