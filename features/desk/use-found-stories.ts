'use client';

import { useEffect, useState } from 'react';
import type { FoundStory } from '#features/stories/queries.ts';
import { siteStateNames } from '#features/stories/rules/state-name.ts';
import type { Result } from '#lib/result.ts';

type Found = { id: string; slug: string; headline: string; standing: string };
type State = 'idle' | 'searching' | 'failed';

/** Milliseconds of a pause in typing after which the server is asked. */
const PAUSE = 80;

/** Stories whose slug, headline, line or text holds what is typed, those that are over too; the latest ones while nothing is. */
export function useFoundStories(typed: string): { stories: Found[]; state: State } {
  const [stories, setStories] = useState<Found[]>([]);
  const [state, setState] = useState<State>('searching');
  useEffect(() => {
    const asked = new AbortController();
    setState('searching');
    const timer = setTimeout(async () => {
      const found = await search(typed.trim(), asked.signal);
      if (asked.signal.aborted) return;
      setStories(found ?? []);
      setState(found ? 'idle' : 'failed');
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [typed]);
  return { stories, state };
}

async function search(q: string, signal: AbortSignal): Promise<Found[] | null> {
  try {
    const response = await fetch(`/api/stories/search?${new URLSearchParams({ q, all: '1' })}`, { signal });
    const result = (await response.json()) as Result<FoundStory[]>;
    if (!result.ok) return null;
    const most = q === '' ? 5 : 12;
    return result.value.slice(0, most).map(({ id, slug, headline, siteState }) => {
      return { id, slug, headline, standing: siteState === 'unpublished' ? '' : siteStateNames[siteState] };
    });
  } catch {
    return null;
  }
}
