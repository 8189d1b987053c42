import { NextAction } from '#features/publishing/components/next-action.tsx';
import { StoryCommands } from '#features/publishing/components/story-commands.tsx';
import { TakeDownButton } from '#features/publishing/components/withdrawal.tsx';
import type { PublishingState } from '#features/publishing/queries.ts';
import type { ReviewState } from '#features/review/panel/queries.ts';

/**
 * In the story's bar: what comes next for this person; on small screens, where the panel is a tap away, the way off the site
 * too, so that it takes three taps. And everything they may do, for the palette.
 */
export function StoryActs({ review, publishing }: { review: ReviewState; publishing: PublishingState }) {
  return (
    <>
      {publishing.can.takeDown && (
        <div className="lg:hidden">
          <TakeDownButton storyId={publishing.storyId} kind="quiet" size="small" />
        </div>
      )}
      <NextAction review={review} publishing={publishing} />
      <StoryCommands review={review} publishing={publishing} />
    </>
  );
}
