'use client';

import { Badge } from '#components/ui/badge.tsx';
import type { PublishingState } from '#features/publishing/queries.ts';
import { usePresentState } from '#features/review/components/use-present-state.ts';
import type { ReviewState } from '#features/review/panel/queries.ts';
import { SiteBadges, StageBadge } from '#features/stories/components/story-badges.tsx';
import { saysStage } from '#features/stories/rules/state-name.ts';

type StandingBadgesProps = { review: ReviewState; publishing: PublishingState; held: boolean };

/** Beside a story's slug: the stage of its draft, where there is something to say of it, and where it stands on the site. */
export function StandingBadges({ review: drawn, publishing, held }: StandingBadgesProps) {
  const { stage, changed } = usePresentState(drawn);
  const { siteState, treatment } = publishing;
  return (
    <>
      {drawn.mendId !== null && <Badge tone="accent">Mend</Badge>}
      {saysStage({ siteState, stage, changedSince: changed }) && <StageBadge stage={stage} />}
      <SiteBadges siteState={siteState} breaking={treatment.breakingUntil !== null} held={held} />
    </>
  );
}
