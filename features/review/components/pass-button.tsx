'use client';

import { Check } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useOpenCommands } from '#components/keys/open-commands.ts';
import { ActionButton } from '#components/ui/action-button.tsx';
import { passVersionAction } from '#features/review/actions.ts';
import { useDraftActedOn, useReviewPath } from '#features/review/components/draft-acted-on.tsx';
import { tellPassed } from '#features/review/components/tell-passed.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { PassMode } from '#features/review/schema.ts';

type PassButtonProps = {
  storyId: string;
  versionId: string;
  pass: PassMode;
  children: string;
};

/** Says yes to all of what is on the screen: the version as it was filed, or the draft as it is at this step. */
export function PassButton({ storyId, versionId, pass, children }: PassButtonProps) {
  const router = useRouter();
  const fresh = useFresh();
  const acted = useDraftActedOn();
  const filed = useReviewPath(storyId);
  const button = useRef<HTMLButtonElement>(null);
  useOpenCommands([{ id: 'pass', label: children, group: 'This story', run: () => button.current?.click() }]);
  return (
    <ActionButton
      ref={button}
      kind="primary"
      icon={<Check size={16} aria-hidden />}
      action={() => fresh(() => passVersionAction({ storyId, ...acted, versionId, ...pass }))}
      onSuccess={(passed) => {
        tellPassed(passed);
        if (pass.mode === 'as_it_is') router.push(filed);
      }}
    >
      {children}
    </ActionButton>
  );
}
