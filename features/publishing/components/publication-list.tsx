import { Time } from '#components/ui/time.tsx';
import type { PublishingState } from '#features/publishing/queries.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

const CAUSES: Record<PublishingState['publications'][number]['cause'], string> = {
  first: 'First published',
  development: 'Development',
  correction: 'Correction',
  fix: 'Fix',
  legal: 'Legal',
};

type PublicationListProps = { publications: PublishingState['publications']; time: TimeShown };

/** Every version that readers were given, newest first. */
export function PublicationList({ publications, time }: PublicationListProps) {
  return (
    <ul className="flex flex-col gap-1.5">
      {publications.map(({ id, number, cause, publishedBy, at, aloneReason }) => (
        <li key={id}>
          {CAUSES[cause]}, version {number}
          <span className="text-muted">
            {' '}
            by {publishedBy}
            {aloneReason !== null && ', alone'} <Time at={new Date(at).toISOString()} {...time} />
          </span>
        </li>
      ))}
    </ul>
  );
}
