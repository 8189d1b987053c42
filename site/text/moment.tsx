import { type ClockStyle, formatMoment } from '#site/text/format-moment.ts';

/** An absolute time that the reader's script turns into "2 hours ago" and keeps true. */
export function Moment({ at, style }: { at: Date; style: ClockStyle }) {
  return (
    <time dateTime={at.toISOString()} data-relative="">
      {formatMoment(at, style)}
    </time>
  );
}
