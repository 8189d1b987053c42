'use client';

import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useGoToPassage } from '#features/documents/components/draft-context.ts';
import { ReleaseButton } from '#features/legal/components/release-button.tsx';
import { MeantButton } from '#features/review/components/meant-button.tsx';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';

type IssueListProps = {
  storyId: string;
  issues: ReadinessIssue[];
  mayMean: boolean;
  /** After the text has gone to a place: what covers it closes. */
  onShown?: () => void;
};

/** What is missing before readers may have the story, each with the way to its place: in the editor, or on the review screen. */
export function IssueList({ storyId, issues, mayMean, onShown }: IssueListProps) {
  return (
    <ul className="flex flex-col gap-2">
      {issues.map((issue) => (
        <li
          key={`${issue.code} ${issue.legal?.id ?? issue.placeId ?? issue.passageId} ${issue.message}`}
          className="flex items-start gap-2"
        >
          <Level level={issue.level} />
          <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
            <p dir="auto">{issue.message}</p>
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <JumpToPassage passageId={issue.passageId} placeId={issue.placeId} onShown={onShown} />
              {mayMean && <MeantButton storyId={storyId} issue={issue} />}
              {issue.legal?.mayRelease && <ReleaseButton legalId={issue.legal.id} />}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Level({ level }: { level: ReadinessIssue['level'] }) {
  if (level === 'blocks') {
    return <CircleAlert size={16} className="mt-0.5 shrink-0 text-danger" aria-label="Blocks publishing" />;
  }
  return <TriangleAlert size={16} className="mt-0.5 shrink-0 text-attention" aria-label="Warning" />;
}

type JumpProps = Pick<ReadinessIssue, 'passageId' | 'placeId'> & Pick<IssueListProps, 'onShown'>;

/** Leads to a passage; nothing for what has no place in the text. */
function JumpToPassage({ passageId, placeId, onShown }: JumpProps) {
  const goTo = useGoToPassage();
  if (passageId === undefined || passageId === 'order') return null;
  return (
    <a
      href={`#passage-${passageId}`}
      onClick={(event) => {
        if (goTo(placeId ?? passageId)) event.preventDefault();
        onShown?.();
      }}
      className="text-accent underline underline-offset-2 pointer-coarse:py-2"
    >
      Show the place
    </a>
  );
}
