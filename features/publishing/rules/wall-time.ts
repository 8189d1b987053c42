import { parseDateTime, toCalendarDateTime, toZoned, type ZonedDateTime } from '@internationalized/date';

/**
 * When a newsroom's clock shows a time: `once` as nearly always; `twice` in the hour that is repeated when clocks go back;
 * `never` in the hour that is left out when they go forward, with the time that the clock shows instead.
 */
export type WallTime =
  | { shown: 'once'; at: Date }
  | { shown: 'twice'; earlier: Date; later: Date }
  | { shown: 'never'; instead: string };

/**
 * Finds the instants at which clocks of `zone` (an IANA name) show `time` (`YYYY-MM-DDTHH:mm`). The zone's rules are those
 * of the IANA database that Node carries. Throws on text that is no time.
 */
export function wallTime(time: string, zone: string): WallTime {
  const wanted = parseDateTime(time);
  const earlier = toZoned(wanted, zone, 'earlier');
  const later = toZoned(wanted, zone, 'later');
  if (earlier.compare(later) === 0) return { shown: 'once', at: earlier.toDate() };
  if (shows(later, wanted)) return { shown: 'twice', earlier: earlier.toDate(), later: later.toDate() };
  return { shown: 'never', instead: toCalendarDateTime(later).toString().slice(0, 16) };
}

function shows(moment: ZonedDateTime, wanted: ReturnType<typeof parseDateTime>): boolean {
  return toCalendarDateTime(moment).compare(wanted) === 0;
}
