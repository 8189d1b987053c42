import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { TimelineEntry } from '#features/record/queries.ts';

type TimelineProps = {
  label: string;
  entries: TimelineEntry[];
  /** The server's time in ISO 8601, and the newsroom's zone and clock. */
  time: { now: string; zone: string; clock: '24' | '12' };
  /** Names the story of each act: for the record of everything. */
  showsStory?: boolean;
};

/** What happened, newest first: who, what, when. */
export function Timeline({ label, entries, time, showsStory = false }: TimelineProps) {
  return (
    <ol aria-label={label} className="divide-y divide-line">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2 md:px-6"
        >
          <span className="min-w-0 flex-1 basis-60 break-words">
            <span className="font-medium">{entry.who ?? 'Copydesk'}</span> <bdi>{entry.told}</bdi>
          </span>
          <span className="flex items-baseline gap-x-4 text-muted text-sm">
            {showsStory && entry.story && (
              <TextLink href={`/desk/stories/${entry.story.id}`} isQuiet>
                <bdi className="break-all">{entry.story.slug}</bdi>
              </TextLink>
            )}
            <Time at={entry.at.toISOString()} {...time} show={showsStory ? 'short' : 'relative'} />
          </span>
        </li>
      ))}
    </ol>
  );
}
