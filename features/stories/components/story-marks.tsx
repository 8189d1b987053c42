import { Eye } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { Time } from '#components/ui/time.tsx';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import type { NewsListRow } from '#features/stories/list/queries.ts';
import { changedSinceWords, stageNames } from '#features/stories/rules/state-name.ts';
import type { Stage } from '#generated/prisma/enums.ts';

/** The line, and the headline where it says something else; each on one line where the list is a table. */
export function StoryWords({ row }: { row: Pick<NewsListRow, 'line' | 'headline' | 'slug'> }) {
  const differs = row.headline && row.headline !== row.line;
  return (
    <>
      {row.line && (
        <span className="block max-w-160 text-muted md:truncate" dir="auto" title={row.line}>
          {row.line}
        </span>
      )}
      {differs && (
        <span className="block max-w-160 font-serif text-ink md:truncate" dir="auto" title={row.headline}>
          {row.headline}
        </span>
      )}
    </>
  );
}

type DueProps = { dueAt: Date | null; overdue: boolean; time: TimeShown };

/** When a story is due; amber, and said, where that is past and readers have nothing yet. */
export function Due({ dueAt, overdue, time }: DueProps) {
  if (!dueAt) return <span className="text-faint">–</span>;
  const moment = <Time at={dueAt.toISOString()} {...time} show="short" />;
  if (!overdue) return moment;
  return (
    <span className="font-medium text-attention">
      {moment}
      <span className="block text-sm max-md:inline"> overdue</span>
    </span>
  );
}

/** Words there are, of words wanted. */
export function Length({ words, wanted }: { words: number; wanted: number | null }) {
  return (
    <span className="whitespace-nowrap">
      {words}
      <span className="text-muted">{wanted === null ? '' : ` / ${wanted}`}</span>
      <span className="text-muted md:sr-only"> words</span>
    </span>
  );
}

/** Says that the draft is no longer what was filed, passed or published. */
export function ChangedSince({ stage }: { stage: Stage }) {
  return <span className="whitespace-nowrap text-muted text-sm">{changedSinceWords(stage)}</span>;
}

/** Says that a mend of what readers have is under way, and where it stands. */
export function MendMark({ stage }: { stage: Stage }) {
  return (
    <span className="whitespace-nowrap text-muted text-sm">Mend: {stageNames[stage].toLowerCase()}</span>
  );
}

/** A second look that is owed, and since when. */
export function SecondLook({ since, time }: { since: Date; time: TimeShown }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <Badge tone="attention" icon={<Eye size={12} aria-hidden />}>
        Second look owed
      </Badge>
      <span className="whitespace-nowrap text-muted text-sm">
        alone since <Time at={since.toISOString()} {...time} show="short" />
      </span>
    </span>
  );
}
