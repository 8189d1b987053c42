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
  published: 'Published',
  taken_down: 'Taken down',
  killed: 'Killed',
  spiked: 'Spiked',
};

/** "Changed since filed": what a draft in this stage was changed since. */
export function changedSinceWords(stage: Stage): string {
  if (stage === 'in_review') return 'Changed since filed';
  return stage === 'passed' ? 'Changed since passed' : 'Changed since published';
}
