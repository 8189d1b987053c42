'use client';

import { ActionButton } from '#components/ui/action-button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Note } from '#components/ui/note.tsx';
import { Time } from '#components/ui/time.tsx';
import { resumeDraftingAction } from '#features/review/actions.ts';
import { useDraftActedOn, useReviewPath } from '#features/review/components/draft-acted-on.tsx';
import { FileButton } from '#features/review/components/file-button.tsx';
import { IssueList } from '#features/review/components/issue-list.tsx';
import { RecallButton } from '#features/review/components/recall-button.tsx';
import { useFreshIssues, usePresentState } from '#features/review/components/use-present-state.ts';
import type { ReviewState } from '#features/review/panel/queries.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { StageBadge } from '#features/stories/components/story-badges.tsx';

type ReviewPanelProps = { state: ReviewState; time: TimeShown };

/** In the story's panel: where its draft stands, who has to do what next, and what it still lacks. */
export function ReviewPanel({ state: drawn, time }: ReviewPanelProps) {
  const state = usePresentState(drawn);
  useFreshIssues(drawn);
  return (
    <section aria-label="Review" className="flex flex-col gap-3">
      <Stage state={state} time={time} />
      <Acts state={state} />
      <h3 className="mt-2 font-semibold">Before readers may have it</h3>
      {state.issues.length === 0 ? (
        <p className="text-muted">Nothing is missing in the text.</p>
      ) : (
        <IssueList storyId={state.storyId} issues={state.issues} mayMean={state.can.mean} />
      )}
    </section>
  );
}

function Stage({ state, time }: ReviewPanelProps) {
  const { stage, stageBy, stageAt, stageReason, version, waits } = state;
  return (
    <>
      {stage === 'drafting' && !state.changed && (
        <p className="text-muted">Nothing was changed since readers got it.</p>
      )}
      <p className="flex flex-wrap items-center gap-2 empty:hidden">
        {(stage !== 'drafting' || state.changed) && <StageBadge stage={stage} />}
        {stage !== 'drafting' && (
          <span className="text-muted">
            {version && `version ${version.number}`}
            {stageBy !== null && `, ${stageBy}`}{' '}
            {stageAt && <Time at={new Date(stageAt).toISOString()} {...time} />}
          </span>
        )}
      </p>
      {stage === 'sent_back' && stageReason !== '' && (
        <Note tone="attention">
          <p dir="auto">{stageReason}</p>
        </Note>
      )}
      {stage === 'in_review' && waits.length > 0 && (
        <ul className="flex flex-col gap-1">
          {waits.map((wait) => (
            <li key={wait}>{wait}</li>
          ))}
        </ul>
      )}
      {state.changed && version !== null && stage !== 'sent_back' && (
        <p className="text-muted">
          The text was changed since: what was {stage === 'passed' ? 'passed' : 'filed'} stays as it was.
        </p>
      )}
    </>
  );
}

function Acts({ state }: { state: ReviewState }) {
  const { storyId, can, version } = state;
  const acted = useDraftActedOn();
  const review = useReviewPath(storyId);
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {can.review && (
        <LinkButton href={review} kind="primary">
          Read and pass
        </LinkButton>
      )}
      {!can.review && version && state.stage === 'in_review' && (
        <LinkButton href={review}>See what waits</LinkButton>
      )}
      {can.file && (state.changed || state.stage === 'sent_back') && (
        <FileButton storyId={storyId} kind="secondary">
          {state.stage === 'drafting' ? 'File for review' : 'File again'}
        </FileButton>
      )}
      {can.resume && (
        <ActionButton action={() => resumeDraftingAction({ storyId, ...acted })}>Take up again</ActionButton>
      )}
      {can.recall && version && <RecallButton storyId={storyId} versionId={version.id} />}
    </div>
  );
}
