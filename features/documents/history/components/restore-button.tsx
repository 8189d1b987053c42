'use client';

import { History } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button, type ButtonProps } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { restoreVersionAction } from '#features/documents/history/actions.ts';

type RestoreButtonProps = { storyId: string; number: number; step: number } & Pick<ButtonProps, 'size'>;

/** Makes the draft what a version was, after a question. What stands there now becomes a version of its own. */
export function RestoreButton({ storyId, number, step, size }: RestoreButtonProps) {
  const router = useRouter();

  async function restore() {
    const result = await restoreVersionAction({ storyId, number, step });
    if (!result.ok) {
      if (result.code === 'stale') router.refresh();
      return result;
    }
    const { kept } = result.value;
    showToast({
      tone: 'good',
      title: `Restored version ${number}.`,
      text:
        kept === null
          ? 'What stood there before is a version already.'
          : `What stood there before is version ${kept}.`,
    });
    router.push(`/desk/stories/${storyId}`);
    return result;
  }

  return (
    <ConfirmDialog
      title={`Restore version ${number}`}
      closeLabel="Close"
      trigger={
        <Button size={size} icon={<History size={16} aria-hidden />}>
          Restore version {number}
        </Button>
      }
      confirmLabel="Restore"
      cancelLabel="Cancel"
      onConfirm={restore}
    >
      The draft becomes what version {number} was. Nothing is lost: what stands there now is kept as a
      version, and what readers have stays until you publish. Words that were never passed need somebody’s yes
      as before.
    </ConfirmDialog>
  );
}
