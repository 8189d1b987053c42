'use client';

import { CircleAlert } from 'lucide-react';
import { Button, type ButtonProps } from '#components/ui/button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import type { Candidate } from '#features/publishing/queries.ts';
import { IssueList } from '#features/review/components/issue-list.tsx';

type NotReadyButtonProps = {
  storyId: string;
  candidate: Candidate;
  mayMean: boolean;
  /** What would be done if nothing blocked. */
  children: string;
} & Pick<ButtonProps, 'size'>;

/** Stands in for the publishing button while something blocks the version: a press says what, and leads to each place. */
export function NotReadyButton({ storyId, candidate, mayMean, children, size }: NotReadyButtonProps) {
  const title = `Version ${candidate.number} is not ready`;
  return (
    <Popover
      label={title}
      placement="bottom end"
      trigger={
        <Button size={size} icon={<CircleAlert size={16} className="text-danger" aria-hidden />}>
          {children}
        </Button>
      }
    >
      {(close) => (
        <div className="flex flex-col gap-2">
          <h2 className="font-semibold">{title}</h2>
          <IssueList storyId={storyId} issues={candidate.issues} mayMean={mayMean} onShown={close} />
        </div>
      )}
    </Popover>
  );
}
