import { sendOn, startAlert } from '#features/alerts/sending/commands.ts';
import { alertsDue } from '#features/alerts/sending/queries.ts';
import { compareAlert } from '#features/alerts/standing/commands.ts';
import { alertsToCompare } from '#features/alerts/standing/queries.ts';
import { system } from '#lib/actor.ts';
import { alone } from '#lib/alone.ts';
import { log } from '#lib/log.ts';

/** Starts an alert whose undo window is over, and sends it. */
export async function sendAlertJob({ alertId }: { alertId: string }): Promise<void> {
  const outcome = await startAlert(system(), alertId);
  if (outcome === 'stopped') log.error({ alertId }, 'an alert was stopped before it went out');
  await sendOn(system(), alertId);
}

/** Goes on with alerts whose job died or that wait for push services, and compares those that went out with what readers have now. */
export async function sweepAlertsJob(): Promise<void> {
  for (const alertId of await alertsDue(system())) {
    await alone({ alertId }, 'an alert could not be sent on', () => sendAlertJob({ alertId }));
  }
  for (const alertId of await alertsToCompare(system())) {
    await alone({ alertId }, 'an alert could not be compared', () => compareAlert(system(), alertId));
  }
}
