'use client';

import { LogOut } from 'lucide-react';
import { ActionButton } from '#components/ui/action-button.tsx';
import { signOutAction } from '#features/people/sessions/actions.ts';

/** Ends this browser's session and goes to the sign-in page. Compact where there is room for its picture only. */
export function SignOutButton({ isCompact = false }: { isCompact?: boolean }) {
  return (
    <ActionButton
      kind="quiet"
      icon={<LogOut size={16} aria-hidden />}
      action={() => signOutAction({})}
      onSuccess={() => window.location.assign('/login')}
      aria-label="Sign out"
    >
      {isCompact ? undefined : 'Sign out'}
    </ActionButton>
  );
}
