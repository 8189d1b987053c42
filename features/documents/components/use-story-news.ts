'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { deskConnection } from '#editor/collab/connection.ts';

/** Milliseconds in which several acts on a story cost one refresh. */
const GATHER = 150;

/**
 * Draws the page anew when something happened to the story: filed, passed, published, held, by whomever. Whoever has its
 * draft open is told of it anyway. A page without it, `watches`, asks to be told, and is drawn anew too where the connection
 * was away meanwhile.
 */
export function useStoryNews(storyId: string, { watches = false } = {}): void {
  const router = useRouter();
  useEffect(() => {
    const connection = deskConnection();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const drawAnew = () => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), GATHER);
    };
    let wasAway = false;
    const leave = connection.add({
      onOpen: () => {
        if (!watches) return;
        connection.send({ type: 'watch', story: storyId });
        if (wasAway) drawAnew();
      },
      onClosed: () => {
        wasAway = true;
      },
      onMessage: (message) => {
        if (message.type === 'story' && message.story === storyId) drawAnew();
      },
    });
    return () => {
      clearTimeout(timer);
      if (watches) connection.send({ type: 'unwatch', story: storyId });
      leave();
    };
  }, [router, storyId, watches]);
}
