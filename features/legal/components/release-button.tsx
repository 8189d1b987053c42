'use client';

import { Button } from '#components/ui/button.tsx';
import { releaseLegalAction } from '#features/legal/actions.ts';
import { ReasonDialog } from '#features/stories/components/reason-dialog.tsx';

/** Lets words that were taken out for a legal reason go out again; asks why. */
export function ReleaseButton({ legalId }: { legalId: string }) {
  return (
    <ReasonDialog
      title="Release for publication"
      trigger={<Button size="small">Release</Button>}
      submitLabel="Release"
      action={(reason) => releaseLegalAction({ legalId, reason })}
    >
      These words were taken out for a legal reason. Released, they may go out again, here and in any other
      story.
    </ReasonDialog>
  );
}
