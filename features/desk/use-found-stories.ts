'use client';

import { useEffect, useState } from 'react';
import { fitsWords } from '#features/desk/rules/fits-words.ts';
import type { FoundStory } from '#features/stories/queries.ts';
import { siteStateNames } from '#features/stories/rules/state-name.ts';
import type { Result } from '#lib/result.ts';

type Found = { id: string; slug: string; headline: string; standing: string };
type State = 'found' | 'searching' | 'failed';

/** What was found for which words; no stories where the server did not answer. */
type Answer = { typed: string | null; stories: Found[] | null };

const NONE_YET: Answer = { typed: null, stories: null };

/** Milliseconds of a pause in typing after which the server is asked. */
const PAUSE = 80;

/**
 * Stories whose slug, headline, line or text holds what is typed, those that are over too; the latest ones while nothing is.
 * While they are looked for, those of the answer before that fit by slug or headline: nothing is offered that was not meant.
 */
export function useFoundStories(typed: string): { stories: Found[]; state: State } {
  const [answer, setAnswer] = useState<Answer>(NONE_YET);
  useEffect(() => {
    const asked = new AbortController();
    const timer = setTimeout(async () => {
      const stories = await search(typed.trim(), asked.signal);
      if (!asked.signal.aborted) setAnswer({ typed, stories });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [typed]);
  const stories = answer.stories ?? [];
  if (answer.typed === typed) return { stories, state: answer.stories ? 'found' : 'failed' };
  const fitting = stories.filter(({ slug, headline }) => fitsWords(`${slug} ${headline}`, typed));
  return { stories: fitting, state: 'searching' };
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
