'use client';

import { PencilLine } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { ActionButton } from '#components/ui/action-button.tsx';
import { openMendAction } from '#features/publishing/mend/actions.ts';
import { mendPath } from '#features/publishing/mend/rules/mend-path.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';

/** Begins a mend of what readers have, or opens the one that is under way, and leads to it. */
export function BeginMend({ storyId, children }: { storyId: string; children: string }) {
  const router = useRouter();
  const fresh = useFresh();
  return (
    <ActionButton
      icon={<PencilLine size={16} aria-hidden />}
      action={() => fresh(() => openMendAction({ storyId }))}
      onSuccess={({ draftId }) => router.push(mendPath(storyId, draftId))}
    >
      {children}
    </ActionButton>
  );
}
