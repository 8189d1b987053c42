'use client';

import { Hand } from 'lucide-react';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { Time } from '#components/ui/time.tsx';
import { holdStoryAction, liftHoldAction } from '#features/stories/actions.ts';
import type { TimeEntered } from '#features/stories/components/detail-fields.tsx';
import { ReasonDialog } from '#features/stories/components/reason-dialog.tsx';
import type { StoryDetailsView } from '#features/stories/components/story-details-view.ts';

/** The hold: while it stands nobody can publish the story. */
export function HoldStory({ story, time }: { story: StoryDetailsView; time: TimeEntered }) {
  const { id: storyId, change, hold, can } = story;
  if (hold) {
    return (
      <Note
        tone="attention"
        icon={<Hand size={16} aria-hidden />}
        action={
          can.liftHold && (
            <ActionButton size="small" action={() => liftHoldAction({ storyId, change })}>
              Lift the hold
            </ActionButton>
          )
        }
      >
        <p className="font-medium">On hold: {hold.reason}</p>
        <p>
          {hold.by}, <Time at={hold.at} {...time} />
        </p>
      </Note>
    );
  }
  if (!can.hold || story.siteState === 'killed' || story.siteState === 'spiked') return null;
  return (
    <div>
      <ReasonDialog
        title="Put the story on hold"
        trigger={<Button icon={<Hand size={16} aria-hidden />}>Put on hold</Button>}
        submitLabel="Put on hold"
        action={(reason) => holdStoryAction({ storyId, change, reason })}
      >
        Nobody can publish it until an editor lifts the hold. What readers have already stays.
      </ReasonDialog>
    </div>
  );
}
