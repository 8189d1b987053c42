'use client';

import { useRouter } from 'next/navigation';
import { ComboBox } from '#components/form/combo-box.tsx';
import type { Option } from '#components/form/option-list.tsx';
import { useResult } from '#components/form/use-result.ts';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { openLiveAction } from '#features/live/actions.ts';
import type { FoundStory } from '#features/stories/queries.ts';
import type { Result } from '#lib/result.ts';

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
      <ComboBox
        label="Run a story live"
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
