import type { ReviewScreen } from '#features/review/queries.ts';
import type { PassMode } from '#features/review/schema.ts';

/** Which text the reviewer reads: the version as it was filed, or the draft as it is now. */
export type Reading = 'filed' | 'now';

/** What a yes on this screen is to. */
export function passMode({ draft }: Pick<ReviewScreen, 'draft'>, reading: Reading): PassMode {
  return reading === 'now' ? { mode: 'as_it_is', step: draft.step } : { mode: 'as_filed' };
}

/** Whether a whole yes is this person's to give. The draft as it is may hold something for them where the filed version no longer does. */
export function mayPassWhole({ stage, can }: Pick<ReviewScreen, 'stage' | 'can'>, reading: Reading): boolean {
  return can.pass || (reading === 'now' && stage === 'in_review' && can.sendBack);
}

/** What the button for a whole yes says. */
export function passWords({ draft }: Pick<ReviewScreen, 'draft'>, reading: Reading): string {
  if (reading === 'now') return 'Pass as it is now';
  return draft.changed ? 'Pass as filed' : 'Pass';
}
