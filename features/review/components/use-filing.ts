'use client';

import { useEffect, useState } from 'react';
import { useResult } from '#components/form/use-result.ts';
import { showToast } from '#components/ui/toast-queue.ts';
import { useDraftStep } from '#features/documents/components/draft-context.ts';
import { fileStoryAction } from '#features/review/actions.ts';
import type { Filed } from '#features/review/commands.ts';
import { useDraftActedOn } from '#features/review/components/draft-acted-on.tsx';
import { useFresh } from '#features/review/components/use-fresh.ts';

/** Files a story once everything is saved that was typed: what is filed is what is on the screen. */
export function useFiling(storyId: string) {
  const draft = useDraftStep();
  const fresh = useFresh();
  const acted = useDraftActedOn();
  const [isWaiting, setWaiting] = useState(false);
  const { run, isPending } = useResult(
    (step: number) => fresh(() => fileStoryAction({ storyId, ...acted, step })),
    {
      onSuccess: tellFiled,
      onFailure: ({ message }) => showToast({ tone: 'danger', title: message }),
    },
  );
  const step = draft?.isSaved ? draft.step : null;

  useEffect(() => {
    if (!isWaiting || step === null) return;
    setWaiting(false);
    run(step);
  });

  return { file: () => setWaiting(true), isReady: draft !== null, isWaiting, isPending };
}

function tellFiled({ number, warnings, behind }: Filed): void {
  const missing = warnings.length === 1 ? '1 thing is' : `${warnings.length} things are`;
  const others = behind > 0 ? 'What others typed meanwhile is in it. ' : '';
  showToast({
    tone: warnings.length > 0 ? 'attention' : 'good',
    title: `Filed as version ${number}. It is in the queue.`,
    text:
      warnings.length > 0
        ? `${others}${missing} still missing before it may be published: see Review.`
        : others || undefined,
  });
}
