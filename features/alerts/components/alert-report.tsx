'use client';

import { CircleOff, Hourglass, Siren, TriangleAlert } from 'lucide-react';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { Note } from '#components/ui/note.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { Time } from '#components/ui/time.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { confirmAlertAction, undoAlertAction } from '#features/alerts/actions.ts';
import { SendAlert } from '#features/alerts/components/send-alert.tsx';
import type { AlertLine, AlertsView } from '#features/alerts/queries.ts';
import { reachedInWords } from '#features/alerts/rules/devices-in-words.ts';
import { useSecondsLeft } from '#features/alerts/use-seconds-left.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type AlertReportProps = { alert: AlertLine; view: AlertsView; time: TimeShown };

/** One alert: the way back while there is one, then how far it has got, then what came of it and whether it still holds. */
export function AlertReport(props: AlertReportProps) {
  const { alert } = props;
  return (
    <li className="flex flex-col gap-2">
      <p className="flex items-baseline gap-2">
        <Siren size={14} aria-hidden className="shrink-0 self-center text-danger" />
        <bdi className="min-w-0 wrap-anywhere">{alert.push || alert.banner}</bdi>
      </p>
      <Standing {...props} />
      {alert.drift && !alert.isCorrected && <Drift {...props} />}
    </li>
  );
}

function Standing({ alert, view, time }: AlertReportProps) {
  switch (alert.state) {
    case 'waiting':
      return <Waiting alert={alert} now={view.now} canAlert={view.canAlert} />;
    case 'sending':
      return <Sending alert={alert} />;
    case 'undone':
      return <p className="text-muted">Undone before it went out, ordered by {alert.by}.</p>;
    case 'stopped':
      return (
        <>
          <ErrorNote
            title={alert.startedAt ? 'It was stopped in the middle.' : 'It did not go out.'}
            lines={[alert.reason]}
          />
          {alert.startedAt && <Reached alert={alert} />}
        </>
      );
    case 'sent':
      return <Sent alert={alert} time={time} />;
  }
}

function Waiting({ alert, now, canAlert }: { alert: AlertLine; now: string; canAlert: boolean }) {
  const fresh = useFresh();
  const left = useSecondsLeft(alert.sendAt, now);
  return (
    <Note
      tone="attention"
      icon={<Hourglass size={16} aria-hidden />}
      action={
        canAlert && (
          <ActionButton
            size="small"
            kind="primary"
            action={() => fresh(() => undoAlertAction({ alertId: alert.id }))}
            onSuccess={() => showToast({ tone: 'good', title: 'Undone. Nobody got the alert.' })}
          >
            Undo
          </ActionButton>
        )
      }
    >
      <p className="font-medium tabular-nums">{left > 0 ? `Goes out in ${left} s` : 'Going out now'}</p>
      <p>Ordered by {alert.by}</p>
    </Note>
  );
}

function Sending({ alert }: { alert: AlertLine }) {
  const { recipients, underWay } = alert.devices;
  const done = recipients - underWay;
  return (
    <Progress
      label={`Sending: ${done} of ${recipients} devices have an answer`}
      value={recipients === 0 ? 100 : Math.round((done / recipients) * 100)}
    />
  );
}

function Sent({ alert, time }: { alert: AlertLine; time: TimeShown }) {
  return (
    <>
      <p className="text-muted">
        {alert.isCorrection ? 'Corrected alert, sent' : 'Sent'}{' '}
        {alert.startedAt && <Time at={alert.startedAt} {...time} />} by {alert.by}, about version{' '}
        {alert.version}
        {alert.bannerUntil && alert.bannerUntil > time.now && !alert.drift && (
          <>
            {' '}
            · on every page until <Time at={alert.bannerUntil} {...time} show="short" />
          </>
        )}
        {alert.isCorrected && ' · corrected by another since'}
      </p>
      <Reached alert={alert} />
    </>
  );
}

function Reached({ alert }: { alert: AlertLine }) {
  if (alert.push === '') return null;
  if (alert.devices.recipients === 0) return <p className="text-muted">No device wanted alerts then.</p>;
  return (
    <ul className="text-muted">
      {reachedInWords(alert.devices).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const DRIFTS = {
  words: 'The words of the story have changed since.',
  headline: 'The headline has changed since.',
  gone: 'Readers no longer have the story.',
};

function Drift({ alert, view }: AlertReportProps) {
  const fresh = useFresh();
  if (!alert.drift) return null;
  const isGone = alert.drift === 'gone';
  return (
    <Note
      tone="attention"
      icon={isGone ? <CircleOff size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
    >
      <p className="font-medium">{DRIFTS[alert.drift]}</p>
      <p>It no longer stands on the pages. Devices that have shown it still do.</p>
      {view.canAlert && !isGone && (
        <div className="mt-2 flex flex-wrap gap-2">
          <SendAlert
            view={view}
            corrects={alert}
            trigger={
              <Button size="small" kind="primary">
                Send a corrected alert
              </Button>
            }
          />
          <ActionButton size="small" action={() => fresh(() => confirmAlertAction({ alertId: alert.id }))}>
            It still holds
          </ActionButton>
        </div>
      )}
    </Note>
  );
}
