import type { SiteState, Stage } from '#generated/prisma/enums.ts';

/** What the stages of a draft are called on screen. */
export const stageNames: Record<Stage, string> = {
  drafting: 'Drafting',
  in_review: 'In review',
  sent_back: 'Sent back',
  passed: 'Passed',
};

/** What a story's states on the site are called on screen. */
export const siteStateNames: Record<SiteState, string> = {
  unpublished: 'Unpublished',
  scheduled: 'Scheduled',
  failed_to_publish: 'Failed to publish',
  published: 'Published',
  taken_down: 'Taken down',
  killed: 'Killed',
  spiked: 'Spiked',
};

/** "Changed since filed": what a draft in this stage was changed since. */
export function changedSinceWords(stage: Stage): string {
  return `Changed since ${changedSince[stage]}`;
}

const changedSince: Record<Stage, string> = {
  drafting: 'published',
  in_review: 'filed',
  sent_back: 'sent back',
  passed: 'passed',
};

/** Whether a list has to say a story's stage: not of one that readers have as it is, nor of one that is over. */
export function saysStage(story: { siteState: SiteState; stage: Stage; changedSince: boolean }): boolean {
  if (story.siteState === 'killed' || story.siteState === 'spiked') return false;
  return story.siteState !== 'published' || story.stage !== 'drafting' || story.changedSince;
}
