import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Panel } from '#components/layout/panel.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { PackageAlert } from '#features/packages/alert/components/package-alert.tsx';
import { AddStory } from '#features/packages/components/add-story.tsx';
import { PackageActs } from '#features/packages/components/package-acts.tsx';
import { PackedStories } from '#features/packages/components/packed-stories.tsx';
import { packageView } from '#features/packages/queries.ts';
import { packageIdSchema } from '#features/packages/schema.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Package' };

export default async function PackagePage({ params }: { params: Promise<{ packageId: string }> }) {
  const actor = await requireActor();
  const id = packageIdSchema.safeParse((await params).packageId);
  const pack = id.success ? await packageView(actor, { packageId: id.data }) : null;
  if (!pack) notFound();
  const { zone, clock, name } = await getSettings(actor);
  const time = { now: now().toISOString(), zone, clock: clock === 'h24' ? ('24' as const) : ('12' as const) };
  return (
    <>
      <PageHeader title={pack.name} above={<Link href="/desk/packages">Packages</Link>} />
      <PackageActs pack={pack} time={time}>
        <PackageAlert pack={pack} newsroom={name} />
      </PackageActs>
      <Panel title="Stories" isFlush>
        <PackedStories pack={pack} />
        {pack.can.pack && !pack.order && <AddStory pack={pack} />}
      </Panel>
    </>
  );
}
