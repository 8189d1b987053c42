'use client';

import { useRouter } from 'next/navigation';
import { useResult } from '#components/form/use-result.ts';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { openLiveAction } from '#features/live/actions.ts';
import { StoryLookUp } from '#features/stories/components/story-look-up.tsx';

/** Looks for a story and makes it a live one. */
export function OpenLive() {
  const router = useRouter();
  const { run, failure } = useResult(async (storyId: string) => {
    const opened = await openLiveAction({ storyId });
    if (opened.ok) router.push(`/desk/live/${storyId}`);
    return opened;
  });
  return (
    <div className="flex max-w-md flex-col gap-2 px-4 py-3 md:px-6">
      <StoryLookUp label="Run a story live" onPick={run} />
      {failure && <ErrorNote title={failure.message} />}
    </div>
  );
}
