export type Clock = '24' | '12';
export type TimeStyle = { zone: string; clock: Clock };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `24 November 2026, 10:40 GMT`, or `10.40am GMT` on a 12-hour clock. */
export function formatAbsolute(at: Date, { zone, clock }: TimeStyle): string {
  const parts = partsOf(at, zone, { day: 'numeric', month: 'long', year: 'numeric', timeZoneName: 'short' });
  return `${parts.day} ${parts.month} ${parts.year}, ${timeOfDay(parts, clock)} ${parts.timeZoneName}`;
}

/** The shortest that is clear beside `now`: the time on the same day, else the day too, else the year too. */
export function formatShort(at: Date, now: Date, { zone, clock }: TimeStyle): string {
  const parts = partsOf(at, zone, { day: 'numeric', month: 'short', year: 'numeric' });
  const today = partsOf(now, zone, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = timeOfDay(parts, clock);
  if (parts.year !== today.year) return `${parts.day} ${parts.month} ${parts.year}`;
  if (parts.month !== today.month || parts.day !== today.day) return `${parts.day} ${parts.month}, ${time}`;
  return time;
}

/** `now`, `12 min ago`, `in 2 h`, `3 d ago`; from a week on the caller shows a date. */
export function formatRelative(at: Date, now: Date): string {
  const difference = at.getTime() - now.getTime();
  const size = Math.abs(difference);
  if (size < minute) return 'now';
  const words = sizeInWords(size);
  return difference > 0 ? `in ${words}` : `${words} ago`;
}

/** Whether a relative time still says more than a date. */
export function isNear(at: Date, now: Date): boolean {
  return Math.abs(at.getTime() - now.getTime()) < 7 * day;
}

function sizeInWords(size: number): string {
  if (size < hour) return `${Math.floor(size / minute)} min`;
  if (size < day) return `${Math.floor(size / hour)} h`;
  return `${Math.floor(size / day)} d`;
}

/** Put together from parts: the spaces and marks that Intl writes differ between Node and browsers. */
function partsOf(at: Date, zone: string, extra: Intl.DateTimeFormatOptions): Record<string, string> {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  const parts = new Intl.DateTimeFormat('en-GB', { ...options, ...extra }).formatToParts(at);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

function timeOfDay(parts: Record<string, string>, clock: Clock): string {
  const { hour: hourOfDay = '00', minute: minutes = '00' } = parts;
  if (clock === '24') return `${hourOfDay}:${minutes}`;
  const number = Number(hourOfDay);
  return `${number % 12 || 12}.${minutes}${number < 12 ? 'am' : 'pm'}`;
}
