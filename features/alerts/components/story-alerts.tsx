'use client';

import { Siren } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { AlertReport } from '#features/alerts/components/alert-report.tsx';
import { SendAlert } from '#features/alerts/components/send-alert.tsx';
import type { AlertsView } from '#features/alerts/queries.ts';
import { devicesInWords } from '#features/alerts/rules/devices-in-words.ts';
import { useAlerts } from '#features/alerts/use-alerts.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type StoryAlertsProps = { view: AlertsView; time: TimeShown };

/** In a story's panel: telling readers of it at once, and what came of that. Nothing where there is nothing to tell or be told. */
export function StoryAlerts({ view: drawn, time }: StoryAlertsProps) {
  const view = useAlerts(drawn);
  const { alerts, quotes, canAlert, devices } = view;
  const isOffered = canAlert && quotes !== null;
  if (!isOffered && alerts.length === 0) return null;
  const isBusy = alerts.some(({ state }) => state === 'waiting' || state === 'sending');
  return (
    <section aria-label="Alerts" className="flex flex-col gap-4 border-line border-t pt-4">
      <h2 className="font-semibold">Alerts</h2>
      {isOffered && (
        <div className="flex flex-wrap items-center gap-2">
          <SendAlert
            view={view}
            trigger={
              <Button isDisabled={isBusy} icon={<Siren size={16} aria-hidden />}>
                Send an alert
              </Button>
            }
          />
          <span className="text-muted">{wantedBy(devices)}</span>
        </div>
      )}
      {alerts.length > 0 && (
        <ul className="flex flex-col gap-4">
          {alerts.map((alert) => (
            <AlertReport key={alert.id} alert={alert} view={view} time={time} />
          ))}
        </ul>
      )}
      {alerts.some(({ push, startedAt }) => push !== '' && startedAt !== null) && (
        <p className="text-muted text-sm">
          “Delivered to the push service” means that it took the message for the device. Whether and when a
          device shows it, no push service says.
        </p>
      )}
    </section>
  );
}

function wantedBy(devices: number): string {
  if (devices === 0) return 'No device wants alerts yet.';
  return devices === 1 ? '1 device wants alerts.' : `${devicesInWords(devices)} want alerts.`;
}
