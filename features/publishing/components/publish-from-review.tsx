import { NotReadyButton } from '#features/publishing/components/not-ready-button.tsx';
import { PublishButton } from '#features/publishing/components/publish-button.tsx';
import type { PublishingState } from '#features/publishing/queries.ts';
import { howToPublish, publishWords } from '#features/publishing/rules/how-to-publish.ts';
import { isBlocked } from '#features/publishing/rules/what-blocks.ts';
import type { ReviewScreen } from '#features/review/queries.ts';
import { mayPassWhole, passMode, type Reading } from '#features/review/rules/review-acts.ts';

type PublishFromReviewProps = { state: PublishingState; screen: ReviewScreen; reading: Reading };

/** On the review screen: puts out what is passed, or passes what is on the screen and puts it out in one act. */
export function PublishFromReview({ state, screen, reading }: PublishFromReviewProps) {
  const { candidate, act, can } = state;
  if (!candidate || !act || !can.publish) return null;
  const isPassed = candidate.how === 'passed';
  if (!isPassed && !mayPassWhole(screen, reading)) return null;
  const how = howToPublish(candidate, passMode(screen, reading));
  const words = publishWords(state, how);
  // The text as it is now has the mend that the filed version lacks.
  const issues = candidate.issues.filter(({ code }) => reading === 'filed' || code !== 'lacks_mend');
  if (isBlocked(issues)) {
    return (
      <NotReadyButton storyId={state.storyId} candidate={candidate} mayMean={screen.can.mean}>
        {words}
      </NotReadyButton>
    );
  }
  return (
    <PublishButton
      storyId={state.storyId}
      change={state.change}
      how={how}
      act={act}
      mayCorrect={can.correct}
      kind={isPassed ? 'primary' : 'secondary'}
    >
      {words}
    </PublishButton>
  );
}
