import { ClipboardCheck, Pencil } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Time } from '#components/ui/time.tsx';
import type { QueuedStory } from '#features/review/queries.ts';
import { reviewPath } from '#features/review/rules/review-path.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { SiteBadges } from '#features/stories/components/story-badges.tsx';
import { labelWords } from '#site/text/story-label.ts';

type ReviewQueueProps = { stories: QueuedStory[]; time: TimeShown };

/** What waits to be passed, as the query orders it: breaking first, then whatever has waited longest. */
export function ReviewQueue({ stories, time }: ReviewQueueProps) {
  if (stories.length === 0) return <NothingWaits />;
  return (
    <ul aria-label="Stories that wait to be passed" className="divide-y divide-line border-line border-b">
      {stories.map((story) => (
        <QueuedRow key={story.version.id} story={story} time={time} />
      ))}
    </ul>
  );
}

function QueuedRow({ story, time }: { story: QueuedStory; time: TimeShown }) {
  return (
    <li className="relative grid gap-x-6 gap-y-1 px-4 py-3 hover:bg-sunken md:grid-cols-[minmax(0,1fr)_auto] md:px-6">
      <div className="flex min-w-0 flex-col gap-0.5">
        <div className="flex flex-wrap items-center gap-2">
          {story.breaking && (
            <Badge tone="danger" isSolid>
              Breaking
            </Badge>
          )}
          <Link
            href={reviewPath(story.storyId, story.isMend)}
            prefetch={false}
            data-row={story.storyId}
            className="break-words font-semibold text-md after:absolute after:inset-0"
          >
            <bdi>{story.slug}</bdi>
          </Link>
          <Marks story={story} />
        </div>
        <p className="font-serif text-lg" dir="auto">
          {story.headline || <span className="text-faint">No headline yet</span>}
        </p>
        <Facts story={story} />
      </div>
      <div className="flex gap-x-2 text-muted md:flex-col md:items-end">
        <span className="font-medium text-ink">
          <Time at={story.filedAt.toISOString()} {...time} />
        </span>
        <span>{story.filedBy === null ? 'Filed' : `Filed by ${story.filedBy}`}</span>
      </div>
    </li>
  );
}

function Marks({ story }: { story: QueuedStory }) {
  return (
    <>
      <SiteBadges
        siteState={story.published ? 'published' : 'unpublished'}
        breaking={false}
        held={story.held}
      />
      {story.isMend && <Badge tone="accent">Mend</Badge>}
      {story.changed && (
        <Badge icon={<Pencil size={12} aria-hidden />} tone="attention">
          Changed since filed
        </Badge>
      )}
    </>
  );
}

function Facts({ story }: { story: QueuedStory }) {
  const facts = [
    story.section ?? 'No section',
    labelWords(story.label),
    story.words === 1 ? '1 word' : `${story.words} words`,
    `version ${story.version.number}`,
    story.mayPass ? '' : 'not for you to pass',
  ];
  return <p className="text-muted">{facts.filter((fact) => fact !== '').join(' · ')}</p>;
}

function NothingWaits() {
  return (
    <EmptyState
      title="Nothing waits to be passed"
      icon={<ClipboardCheck size={24} aria-hidden />}
      action={<LinkButton href="/desk/stories">All stories</LinkButton>}
    >
      A story comes here when somebody files it. Breaking ones stand first, then those that have waited
      longest.
    </EmptyState>
  );
}
