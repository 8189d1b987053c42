import { Hand } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import type { Tone } from '#components/ui/tone.ts';
import { siteStateNames, stageNames } from '#features/stories/rules/state-name.ts';
import type { SiteState, Stage } from '#generated/prisma/enums.ts';

const stageTones: Record<Stage, Tone> = {
  drafting: 'neutral',
  in_review: 'accent',
  sent_back: 'attention',
  passed: 'good',
};

/** A draft's stage. */
export function StageBadge({ stage }: { stage: Stage }) {
  return <Badge tone={stageTones[stage]}>{stageNames[stage]}</Badge>;
}

const siteTones: Record<SiteState, Tone> = {
  unpublished: 'neutral',
  scheduled: 'accent',
  failed_to_publish: 'danger',
  published: 'good',
  taken_down: 'attention',
  killed: 'off',
  spiked: 'off',
};

type SiteBadgesProps = { siteState: SiteState; breaking: boolean; held: boolean };

/** Where a story stands on the site. Nothing for one that no reader ever saw and that nobody holds. */
export function SiteBadges({ siteState, breaking, held }: SiteBadgesProps) {
  return (
    <>
      {breaking && siteState === 'published' && (
        <Badge tone="danger" isSolid>
          Breaking
        </Badge>
      )}
      {siteState !== 'unpublished' && <Badge tone={siteTones[siteState]}>{siteStateNames[siteState]}</Badge>}
      {held && (
        <Badge tone="attention" icon={<Hand size={12} aria-hidden />}>
          On hold
        </Badge>
      )}
    </>
  );
}
