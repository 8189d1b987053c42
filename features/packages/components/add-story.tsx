'use client';

import { ComboBox } from '#components/form/combo-box.tsx';
import type { Option } from '#components/form/option-list.tsx';
import { useResult } from '#components/form/use-result.ts';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { addToPackageAction } from '#features/packages/actions.ts';
import type { PackageView } from '#features/packages/queries.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { FoundStory } from '#features/stories/queries.ts';
import type { Result } from '#lib/result.ts';

/** Looks for a story and puts it into the package. */
export function AddStory({ pack }: { pack: PackageView }) {
  const fresh = useFresh();
  const { run, failure } = useResult((storyId: string) =>
    fresh(() => addToPackageAction({ packageId: pack.id, change: pack.change, storyId })),
  );
  return (
    <div className="flex max-w-md flex-col gap-2 px-4 py-3 md:px-6">
      <ComboBox
        label="Add a story"
        search={searchStories}
        clearsOnSelect
        onSelect={(option) => option && run(option.id)}
        words={{
          searching: 'Looking',
          nothing: 'No story holds these words',
          failed: 'The search does not answer. Try again.',
          open: 'Show stories',
        }}
      />
      {failure && <ErrorNote title={failure.message} />}
    </div>
  );
}

async function searchStories(q: string): Promise<Option[]> {
  const response = await fetch(`/api/stories/search?${new URLSearchParams({ q })}`);
  const found = (await response.json()) as Result<FoundStory[]>;
  if (!found.ok) throw new Error(found.message);
  return found.value.map(({ id, slug, headline }) => ({ id, label: slug, hint: headline }));
}
