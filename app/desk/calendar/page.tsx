import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { Calendar } from '#features/publishing/schedule/components/calendar.tsx';
import { comingUp } from '#features/publishing/schedule/queries.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Calendar' };

export default async function CalendarPage() {
  const actor = await requireActor();
  const at = now();
  const [coming, settings] = await Promise.all([comingUp(actor, { from: at }), getSettings(actor)]);
  return (
    <>
      <PageHeader
        title="Calendar"
        beside={<span className="text-muted text-sm">Times in {settings.zone.replaceAll('_', ' ')}</span>}
      />
      <Calendar coming={coming} now={at} zone={settings.zone} />
    </>
  );
}
