import Link from 'next/link';
import { Time } from '#components/ui/time.tsx';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { SiteBadges, StageBadge } from '#features/stories/components/story-badges.tsx';
import {
  ChangedSince,
  Due,
  Length,
  MendMark,
  SecondLook,
  StoryWords,
} from '#features/stories/components/story-marks.tsx';
import type { NewsListRow } from '#features/stories/list/queries.ts';
import { saysStage } from '#features/stories/rules/state-name.ts';

/** The news list on a phone: a card a story, all of it to be tapped. */
export function NewsListCards({ rows, time }: { rows: NewsListRow[]; time: TimeShown }) {
  return (
    <ul aria-label="Stories" className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="relative flex flex-col gap-1.5 px-4 py-3 active:bg-sunken">
          <div className="flex items-baseline justify-between gap-3">
            <Link
              href={`/desk/stories/${row.id}`}
              prefetch={false}
              data-row={row.id}
              className="min-w-0 break-words font-semibold text-md after:absolute after:inset-0"
            >
              <bdi>{row.slug}</bdi>
            </Link>
            <span className="text-muted text-sm">
              <Time at={row.activeAt.toISOString()} {...time} />
            </span>
          </div>
          <div className="text-md">
            <StoryWords row={row} />
          </div>
          <div className="flex flex-wrap items-center gap-1">
            {saysStage(row) && <StageBadge stage={row.stage} />}
            <SiteBadges {...row} />
            {row.secondLookSince && <SecondLook since={row.secondLookSince} time={time} />}
            {row.changedSince && <ChangedSince stage={row.stage} />}
            {row.mend && <MendMark stage={row.mend} />}
          </div>
          <div className="flex flex-wrap items-center gap-x-3 text-muted">
            {row.section && <span>{row.section}</span>}
            <span>{row.heldBy ?? 'Nobody has it'}</span>
            {row.dueAt && (
              <span>
                Due <Due dueAt={row.dueAt} overdue={row.overdue} time={time} />
              </span>
            )}
            <Length words={row.words} wanted={row.length} />
          </div>
        </li>
      ))}
    </ul>
  );
}
