'use client';

import { useEffect, useState } from 'react';
import {
  type Clock,
  formatAbsolute,
  formatRelative,
  formatShort,
  isNear,
} from '#components/ui/format-time.ts';

type TimeProps = {
  /** ISO 8601. */
  at: string;
  /** The server's time when the page was drawn, ISO 8601: browsers' own clocks are often wrong. */
  now: string;
  /** The zone it is shown in, such as `Europe/London`. */
  zone: string;
  clock?: Clock;
  /** `relative` within a week (then short), `short`, or `full` with its zone. */
  show?: 'relative' | 'short' | 'full';
};

const halfMinute = 30_000;

/** A moment. Shown relative it stays true while the page is open; the full time with its zone is in its title. */
export function Time({ at, now, zone, clock = '24', show = 'relative' }: TimeProps) {
  const later = useLater(now, show === 'relative');
  const moment = new Date(at);
  const full = formatAbsolute(moment, { zone, clock });
  return (
    <time dateTime={at} title={full} className="whitespace-nowrap">
      {wording()}
    </time>
  );

  function wording(): string {
    if (show === 'full') return full;
    if (show === 'relative' && isNear(moment, later)) return formatRelative(moment, later);
    return formatShort(moment, later, { zone, clock });
  }
}

/** The server's time, moved on by how long it has been shown. Its first answer is `now` itself, as on the server. */
function useLater(now: string, isMoving: boolean): Date {
  const [shownFor, setShownFor] = useState(0);
  useEffect(() => {
    setShownFor(0);
    if (!isMoving || !now) return;
    const start = performance.now();
    const timer = setInterval(() => setShownFor(performance.now() - start), halfMinute);
    return () => clearInterval(timer);
  }, [now, isMoving]);
  return new Date(new Date(now).getTime() + shownFor);
}
