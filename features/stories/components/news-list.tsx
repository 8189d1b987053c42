import { FileText } from 'lucide-react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { NewsListCards } from '#features/stories/components/news-list-cards.tsx';
import { NewsListTable } from '#features/stories/components/news-list-table.tsx';
import type { NewsListPage } from '#features/stories/list/queries.ts';
import { isFiltered, listAddress } from '#features/stories/rules/list-address.ts';
import { type NewsList as Filters, newsListSchema } from '#features/stories/schema.ts';

/** How moments are shown: the server's time in ISO 8601, the newsroom's zone and clock. */
export type TimeShown = { now: string; zone: string; clock: '24' | '12' };

type NewsListProps = { page: NewsListPage; filters: Filters; time: TimeShown };

/** The news list: columns where there is room, cards on a phone. */
export function NewsList({ page, filters, time }: NewsListProps) {
  if (page.rows.length === 0) return <NoStories filters={filters} />;
  return (
    <>
      <div className="max-md:hidden">
        <NewsListTable rows={page.rows} filters={filters} time={time} />
      </div>
      <div className="md:hidden">
        <NewsListCards rows={page.rows} time={time} />
      </div>
      {(page.next || filters.after) && (
        <nav aria-label="Pages" className="flex justify-between gap-2 border-line border-t px-4 py-3 md:px-6">
          {filters.after ? <LinkButton href={listAddress(filters)}>Back to the top</LinkButton> : <span />}
          {page.next && <LinkButton href={listAddress(filters, { after: page.next })}>Next 50</LinkButton>}
        </nav>
      )}
    </>
  );
}

const icon = <FileText size={24} aria-hidden />;

function NoStories({ filters }: { filters: Filters }) {
  if (filters.after) {
    return (
      <EmptyState
        title="No more stories"
        icon={icon}
        action={<LinkButton href={listAddress(filters)}>Back to the top</LinkButton>}
      >
        The list has become shorter since you opened it.
      </EmptyState>
    );
  }
  if (isFiltered(filters)) {
    const all = listAddress(newsListSchema.parse({ sort: filters.sort }));
    return (
      <EmptyState
        title="No story fits"
        icon={icon}
        action={<LinkButton href={all}>Show all stories</LinkButton>}
      >
        Take a filter away, or look for other words. Spiked and killed stories are shown only when you ask for
        them.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No stories yet"
      icon={icon}
      action={
        <LinkButton href="/desk/stories/new" kind="primary">
          New story
        </LinkButton>
      }
    >
      Begin with a slug and a line that says what the story is. The words can come later.
    </EmptyState>
  );
}
