import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { listPeople } from '#features/people/queries.ts';
import { RecordFilter } from '#features/record/components/record-filter.tsx';
import { RecordSeal } from '#features/record/components/record-seal.tsx';
import { Timeline } from '#features/record/components/timeline.tsx';
import { recordPage, recordState } from '#features/record/queries.ts';
import { isFiltered, recordAddress } from '#features/record/rules/record-address.ts';
import { recordPageSchema } from '#features/record/schema.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Record' };

type RecordPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RecordPage({ searchParams }: RecordPageProps) {
  const actor = await requireActor();
  const asked = recordPageSchema.parse(await searchParams);
  const [page, state, settings, people] = await Promise.all([
    recordPage(actor, asked),
    recordState(actor),
    getSettings(actor),
    listPeople(actor),
  ]);
  if (!page) notFound();
  const clock = settings.clock === 'h24' ? ('24' as const) : ('12' as const);
  const time = { now: now().toISOString(), zone: settings.zone, clock };
  const sealed = state && { sequence: state.sequence, at: state.at.toISOString() };
  const first = recordAddress(asked);
  return (
    <>
      <PageHeader title="Record" actions={<RecordSeal sealed={sealed} time={time} />}>
        <RecordFilter filters={asked} people={people.map(({ id, name }) => ({ id, name }))} />
      </PageHeader>
      {page.entries.length === 0 ? (
        <EmptyState
          title={asked.before ? 'Nothing older' : 'Nothing like this is on record'}
          action={
            <LinkButton href={asked.before ? first : '/desk/record'}>
              {asked.before ? 'Newest acts' : 'Show everything'}
            </LinkButton>
          }
        >
          {isFiltered(asked) && 'Take a filter away, or look at other days.'}
        </EmptyState>
      ) : (
        <Timeline label="Record" entries={page.entries} time={time} showsStory />
      )}
      {(page.next || asked.before) && (
        <nav aria-label="Pages" className="flex justify-between border-line border-t px-4 py-3 md:px-6">
          {asked.before ? <LinkButton href={first}>Newest acts</LinkButton> : <span />}
          {page.next && (
            <LinkButton href={recordAddress(asked, { before: page.next })}>Older acts</LinkButton>
          )}
        </nav>
      )}
    </>
  );
}
