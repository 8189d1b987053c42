'use client';

import type { ReactNode } from 'react';
import { ActionButton } from '#components/ui/action-button.tsx';
import type { ButtonProps } from '#components/ui/button.tsx';
import { passVersionAction } from '#features/review/actions.ts';
import { useDraftActedOn } from '#features/review/components/draft-acted-on.tsx';
import { tellPassed } from '#features/review/components/tell-passed.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';

type PassPassagesProps = {
  storyId: string;
  versionId: string;
  passages: string[];
  kind?: ButtonProps['kind'];
  /** Said instead of the words on it, where they alone would not be clear. */
  label?: string;
  children: ReactNode;
};

/** Says yes to single passages of the filed version. */
export function PassPassages({ storyId, versionId, passages, kind, label, children }: PassPassagesProps) {
  const fresh = useFresh();
  const acted = useDraftActedOn();
  return (
    <ActionButton
      size="small"
      kind={kind}
      aria-label={label}
      action={() =>
        fresh(() => passVersionAction({ storyId, ...acted, versionId, mode: 'as_filed', passages }))
      }
      onSuccess={tellPassed}
    >
      {children}
    </ActionButton>
  );
}
