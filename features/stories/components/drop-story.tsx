'use client';

import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { spikeStoryAction, unspikeStoryAction } from '#features/stories/actions.ts';
import { ReasonDialog } from '#features/stories/components/reason-dialog.tsx';
import type { StoryDetailsView } from '#features/stories/components/story-details-view.ts';

/** Spiking a story that no reader ever saw, and bringing it back. */
export function DropStory({ story }: { story: StoryDetailsView }) {
  const { id: storyId, change, can } = story;
  if (story.siteState === 'spiked') {
    return (
      <Note
        tone="off"
        action={
          can.unspike && (
            <ActionButton size="small" action={() => unspikeStoryAction({ storyId, change })}>
              Un-spike
            </ActionButton>
          )
        }
      >
        Spiked: {story.siteStateReason}
      </Note>
    );
  }
  if (!can.spike) return null;
  return (
    <div>
      <ReasonDialog
        title="Spike the story"
        trigger={<Button kind="quiet">Spike the story</Button>}
        submitLabel="Spike"
        action={(reason) => spikeStoryAction({ storyId, change, reason })}
        isDanger
      >
        It leaves the news list. Nothing is deleted: it can be brought back.
      </ReasonDialog>
    </div>
  );
}
