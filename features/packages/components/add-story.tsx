'use client';

import { useResult } from '#components/form/use-result.ts';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { addToPackageAction } from '#features/packages/actions.ts';
import type { PackageView } from '#features/packages/queries.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import { StoryLookUp } from '#features/stories/components/story-look-up.tsx';

/** Looks for a story and puts it into the package. */
export function AddStory({ pack }: { pack: PackageView }) {
  const fresh = useFresh();
  const { run, failure } = useResult((storyId: string) =>
    fresh(() => addToPackageAction({ packageId: pack.id, change: pack.change, storyId })),
  );
  return (
    <div className="flex max-w-md flex-col gap-2 px-4 py-3 md:px-6">
      <StoryLookUp label="Add a story" onPick={run} />
      {failure && <ErrorNote title={failure.message} />}
    </div>
  );
}
