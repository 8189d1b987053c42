import Link from 'next/link';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { PublishingState } from '#features/publishing/queries.ts';
import type { ReviewScreen } from '#features/review/queries.ts';
import { SiteBadges, StageBadge } from '#features/stories/components/story-badges.tsx';
import { saysStage } from '#features/stories/rules/state-name.ts';

/** Over the review screen: which story, and where it stands. */
export function ReviewHeader({ screen, publishing }: { screen: ReviewScreen; publishing: PublishingState }) {
  const { siteState } = publishing;
  return (
    <PageHeader
      title={screen.story.slug}
      above={<Link href="/desk/review">Review</Link>}
      beside={
        <>
          {screen.story.draft.kind === 'mend' && <Badge tone="accent">Mend</Badge>}
          {saysStage({ siteState, stage: screen.stage, changedSince: screen.draft.changed }) && (
            <StageBadge stage={screen.stage} />
          )}
          <SiteBadges
            siteState={siteState}
            breaking={publishing.treatment.breakingUntil !== null}
            held={screen.story.holdAt !== null}
          />
        </>
      }
    />
  );
}
