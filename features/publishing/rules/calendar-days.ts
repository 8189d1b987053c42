/** A day of the calendar: what it is called, and its lines with the time on the clock. */
export type CalendarDay<T> = { title: string; lines: { item: T; clock: string }[] };

/**
 * Puts what is to come, already in its order, under the days of `zone`: "Today, Tuesday 24 November", "Tomorrow, ...",
 * "Thursday 26 November", with the year where it is another one.
 */
export function calendarDays<T extends { at: Date }>(coming: T[], now: Date, zone: string): CalendarDay<T>[] {
  const days: CalendarDay<T>[] = [];
  for (const item of coming) {
    const title = titleOf(item.at, now, zone);
    const last = days.at(-1);
    const line = {
      item,
      clock: format(item.at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    };
    if (last?.title === title) last.lines.push(line);
    else days.push({ title, lines: [line] });
  }
  return days;
}

function titleOf(at: Date, now: Date, zone: string): string {
  const year = (moment: Date) => format(moment, zone, { year: 'numeric' });
  const day = format(at, zone, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');
  const named = year(at) === year(now) ? day : `${day} ${year(at)}`;
  const away = dayNumber(at, zone) - dayNumber(now, zone);
  if (away === 0) return `Today, ${named}`;
  return away === 1 ? `Tomorrow, ${named}` : named;
}

/** Days since 1970 on the zone's calendar. */
function dayNumber(moment: Date, zone: string): number {
  const date = format(moment, zone, { day: '2-digit', month: 'short', year: 'numeric' });
  return Math.round(Date.parse(`${date} 12:00 UTC`) / 86_400_000 - 0.5);
}

function format(moment: Date, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(moment);
}
