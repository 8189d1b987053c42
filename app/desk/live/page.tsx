import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Panel } from '#components/layout/panel.tsx';
import { LiveList } from '#features/live/components/live-list.tsx';
import { OpenLive } from '#features/live/components/open-live.tsx';
import { mayOpenLive } from '#features/live/policy.ts';
import { listLive } from '#features/live/queries.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Live' };

export default async function LivePage() {
  const actor = await requireActor();
  const [stories, { zone, clock }] = await Promise.all([listLive(actor), getSettings(actor)]);
  const time = { now: now().toISOString(), zone, clock: clock === 'h24' ? ('24' as const) : ('12' as const) };
  return (
    <>
      <PageHeader title="Live" />
      <Panel title="Live stories" isTitleHidden isFlush>
        <LiveList stories={stories} time={time} />
      </Panel>
      {mayOpenLive(actor) && (
        <Panel title="Run a story live" isTitleHidden isFlush>
          <OpenLive />
        </Panel>
      )}
    </>
  );
}
