import { ClipboardCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';

/** Where a story was reviewed and is in the queue no longer: published, recalled or taken up again. */
export function NothingToReview({ storyId, children }: { storyId: string; children: ReactNode }) {
  return (
    <EmptyState
      title="This story is not in the queue"
      icon={<ClipboardCheck size={24} aria-hidden />}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          <LinkButton href="/desk/review" kind="primary">
            Back to the queue
          </LinkButton>
          <LinkButton href={`/desk/stories/${storyId}`}>Open the story</LinkButton>
        </span>
      }
    >
      <span className="flex flex-col gap-3 text-left">{children}</span>
    </EmptyState>
  );
}
