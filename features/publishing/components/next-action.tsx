'use client';

import { LinkButton } from '#components/ui/link-button.tsx';
import { NotReadyButton } from '#features/publishing/components/not-ready-button.tsx';
import { PublishButton } from '#features/publishing/components/publish-button.tsx';
import type { PublishingState } from '#features/publishing/queries.ts';
import { howToPublish, publishWords } from '#features/publishing/rules/how-to-publish.ts';
import { nextAct } from '#features/publishing/rules/next-act.ts';
import { isBlocked } from '#features/publishing/rules/what-blocks.ts';
import { useReviewPath } from '#features/review/components/draft-acted-on.tsx';
import { FileButton } from '#features/review/components/file-button.tsx';
import { RecallButton } from '#features/review/components/recall-button.tsx';
import { usePresentState } from '#features/review/components/use-present-state.ts';
import type { ReviewState } from '#features/review/panel/queries.ts';

type NextActionProps = { review: ReviewState; publishing: PublishingState };

/** In the story's bar: the one thing that comes next for this person. Nothing where it is somebody else's turn. */
export function NextAction({ review: drawn, publishing }: NextActionProps) {
  const review = usePresentState(drawn);
  const { storyId, version } = review;
  const reviewPage = useReviewPath(storyId);
  switch (nextAct(review, publishing)) {
    case 'file':
      return (
        <FileButton storyId={storyId} size="small">
          {review.stage === 'drafting' ? 'File' : 'File again'}
        </FileButton>
      );
    case 'recall':
      return version && <RecallButton storyId={storyId} versionId={version.id} size="small" />;
    case 'review':
      return (
        <LinkButton href={reviewPage} kind="primary" size="small">
          Read and pass
        </LinkButton>
      );
    case 'publish':
      return <PublishNow publishing={publishing} mayMean={review.can.mean} />;
    default:
      return null;
  }
}

type PublishNowProps = { publishing: PublishingState; mayMean: boolean };

function PublishNow({ publishing, mayMean }: PublishNowProps) {
  const { storyId, change, candidate, act, can } = publishing;
  if (!candidate || !act) return null;
  const how = howToPublish(candidate, { mode: 'as_filed' });
  const words = publishWords(publishing, how);
  if (isBlocked(candidate.issues)) {
    return (
      <NotReadyButton {...{ storyId, candidate, mayMean }} size="small">
        {words}
      </NotReadyButton>
    );
  }
  return (
    <PublishButton
      storyId={storyId}
      change={change}
      how={how}
      act={act}
      mayCorrect={can.correct}
      kind="primary"
      size="small"
    >
      {words}
    </PublishButton>
  );
}
