'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { deskConnection } from '#editor/collab/connection.ts';

/** Milliseconds in which several acts on a live story cost one refresh. */
const GATHER = 150;

/** Draws the live view anew when somebody did something with the story or its posts, and when the connection was away meanwhile. */
export function useLiveNews(storyId: string): void {
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
      connection.send({ type: 'unwatch', story: storyId });
      leave();
    };
  }, [router, storyId]);
}
