import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StoryList } from '#features/desk/peek/components/story-list.tsx';
import { listSections } from '#features/newsroom/sections/queries.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { listPeople } from '#features/people/queries.ts';
import { NewsList } from '#features/stories/components/news-list.tsx';
import { StoryFilters } from '#features/stories/components/story-filters.tsx';
import { newsList } from '#features/stories/list/queries.ts';
import { listAddress } from '#features/stories/rules/list-address.ts';
import { newsListSchema } from '#features/stories/schema.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Stories' };

type StoriesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StoriesPage({ searchParams }: StoriesPageProps) {
  const actor = await requireActor();
  const filters = newsListSchema.parse(await searchParams);
  const [page, sections, people, settings] = await Promise.all([
    newsList(actor, filters),
    listSections(actor),
    listPeople(actor),
    getSettings(actor),
  ]);
  const clock = settings.clock === 'h24' ? ('24' as const) : ('12' as const);
  const time = { now: now().toISOString(), zone: settings.zone, clock };
  const newStory = (
    <LinkButton href="/desk/stories/new" kind="primary" icon={<Plus size={16} aria-hidden />}>
      New story
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Stories" actions={newStory}>
        <StoryFilters
          filters={filters}
          sections={sections.map(({ id, name }) => ({ id, name }))}
          people={people.map(({ id, name }) => ({ id, name }))}
        />
      </PageHeader>
      <StoryList address={listAddress(filters, { after: filters.after })} time={time}>
        <NewsList page={page} filters={filters} time={time} />
      </StoryList>
    </>
  );
}
