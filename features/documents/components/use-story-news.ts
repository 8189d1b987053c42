'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { deskConnection } from '#editor/collab/connection.ts';

/** Milliseconds in which several acts on a story cost one refresh. */
const GATHER = 150;

/** Draws the page anew when something happened to the story: filed, passed, published, held, by whomever. */
export function useStoryNews(storyId: string): void {
  const router = useRouter();
  useEffect(() => {
    const connection = deskConnection();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = connection.add({
      onOpen: () => connection.send({ type: 'watch', story: storyId }),
      onMessage: (message) => {
        if (message.type !== 'story' || message.story !== storyId) return;
        clearTimeout(timer);
        timer = setTimeout(() => router.refresh(), GATHER);
      },
    });
    return () => {
      clearTimeout(timer);
      connection.send({ type: 'unwatch', story: storyId });
      leave();
    };
  }, [router, storyId]);
}
