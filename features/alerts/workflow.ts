import type { AlertState } from '#generated/prisma/enums.ts';

/** What moves an alert. `stop` before the start means that nobody got it; after it, that the rest did not. */
export type AlertAct = 'undo' | 'start' | 'stop' | 'end';

/** Every act with the states it may start from and the one it leads to. There is no way back into an earlier one. */
export const alertTransitions: Record<AlertAct, { from: readonly AlertState[]; to: AlertState }> = {
  undo: { from: ['waiting'], to: 'undone' },
  start: { from: ['waiting'], to: 'sending' },
  stop: { from: ['waiting', 'sending'], to: 'stopped' },
  end: { from: ['sending'], to: 'sent' },
};

/** The states in which an alert is still on its way. */
export const ON_ITS_WAY = ['waiting', 'sending'] as const satisfies readonly AlertState[];

/** The state an act leads to, or null where the present one does not allow it. */
export function nextAlertState(act: AlertAct, from: AlertState): AlertState | null {
  const { from: states, to } = alertTransitions[act];
  return states.includes(from) ? to : null;
}
