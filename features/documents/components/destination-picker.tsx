'use client';

import { ComboBox } from '#components/form/combo-box.tsx';
import type { Option } from '#components/form/option-list.tsx';
import type { StoryInfo } from '#editor/views/editor-services.ts';
import { useOpenText } from '#features/documents/components/draft-context.ts';
import { searchStories } from '#features/documents/components/known-stories.ts';
import { addressIn } from '#features/documents/rules/address-in.ts';

/** Where a link or a Read more leads: one of our stories by id, or an outside address. */
export type Destination = { story: string; href: null } | { story: null; href: string };

type DestinationPickerProps = {
  label: string;
  onChoose: (destination: Destination) => void;
  autoFocus?: boolean;
};

/** One field for both: words find our stories, an address is offered as it is. */
export function DestinationPicker({ label, onChoose, autoFocus }: DestinationPickerProps) {
  const { storyId, stories } = useOpenText();

  async function search(words: string): Promise<Option[]> {
    const address = addressIn(words);
    const offered =
      address === null ? [] : [{ id: `${ADDRESS}${address}`, label: address, hint: 'Outside address' }];
    if (address?.startsWith('http')) return offered;
    const found = await searchStories(words, storyId);
    for (const story of found) stories.put(story.id, story);
    return [...offered, ...found.map(optionOf)];
  }

  function choose(option: Option | null) {
    if (!option) return;
    if (option.id.startsWith(ADDRESS)) onChoose({ story: null, href: option.id.slice(ADDRESS.length) });
    else onChoose({ story: option.id, href: null });
  }

  return (
    <ComboBox
      label={label}
      placeholder="Words of a story, or an address"
      search={search}
      onSelect={choose}
      autoFocus={autoFocus}
      words={{
        searching: 'Looking for stories…',
        nothing: 'No story has these words. An outside page is given by its whole address.',
        failed: 'The search did not answer. Try again.',
        open: 'Show stories',
      }}
    />
  );
}

const ADDRESS = 'address:';

function optionOf({ id, headline, slug, note }: StoryInfo): Option {
  return { id, label: headline || slug, hint: [headline && slug, note].filter(Boolean).join(', ') };
}
