'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { deskConnection } from '#editor/collab/connection.ts';

/** Milliseconds in which several acts on a story cost one refresh. */
const GATHER = 150;

/** Draws the page anew when something happened to the story: filed, passed, published, held, by whomever. Whoever has its draft open is told. */
export function useStoryNews(storyId: string): void {
  const router = useRouter();
  useEffect(() => {
    const connection = deskConnection();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = connection.add({
      onMessage: (message) => {
        if (message.type !== 'story' || message.story !== storyId) return;
        clearTimeout(timer);
        timer = setTimeout(() => router.refresh(), GATHER);
      },
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [router, storyId]);
}
