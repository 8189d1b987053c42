'use client';

import { ActionButton } from '#components/ui/action-button.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { lookAfterAction } from '#features/publishing/actions.ts';

type LookAfterButtonProps = { storyId: string; publicationId: string; isYours: boolean };

/** Gives the second look that is owed; somebody else's to give: says so. */
export function LookAfterButton({ storyId, publicationId, isYours }: LookAfterButtonProps) {
  if (!isYours) return <span className="text-muted">Waits for somebody else who may pass it</span>;
  return (
    <ActionButton
      action={() => lookAfterAction({ storyId, publicationId })}
      onSuccess={({ complete, waits }) =>
        showToast({
          tone: complete ? 'good' : 'attention',
          title: complete ? 'Your look is on record.' : 'Your look is on record; more is needed.',
          text: waits.join(' '),
        })
      }
    >
      I have looked
    </ActionButton>
  );
}
