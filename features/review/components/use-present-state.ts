'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useDraftStep } from '#features/documents/components/draft-context.ts';
import type { ReviewState } from '#features/review/panel/queries.ts';

/** Milliseconds without a new step after which what is missing is looked at again. */
const QUIET = 2_000;

/** The state that the page was drawn with, brought up to what was typed since: changed words can be filed at once. */
export function usePresentState(state: ReviewState): ReviewState {
  const draft = useDraftStep();
  const isBehind = draft !== null && (!draft.isSaved || draft.step > state.step);
  return isBehind ? { ...state, changed: true } : state;
}

/** Asks again what is missing when somebody typed and then paused. */
export function useFreshIssues(state: ReviewState): void {
  const router = useRouter();
  const draft = useDraftStep();
  const step = draft?.isSaved ? draft.step : null;
  useEffect(() => {
    if (step === null || step <= state.step) return;
    const timer = setTimeout(() => router.refresh(), QUIET);
    return () => clearTimeout(timer);
  }, [router, step, state.step]);
}
