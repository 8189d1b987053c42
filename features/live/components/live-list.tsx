import { Radio } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { List, ListRow } from '#components/ui/list.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { LiveListing } from '#features/live/queries.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type LiveListProps = { stories: LiveListing[]; time: TimeShown };

/** The live stories, those that run first. */
export function LiveList({ stories, time }: LiveListProps) {
  if (stories.length === 0) {
    return (
      <EmptyState title="Nothing runs live" icon={<Radio size={24} aria-hidden />}>
        A live story is a story that runs as timed posts. Look for its story below; its text is the summary.
      </EmptyState>
    );
  }
  return (
    <List label="Live stories">
      {stories.map((story) => (
        <ListRow
          key={story.storyId}
          title={
            <TextLink href={`/desk/live/${story.storyId}`} isQuiet>
              {story.slug}
            </TextLink>
          }
          detail={
            <>
              <span dir="auto" className="block">
                {story.headline || 'No headline yet'}
              </span>
              <span className="block">
                {story.chair} runs it, {story.posts === 1 ? '1 post' : `${story.posts} posts`}
                {story.lastPostAt && (
                  <>
                    , the last <Time at={story.lastPostAt.toISOString()} {...time} />
                  </>
                )}
              </span>
            </>
          }
          end={
            <>
              {story.waiting > 0 && (
                <Badge tone="attention">{story.waiting === 1 ? '1 waits' : `${story.waiting} wait`}</Badge>
              )}
              <Standing story={story} now={time.now} />
            </>
          }
        />
      ))}
    </List>
  );
}

function Standing({ story, now }: { story: LiveListing; now: string }) {
  if (story.closedAt) return <Badge>Closed</Badge>;
  const isPaused = story.pausedUntil !== null && story.pausedUntil > new Date(now);
  return isPaused ? <Badge>Paused</Badge> : <Badge tone="good">Live</Badge>;
}
