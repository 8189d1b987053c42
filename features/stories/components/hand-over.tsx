'use client';

import { useRouter } from 'next/navigation';
import type { Option } from '#components/form/option-list.tsx';
import { useResult } from '#components/form/use-result.ts';
import { ActionButton } from '#components/ui/action-button.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { handOverAction } from '#features/stories/actions.ts';
import { PersonLookUp } from '#features/stories/components/person-look-up.tsx';
import type { StoryDetailsView } from '#features/stories/components/story-details-view.ts';

/** Who has the story, and passing it on: to somebody, or to nobody. */
export function HandOver({ story }: { story: StoryDetailsView }) {
  const router = useRouter();
  const { run, failure } = useResult(give, { onFailure: ({ code }) => code === 'stale' && router.refresh() });

  function give(to: string | null) {
    return handOverAction({ storyId: story.id, change: story.change, to });
  }

  function choose(option: Option | null) {
    if (option && option.id !== story.heldBy?.id) run(option.id);
  }

  if (!story.can.handOver) return <p>{story.heldBy ? `${story.heldBy.name} has it.` : 'Nobody has it.'}</p>;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <div className="flex-1">
          <PersonLookUp
            key={`${story.heldBy?.id} ${story.change}`}
            label="Who has it"
            placeholder="Nobody"
            now={story.heldBy ? { id: story.heldBy.id, label: story.heldBy.name } : undefined}
            onPick={choose}
          />
        </div>
        {story.heldBy && <ActionButton action={() => give(null)}>Lay it down</ActionButton>}
      </div>
      {failure && <ErrorNote title={failure.message} />}
    </div>
  );
}
