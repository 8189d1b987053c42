'use client';

import { useResult } from '#components/form/use-result.ts';
import { showToast } from '#components/ui/toast-queue.ts';
import { recallStoryAction, resumeDraftingAction } from '#features/review/actions.ts';
import { useDraftActedOn } from '#features/review/components/draft-acted-on.tsx';
import { useFiling } from '#features/review/components/use-filing.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { ReviewState } from '#features/review/panel/queries.ts';
import type { Result } from '#lib/result.ts';

/** What the writer's side does with a story, without a button: what failed is said in a toast. */
export function useReviewActs({ storyId, version }: ReviewState) {
  const fresh = useFresh();
  const ids = { storyId, ...useDraftActedOn() };
  const { file } = useFiling(storyId);
  const { run } = useResult((act: () => Promise<Result>) => fresh(act), {
    onFailure: ({ message }) => showToast({ tone: 'danger', title: message }),
  });
  return {
    file,
    recall: () => run(() => recallStoryAction({ ...ids, versionId: version?.id ?? '' })),
    resume: () => run(() => resumeDraftingAction(ids)),
  };
}
