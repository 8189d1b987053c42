import Link from 'next/link';
import { PageHeader } from '#components/layout/page-header.tsx';
import type { PublishingState } from '#features/publishing/queries.ts';
import type { ReviewScreen } from '#features/review/queries.ts';
import { SiteBadges, StageBadge } from '#features/stories/components/story-badges.tsx';

/** Over the review screen: which story, and where it stands. */
export function ReviewHeader({ screen, publishing }: { screen: ReviewScreen; publishing: PublishingState }) {
  return (
    <PageHeader
      title={screen.story.slug}
      above={<Link href="/desk/review">Review</Link>}
      beside={
        <>
          <StageBadge stage={screen.stage} />
          <SiteBadges
            siteState={publishing.siteState}
            breaking={publishing.treatment.breakingUntil !== null}
            held={screen.story.holdAt !== null}
          />
        </>
      }
    />
  );
}
