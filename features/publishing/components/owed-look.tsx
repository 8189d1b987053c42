import { Eye } from 'lucide-react';
import { Note } from '#components/ui/note.tsx';
import { Time } from '#components/ui/time.tsx';
import { LookAfterButton } from '#features/publishing/components/look-after-button.tsx';
import type { OwedLook as Look } from '#features/publishing/queries.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

/** In the story's panel: what went out alone and waits for somebody else's look. */
export function OwedLook({ storyId, look, time }: { storyId: string; look: Look; time: TimeShown }) {
  return (
    <Note tone="attention" icon={<Eye size={16} aria-hidden />}>
      <p className="font-medium">
        A second look is owed since <Time at={new Date(look.at).toISOString()} {...time} />
      </p>
      <p className="mb-2" dir="auto">
        {look.publishedBy}: {look.reason}
      </p>
      <LookAfterButton storyId={storyId} publicationId={look.publicationId} isYours={look.yours} />
    </Note>
  );
}
