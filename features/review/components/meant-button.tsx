'use client';

import { ActionButton } from '#components/ui/action-button.tsx';
import { markMeantAction } from '#features/review/actions.ts';
import { useDraftActedOn } from '#features/review/components/draft-acted-on.tsx';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';

/** Says of what looks like a placeholder that it is meant. */
export function MeantButton({ storyId, issue }: { storyId: string; issue: ReadinessIssue }) {
  const { placeholder, passageId } = issue;
  const fresh = useFresh();
  const ids = { storyId, ...useDraftActedOn() };
  if (!placeholder || !passageId) return null;
  return (
    <ActionButton
      size="small"
      action={() =>
        fresh(() => markMeantAction({ ...ids, passageId, hash: placeholder.hash, text: placeholder.text }))
      }
    >
      It is meant
    </ActionButton>
  );
}
