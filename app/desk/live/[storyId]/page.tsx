import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { LiveDesk } from '#features/live/components/live-desk.tsx';
import { LiveActs, LiveNotes } from '#features/live/components/live-head.tsx';
import { LiveSide } from '#features/live/components/live-side.tsx';
import { liveView } from '#features/live/queries.ts';
import { liveIdSchema } from '#features/live/schema.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';
import { videoMegabytes } from '#lib/env.ts';

export const metadata: Metadata = { title: 'Live story' };

export default async function LiveStoryPage({ params }: { params: Promise<{ storyId: string }> }) {
  const actor = await requireActor();
  const id = liveIdSchema.safeParse((await params).storyId);
  const live = id.success ? await liveView(actor, { storyId: id.data }) : null;
  if (!live) notFound();
  const { zone, clock, creditPrefix, language } = await getSettings(actor);
  const time = { now: now().toISOString(), zone, clock: clock === 'h24' ? ('24' as const) : ('12' as const) };
  const newsroom = { sections: [], topics: [], creditPrefix, language, videoMegabytes };
  return (
    <>
      <PageHeader
        title={live.slug}
        above={<Link href="/desk/live">Live</Link>}
        beside={<span dir="auto">{live.headline}</span>}
        actions={<LiveActs live={live} time={time} me={actor.id} />}
      />
      <LiveNotes live={live} time={time} />
      <div className="flex flex-1 max-lg:flex-col">
        <LiveDesk live={live} newsroom={newsroom} time={time} />
        <LiveSide live={live} time={time} />
      </div>
    </>
  );
}
