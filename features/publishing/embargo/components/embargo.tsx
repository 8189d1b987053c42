'use client';

import { ActionButton } from '#components/ui/action-button.tsx';
import { liftEmbargoAction, setEmbargoAction } from '#features/publishing/actions.ts';
import { EmbargoNote } from '#features/publishing/embargo/components/embargo-note.tsx';
import { SetEmbargo } from '#features/publishing/embargo/components/set-embargo.tsx';
import type { PublishingState } from '#features/publishing/queries.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type EmbargoProps = {
  state: Pick<PublishingState, 'storyId' | 'change' | 'embargo' | 'can'>;
  time: TimeShown;
};

/** The embargo: until it has passed, or is lifted, the story cannot go out by any route. */
export function Embargo({ state, time }: EmbargoProps) {
  const fresh = useFresh();
  const { storyId, change, embargo, can } = state;
  const ids = { storyId, change };
  if (!embargo) {
    if (!can.embargo) return null;
    return <SetEmbargo time={time} act={(given) => fresh(() => setEmbargoAction({ ...ids, ...given }))} />;
  }
  return (
    <EmbargoNote
      embargo={embargo}
      time={time}
      action={
        can.liftEmbargo && (
          <ActionButton size="small" action={() => fresh(() => liftEmbargoAction(ids))}>
            Lift it
          </ActionButton>
        )
      }
    >
      <p>{embargo.by}</p>
    </EmbargoNote>
  );
}
