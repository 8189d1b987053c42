import type { PublishingState } from '#features/publishing/queries.ts';
import type { ReviewState } from '#features/review/panel/queries.ts';

/** What comes next for a person in a story: one act, or none that is theirs. */
export type NextAct = 'file' | 'recall' | 'review' | 'publish' | null;

/**
 * The one next act. What is passed goes out before anything else; what waits for this person is read; whose own story is in
 * the queue may take it back; otherwise what was changed is filed.
 */
export function nextAct(
  review: Pick<ReviewState, 'stage' | 'changed' | 'can'>,
  publishing: Pick<PublishingState, 'candidate' | 'act' | 'can'>,
): NextAct {
  const { candidate, act, can } = publishing;
  if (act !== null && can.publish && candidate?.how === 'passed') return 'publish';
  if (review.can.review) return 'review';
  if (review.stage === 'in_review') return review.can.recall ? 'recall' : null;
  return review.can.file && review.changed ? 'file' : null;
}
