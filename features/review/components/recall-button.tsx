'use client';

import { RotateCcw } from 'lucide-react';
import { ActionButton } from '#components/ui/action-button.tsx';
import type { ButtonProps } from '#components/ui/button.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { recallStoryAction } from '#features/review/actions.ts';
import { useDraftActedOn } from '#features/review/components/draft-acted-on.tsx';
import { useFresh } from '#features/review/components/use-fresh.ts';

type RecallButtonProps = { storyId: string; versionId: string } & Pick<ButtonProps, 'size'>;

/** Takes the story out of the queue again, for whoever filed it. */
export function RecallButton({ storyId, versionId, size }: RecallButtonProps) {
  const fresh = useFresh();
  const acted = useDraftActedOn();
  return (
    <ActionButton
      size={size}
      icon={<RotateCcw size={16} aria-hidden />}
      action={() => fresh(() => recallStoryAction({ storyId, ...acted, versionId }))}
      onSuccess={() => showToast({ title: 'Recalled. It is out of the queue.' })}
    >
      Recall
    </ActionButton>
  );
}
