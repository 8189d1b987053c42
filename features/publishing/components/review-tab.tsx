import type { ReactNode } from 'react';
import { PublishPanel } from '#features/publishing/components/publish-panel.tsx';
import { MendPart } from '#features/publishing/mend/components/mend-part.tsx';
import type { MendState } from '#features/publishing/mend/queries.ts';
import type { PublishingState } from '#features/publishing/queries.ts';
import { ReviewPanel } from '#features/review/components/review-panel.tsx';
import type { ReviewState } from '#features/review/panel/queries.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { publicUrl } from '#lib/env.ts';
import { absoluteAddress, storyPath } from '#site/addresses.ts';

/** What the tab is drawn of. */
export type ReviewTabProps = {
  review: ReviewState;
  publishing: PublishingState;
  /** What readers have, and how it is mended; left out on the screen of a mend itself. */
  mends?: MendState;
  time: TimeShown;
  /** What other features add below. */
  children?: ReactNode;
};

/** The Review tab of a story's panel: where its draft stands, then where it stands on the site. */
export function ReviewTab({ review, publishing, mends, time, children }: ReviewTabProps) {
  return (
    <div className="flex flex-col gap-6">
      <ReviewPanel state={review} time={time} />
      {mends && <MendPart state={mends} />}
      <div className="flex flex-col gap-3 border-line border-t pt-4">
        <h2 className="font-semibold">On the site</h2>
        <PublishPanel
          state={publishing}
          address={addressOf(publishing)}
          lacks={review.issues}
          mayMean={review.can.mean}
          time={time}
        />
      </div>
      {children}
    </div>
  );
}

/** The story's whole address, or null where it has none. */
export function addressOf({ address }: Pick<PublishingState, 'address'>): string | null {
  return address && absoluteAddress(publicUrl, storyPath(address));
}
