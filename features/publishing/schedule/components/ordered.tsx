'use client';

import { CalendarClock, CircleAlert } from 'lucide-react';
import { ActionButton } from '#components/ui/action-button.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { Note } from '#components/ui/note.tsx';
import { retryFailedAction, unscheduleStoryAction } from '#features/publishing/actions.ts';
import { tellPublished } from '#features/publishing/components/tell-published.ts';
import type { PublishingState } from '#features/publishing/queries.ts';
import { dayWords } from '#features/publishing/rules/day-words.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type OrderedProps = {
  state: Pick<PublishingState, 'storyId' | 'change' | 'order' | 'can'>;
  time: TimeShown;
};

/** What is ordered for the story: when it goes out and who said so, or loudly why it did not. */
export function Ordered({ state, time }: OrderedProps) {
  const fresh = useFresh();
  const { storyId, change, order, can } = state;
  if (!order) return null;
  const ids = { storyId, change };
  const words = dayWords(new Date(order.publishAt), new Date(time.now), time.zone);
  const cancel = can.schedule && (
    <ActionButton size="small" action={() => fresh(() => unscheduleStoryAction(ids))}>
      Cancel it
    </ActionButton>
  );
  if (!order.failure) {
    return (
      <Note tone="accent" icon={<CalendarClock size={16} aria-hidden />} action={cancel}>
        <p className="font-medium">
          {order.isUpdate ? 'Updates' : 'Goes out'} {words}
        </p>
        <p>
          Version {order.number}, ordered by {order.by}
        </p>
      </Note>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <ErrorNote title={`It did not go out ${words}.`} lines={[order.failure]} />
      {can.schedule && (
        <div className="flex flex-wrap gap-2">
          <ActionButton
            size="small"
            kind="primary"
            icon={<CircleAlert size={16} aria-hidden />}
            action={() => fresh(() => retryFailedAction(ids))}
            onSuccess={tellPublished}
          >
            Try again now
          </ActionButton>
          {cancel}
        </div>
      )}
    </div>
  );
}
