/** How the newsroom writes times: its IANA zone, and `h24` for 14:05 or `h12` for 2.05pm. */
export type ClockStyle = { zone: string; clock: 'h24' | 'h12' };

/** A date and time in full with its zone, such as "24 November 2025, 10.40am GMT". True wherever and whenever it is read. */
export function formatMoment(moment: Date, { zone, clock }: ClockStyle): string {
  const parts = formatterOf(zone).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const time = timeOfDay(part('hour'), part('minute'), clock);
  return `${part('day')} ${part('month')} ${part('year')}, ${time} ${part('timeZoneName')}`;
}

/** The day alone, such as "24 November 2025", in the newsroom's zone. */
export function formatDay(moment: Date, { zone }: Pick<ClockStyle, 'zone'>): string {
  const parts = formatterOf(zone).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('day')} ${part('month')} ${part('year')}`;
}

function timeOfDay(hour: string, minute: string, clock: ClockStyle['clock']): string {
  if (clock === 'h24') return `${hour}:${minute}`;
  const hours = Number(hour);
  return `${hours % 12 === 0 ? 12 : hours % 12}.${minute}${hours < 12 ? 'am' : 'pm'}`;
}

/** One formatter a zone: making one costs more than all that a page is written with. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  formatters.set(zone, formatter);
  return formatter;
}
