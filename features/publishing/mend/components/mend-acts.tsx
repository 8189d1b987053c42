'use client';

import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { bringUpAction, dropMendAction } from '#features/publishing/mend/actions.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';

type MendActsProps = { storyId: string; draftId: string; isBehind: boolean; mayMend: boolean };

/** In the bar above a mend: what can be done with all of it. */
export function MendActs({ storyId, draftId, isBehind, mayMend }: MendActsProps) {
  const fresh = useFresh();
  if (!mayMend) return null;
  return (
    <span className="flex flex-wrap gap-2">
      {isBehind && (
        <ActionButton
          size="small"
          action={() => fresh(() => bringUpAction({ storyId, draftId }))}
          onSuccess={({ misfits }) => tellBroughtUp(misfits)}
        >
          Bring it up
        </ActionButton>
      )}
      <ConfirmDialog
        title="Drop the mend"
        closeLabel="Close"
        trigger={
          <Button size="small" kind="quiet">
            Drop the mend
          </Button>
        }
        confirmLabel="Drop it"
        cancelLabel="Cancel"
        isDanger
        onConfirm={() => fresh(() => dropMendAction({ storyId, draftId }))}
      >
        Readers keep what they have. What was typed in the mend goes out nowhere, and nobody writes in it any
        more.
      </ConfirmDialog>
    </span>
  );
}

function tellBroughtUp(misfits: number): void {
  if (misfits === 0) {
    showToast({ tone: 'good', title: 'The mend has what was published since. File it again.' });
    return;
  }
  const passages = misfits === 1 ? '1 passage' : `${misfits} passages`;
  showToast({
    tone: 'attention',
    title: `${passages} changed on both sides: there the mend’s words stay.`,
    text: 'Look at them under Review before you file it again.',
  });
}
