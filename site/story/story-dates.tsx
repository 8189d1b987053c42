import type { ClockStyle } from '#site/text/format-moment.ts';
import { Moment } from '#site/text/moment.tsx';

/** When a story was first published, and when readers were last told of a change to it. */
export function StoryDates({
  published,
  updated,
  time,
}: {
  published: Date;
  updated: Date | null;
  time: ClockStyle;
}) {
  return (
    <p className="dates">
      <span>
        Published <Moment at={published} style={time} />
      </span>
      {updated && (
        <span className="updated">
          Updated <Moment at={updated} style={time} />
        </span>
      )}
    </p>
  );
}
