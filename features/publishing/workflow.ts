import type { SiteState } from '#generated/prisma/enums.ts';

/** What moves a story on and off the site. Dropping and recovering an unpublished one are in `features/stories`. */
export type SiteAct =
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'fail'
  | 'update'
  | 'take_down'
  | 'reinstate'
  | 'kill';

/** Every act with the site states it may start from and the one it leads to. */
export const siteTransitions: Record<SiteAct, { from: readonly SiteState[]; to: SiteState }> = {
  schedule: { from: ['unpublished', 'scheduled', 'failed_to_publish'], to: 'scheduled' },
  unschedule: { from: ['scheduled', 'failed_to_publish'], to: 'unpublished' },
  publish: { from: ['unpublished', 'scheduled', 'failed_to_publish'], to: 'published' },
  fail: { from: ['scheduled'], to: 'failed_to_publish' },
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

/** Whether no reader ever saw the story, so that an embargo on it can hold. */
export function isBeforeReaders(siteState: SiteState): boolean {
  return nextSiteState('publish', siteState) !== null;
}

/** Whether readers had the story and must not have it now. */
export function isOff(siteState: SiteState): boolean {
  return siteState === 'taken_down' || siteState === 'killed';
}

/** Whether breaking, developing and address words may be set: before publication and while readers see the story. */
export function hasTreatment(siteState: SiteState): boolean {
  return !isOff(siteState) && siteState !== 'spiked';
}
