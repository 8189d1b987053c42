import type { SiteState, Stage } from '#generated/prisma/enums.ts';

/** What moves a draft from stage to stage. Typing is not among them: "changed since" is a comparison of hashes. */
export type Act = 'file' | 'recall' | 'send_back' | 'resume' | 'pass' | 'publish' | 'publish_alone';

/** Every act with the stages it may start from and the one it leads to. */
export const transitions: Record<Act, { from: readonly Stage[]; to: Stage }> = {
  file: { from: ['drafting', 'sent_back', 'passed'], to: 'in_review' },
  recall: { from: ['in_review'], to: 'drafting' },
  send_back: { from: ['in_review', 'passed'], to: 'sent_back' },
  resume: { from: ['sent_back'], to: 'drafting' },
  pass: { from: ['in_review'], to: 'passed' },
  publish: { from: ['passed'], to: 'drafting' },
  publish_alone: { from: ['drafting', 'in_review', 'sent_back', 'passed'], to: 'drafting' },
};

/** The stage an act leads to, or null where the present one does not allow it. */
export function nextStage(act: Act, from: Stage): Stage | null {
  const { from: stages, to } = transitions[act];
  return stages.includes(from) ? to : null;
}

/** Whether a story in this site state is still worked on: a killed or spiked one is neither filed nor passed. */
export function isWorkedOn(siteState: SiteState): boolean {
  return siteState !== 'killed' && siteState !== 'spiked';
}
