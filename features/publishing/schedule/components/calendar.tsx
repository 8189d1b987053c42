import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Tone } from '#components/ui/tone.ts';
import { calendarDays } from '#features/publishing/rules/calendar-days.ts';
import type { Coming } from '#features/publishing/schedule/queries.ts';

type CalendarProps = { coming: Coming[]; now: Date; zone: string };

const WHAT: Record<Coming['what'], { label: string; tone: Tone }> = {
  publish: { label: 'Goes out', tone: 'good' },
  update: { label: 'Updates', tone: 'accent' },
  take_down: { label: 'Comes down', tone: 'attention' },
  embargo_ends: { label: 'Embargo ends', tone: 'neutral' },
};

/** What goes out and comes down, day by day; what failed stands over everything until somebody has seen to it. */
export function Calendar({ coming, now, zone }: CalendarProps) {
  const failed = coming.filter((one) => one.failure !== '');
  const days = calendarDays(
    coming.filter((one) => one.failure === ''),
    now,
    zone,
  );
  if (coming.length === 0) {
    return (
      <EmptyState title="Nothing is scheduled">
        Open a story that is passed and choose “Schedule” in its Review panel: it will stand here, with its
        time.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col">
      {failed.length > 0 && (
        <Day title="Did not go out" tone="danger">
          {failed.map((one) => (
            <Line key={`${one.storyId} ${one.what}`} coming={one} clock="" />
          ))}
        </Day>
      )}
      {days.map(({ title, lines }) => (
        <Day key={title} title={title}>
          {lines.map(({ item, clock }) => (
            <Line key={`${item.storyId} ${item.what}`} coming={item} clock={clock} />
          ))}
        </Day>
      ))}
    </div>
  );
}

type DayProps = { title: string; tone?: 'danger'; children: ReactNode };

function Day({ title, tone, children }: DayProps) {
  return (
    <section aria-label={title} className="border-line border-b">
      <h2 className={`bg-ground px-4 py-2 font-semibold md:px-6 ${tone ? 'text-danger' : ''}`}>{title}</h2>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  );
}

function Line({ coming, clock }: { coming: Coming; clock: string }) {
  const { storyId, slug, headline, section, what, failure, by } = coming;
  const { label, tone } = WHAT[what];
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-2.5 md:flex-nowrap md:px-6">
      <span className="w-12 shrink-0 font-medium tabular-nums">{clock}</span>
      <span className="w-28 shrink-0">
        <Badge tone={failure ? 'danger' : tone}>{failure ? 'Failed' : label}</Badge>
      </span>
      <span className="min-w-0 flex-1 max-md:basis-full">
        <Link href={`/desk/stories/${storyId}`} className="font-medium hover:underline">
          {headline || slug}
        </Link>
        <span className="block text-muted">{[slug, section, by].filter(Boolean).join(' · ')}</span>
        {failure && <span className="block text-danger">{failure}</span>}
      </span>
    </li>
  );
}
