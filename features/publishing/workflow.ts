import type { SiteState } from '#generated/prisma/enums.ts';

/** What moves a story on and off the site. Dropping and recovering an unpublished one are in `features/stories`. */
export type SiteAct = 'publish' | 'update' | 'take_down' | 'reinstate' | 'kill';

/** Every act with the site states it may start from and the one it leads to. */
export const siteTransitions: Record<SiteAct, { from: readonly SiteState[]; to: SiteState }> = {
  publish: { from: ['unpublished'], to: 'published' },
  update: { from: ['published'], to: 'published' },
  take_down: { from: ['published'], to: 'taken_down' },
  reinstate: { from: ['taken_down'], to: 'published' },
  kill: { from: ['published', 'taken_down'], to: 'killed' },
};

/** The site state an act leads to, or null where the present one does not allow it. */
export function nextSiteState(act: SiteAct, from: SiteState): SiteState | null {
  const { from: states, to } = siteTransitions[act];
  return states.includes(from) ? to : null;
}

/** Whether putting a version out now is a first publication or an update; null where neither is possible. */
export function publishingAct(from: SiteState): 'publish' | 'update' | null {
  if (nextSiteState('publish', from)) return 'publish';
  return nextSiteState('update', from) ? 'update' : null;
}

/** Whether breaking, developing and address words may be set: before publication and while readers see the story. */
export function hasTreatment(siteState: SiteState): boolean {
  return siteState === 'unpublished' || siteState === 'published';
}
