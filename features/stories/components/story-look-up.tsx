'use client';

import { ComboBox } from '#components/form/combo-box.tsx';
import type { Option } from '#components/form/option-list.tsx';
import type { FoundStory } from '#features/stories/queries.ts';
import type { Result } from '#lib/result.ts';

type StoryLookUpProps = { label: string; onPick: (storyId: string) => void };

/** Looks a story up by its slug and words, to do something with it. Empties itself for the next one. */
export function StoryLookUp({ label, onPick }: StoryLookUpProps) {
  return (
    <ComboBox
      label={label}
      placeholder="A slug, or words of the story"
      search={searchStories}
      clearsOnSelect
      onSelect={(option) => option && onPick(option.id)}
      words={{
        searching: 'Looking',
        nothing: 'No story holds these words',
        failed: 'The search does not answer. Try again.',
        open: 'Show stories',
      }}
    />
  );
}

async function searchStories(words: string): Promise<Option[]> {
  const response = await fetch(`/api/stories/search?${new URLSearchParams({ q: words })}`);
  const found = (await response.json()) as Result<FoundStory[]>;
  if (!found.ok) throw new Error(found.message);
  return found.value.map(({ id, slug, headline }) => ({ id, label: slug, hint: headline }));
}
