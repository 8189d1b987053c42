'use client';

import { useEffect, useState } from 'react';
import type { Peek } from '#features/desk/peek/queries.ts';
import type { Result } from '#lib/result.ts';

/** As JSON brings it: moments are text in ISO 8601. */
export type PeekShown = Omit<Peek, 'dueAt' | 'acts'> & {
  dueAt: string | null;
  acts: (Omit<Peek['acts'][number], 'at'> & { at: string })[];
};

/** Milliseconds that a story stays chosen before it is fetched: holding a key down flies over many. */
const PAUSE = 60;

/** What a look into a story shows; the one before stays until the next is there, so that nothing flickers. */
export function usePeek(storyId: string | null): { peek: PeekShown | null; problem: string | null } {
  const [shown, setShown] = useState<{ peek: PeekShown | null; problem: string | null }>(NOTHING);
  useEffect(() => {
    if (storyId === null) return setShown(NOTHING);
    const asked = new AbortController();
    const timer = setTimeout(async () => {
      const result = await lookInto(storyId, asked.signal);
      if (!asked.signal.aborted) setShown(result);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [storyId]);
  return shown;
}

const NOTHING = { peek: null, problem: null };
const AWAY = 'The story could not be read: the server does not answer. Choose it again in a moment.';

async function lookInto(storyId: string, signal: AbortSignal) {
  try {
    const response = await fetch(`/api/stories/${storyId}/peek`, { signal });
    const result = (await response.json()) as Result<PeekShown>;
    return result.ok ? { peek: result.value, problem: null } : { peek: null, problem: result.message };
  } catch {
    return { peek: null, problem: AWAY };
  }
}
