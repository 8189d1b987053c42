'use client';

import Link from 'next/link';
import { Time } from '#components/ui/time.tsx';
import { readNoticesAction } from '#features/notices/actions.ts';
import type { NoticeLine } from '#features/notices/queries.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type NoticeListProps = { notices: NoticeLine[]; time: TimeShown };

/** What concerns this person, newest first. Following a line reads it. */
export function NoticeList({ notices, time }: NoticeListProps) {
  return (
    <ul aria-label="Notices" className="divide-y divide-line">
      {notices.map((notice) => (
        <li key={notice.id}>
          <Link
            href={`/desk/stories/${notice.story.id}`}
            onClick={() => {
              if (!notice.isRead) void readNoticesAction({ ids: [notice.id] });
            }}
            className="flex items-baseline gap-3 px-4 py-3 hover:bg-ground md:px-6"
          >
            <Mark notice={notice} />
            <span className="min-w-0 flex-1">
              <span className={notice.isRead ? '' : 'font-medium'}>{notice.story.slug}</span>
              <span dir="auto" className={`block ${notice.isLoud ? 'text-danger' : 'text-muted'}`}>
                {notice.who ?? 'Copydesk'} {notice.told}
              </span>
            </span>
            <span className="shrink-0 text-muted text-sm">
              <Time at={new Date(notice.at).toISOString()} {...time} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Mark({ notice }: { notice: NoticeLine }) {
  if (notice.isRead) return <span className="size-2 shrink-0" />;
  return (
    <span className={`size-2 shrink-0 rounded-full ${notice.isLoud ? 'bg-danger' : 'bg-accent-solid'}`}>
      <span className="sr-only">Unread.</span>
    </span>
  );
}
