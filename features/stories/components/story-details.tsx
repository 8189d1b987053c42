'use client';

import type { TimeEntered } from '#features/stories/components/detail-fields.tsx';
import { DetailsForm } from '#features/stories/components/details-form.tsx';
import { DropStory } from '#features/stories/components/drop-story.tsx';
import { HandOver } from '#features/stories/components/hand-over.tsx';
import { HoldStory } from '#features/stories/components/hold-story.tsx';
import type { StoryDetailsView } from '#features/stories/components/story-details-view.ts';

type StoryDetailsProps = { story: StoryDetailsView; time: TimeEntered };

/** A story's own record: what it is called inside, who has it, when it is due; holding it and dropping it. */
export function StoryDetails({ story, time }: StoryDetailsProps) {
  return (
    <div className="flex flex-col gap-5">
      <HoldStory story={story} time={time} />
      <HandOver story={story} />
      <DetailsForm story={story} time={time} />
      <DropStory story={story} />
      <p className="text-muted text-sm">
        Made by {story.createdBy}. {story.words} words so far.
      </p>
    </div>
  );
}
