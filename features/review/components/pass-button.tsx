'use client';

import { Check } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { ActionButton } from '#components/ui/action-button.tsx';
import { passVersionAction } from '#features/review/actions.ts';
import { tellPassed } from '#features/review/components/tell-passed.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { PassMode } from '#features/review/schema.ts';

type PassButtonProps = {
  storyId: string;
  versionId: string;
  pass: PassMode;

  children: ReactNode;
};

/** Says yes to all of what is on the screen: the version as it was filed, or the draft as it is at this step. */
export function PassButton({ storyId, versionId, pass, children }: PassButtonProps) {
  const router = useRouter();
  const fresh = useFresh();
  return (
    <ActionButton
      kind="primary"
      icon={<Check size={16} aria-hidden />}
      action={() => fresh(() => passVersionAction({ storyId, versionId, ...pass }))}
      onSuccess={(passed) => {
        tellPassed(passed);
        if (pass.mode === 'as_it_is') router.push(`/desk/review/${storyId}`);
      }}
    >
      {children}
    </ActionButton>
  );
}
