'use client';

import { useRouter } from 'next/navigation';
import { ActionButton } from '#components/ui/action-button.tsx';
import { readNoticesAction } from '#features/notices/actions.ts';

/** Marks every line on the page as read. */
export function ReadAll({ ids }: { ids: string[] }) {
  const router = useRouter();
  return (
    <ActionButton size="small" action={() => readNoticesAction({ ids })} onSuccess={() => router.refresh()}>
      Mark all as read
    </ActionButton>
  );
}
