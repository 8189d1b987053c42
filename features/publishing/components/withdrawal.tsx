'use client';

import { EyeOff } from 'lucide-react';
import { Button, type ButtonProps } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import type { DialogProps } from '#components/ui/dialog.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { killStoryAction, reinstateAction, takeDownAction } from '#features/publishing/actions.ts';
import type { PublishingState } from '#features/publishing/queries.ts';
import { TAKE_DOWN_REASONS } from '#features/publishing/rules/choices.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import { ReasonDialog } from '#features/stories/components/reason-dialog.tsx';

const REASONS: Record<(typeof TAKE_DOWN_REASONS)[number], string> = {
  wrong: 'It is wrong',
  legal: 'Legal',
  too_early: 'Too early',
  safety: 'Somebody’s safety',
  duplicate: 'It is there twice',
  other: 'Other',
};

/** How a dialog is opened: by its button, or by whoever holds it open. */
type Opened = Pick<DialogProps, 'trigger' | 'isOpen' | 'onOpenChange'>;
type Story = Pick<PublishingState, 'storyId' | 'change'>;

type TakeDownButtonProps = { storyId: string } & Pick<ButtonProps, 'kind' | 'size'>;

/** Off the site at once, in three taps. It stands among ordinary acts: only the last of the three is in the colour of danger. */
export function TakeDownButton({ storyId, ...look }: TakeDownButtonProps) {
  return (
    <TakeDownDialog
      storyId={storyId}
      trigger={
        <Button {...look} icon={<EyeOff size={16} aria-hidden />}>
          Take down
        </Button>
      }
    />
  );
}

/** Asks why a story is taken down. */
export function TakeDownDialog({ storyId, ...opened }: Pick<Story, 'storyId'> & Opened) {
  return (
    <ConfirmDialog
      title="Take down"
      closeLabel="Close"
      {...opened}
      reasonsLabel="Why?"
      reasons={TAKE_DOWN_REASONS.map((id) => ({ id, label: REASONS[id] }))}
      confirmLabel="Take down now"
      cancelLabel="Cancel"
      isDanger
      onConfirm={async (picked) => {
        const reason = TAKE_DOWN_REASONS.find((one) => one === picked) ?? 'other';
        const result = await takeDownAction({ storyId, reason });
        if (result.ok) tellWithdrawn('Taken down', result.value);
        return result;
      }}
    >
      Readers lose the story at once, everywhere. It can be reinstated.
    </ConfirmDialog>
  );
}

/** Back before readers, as it was. */
export function ReinstateDialog({ storyId, change, ...opened }: Story & Opened) {
  const fresh = useFresh();
  return (
    <ReasonDialog
      title="Reinstate"
      {...opened}
      submitLabel="Reinstate"
      action={(reason) => fresh(() => reinstateAction({ storyId, change, reason }))}
    >
      Readers get the version back that they had when the story was taken down.
    </ReasonDialog>
  );
}

/** Off for good. */
export function KillDialog({ storyId, change, ...opened }: Story & Opened) {
  const fresh = useFresh();
  return (
    <ReasonDialog
      title="Kill the story"
      {...opened}
      submitLabel="Kill it for good"
      isDanger
      action={async (reason) => {
        const result = await fresh(() => killStoryAction({ storyId, change, reason }));
        if (result.ok) tellWithdrawn('Killed', result.value);
        return result;
      }}
    >
      Killing is final. The story leaves the site for good, nobody can bring it back, publish or change it. To
      stop it for now, take it down instead.
    </ReasonDialog>
  );
}

/** Says that readers no longer have it; or which nodes could not be asked, and what that means. */
export function tellWithdrawn(done: string, { unanswered }: { unanswered: string[] }): void {
  if (unanswered.length === 0) {
    showToast({ tone: 'good', title: `${done}. Readers no longer have it.` });
    return;
  }
  showToast({
    tone: 'danger',
    title: `${done}, but not confirmed by ${unanswered.join(', ')}.`,
    text: 'Readers there may have it for a few minutes more. Everywhere else it is gone.',
  });
}

/** What a take-down's or a killing's reason is in words: a button's, or as somebody typed it. */
export function reasonWords(reason: string): string {
  const [code = '', ...note] = reason.split(': ');
  const known = TAKE_DOWN_REASONS.find((one) => one === code);
  if (!known) return reason;
  return [REASONS[known], ...note].join(': ');
}
