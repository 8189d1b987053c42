import type { SiteState } from '#generated/prisma/enums.ts';

/** What dropping and recovering a story ask of its site state. Publishing's states are in `features/publishing`. */
const transitions: Record<'spike' | 'unspike', { from: readonly SiteState[]; to: SiteState }> = {
  spike: { from: ['unpublished', 'scheduled', 'failed_to_publish'], to: 'spiked' },
  unspike: { from: ['spiked'], to: 'unpublished' },
};

/** The site state an act leads to, or null where the story's present one does not allow it. */
export function nextSiteState(act: 'spike' | 'unspike', from: SiteState): SiteState | null {
  const transition = transitions[act];
  return transition.from.includes(from) ? transition.to : null;
}
