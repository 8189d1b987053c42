import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Time } from '#components/ui/time.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { RecordFilter } from '#features/record/components/record-filter.tsx';
import { Timeline } from '#features/record/components/timeline.tsx';
import { recordPage, recordState } from '#features/record/queries.ts';
import { recordPageSchema } from '#features/record/schema.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Record' };

type RecordPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RecordPage({ searchParams }: RecordPageProps) {
  const actor = await requireActor();
  const asked = recordPageSchema.parse(await searchParams);
  const [page, state, settings] = await Promise.all([
    recordPage(actor, asked),
    recordState(actor),
    getSettings(actor),
  ]);
  if (!page) notFound();
  const clock = settings.clock === 'h24' ? ('24' as const) : ('12' as const);
  const time = { now: now().toISOString(), zone: settings.zone, clock };
  const older = new URLSearchParams({ ...(asked.about && { about: asked.about }), before: page.next ?? '' });
  return (
    <>
      <PageHeader
        title="Record"
        beside={
          state && (
            <span className="text-muted text-sm">
              Sealed up to act {state.sequence}, <Time at={state.at.toISOString()} {...time} />
            </span>
          )
        }
      >
        <RecordFilter about={asked.about} />
      </PageHeader>
      {page.entries.length === 0 && <EmptyState title="Nothing of this kind is on record" />}
      <Timeline label="Record" entries={page.entries} time={time} showsStory />
      {page.next && (
        <nav aria-label="Pages" className="border-line border-t px-4 py-3 md:px-6">
          <LinkButton href={`/desk/record?${older}`}>Older acts</LinkButton>
        </nav>
      )}
    </>
  );
}
