/** How the newsroom writes times: its IANA zone, and `h24` for 14:05 or `h12` for 2.05pm. */
export type ClockStyle = { zone: string; clock: 'h24' | 'h12' };

/** A date and time in full with its zone, such as "24 November 2025, 10.40am GMT". True wherever and whenever it is read. */
export function formatMoment(moment: Date, style: ClockStyle): string {
  const day = formatDay(moment, style.zone);
  return `${day}, ${formatTime(moment, style)} ${zoneName(moment, style.zone)}`;
}

/** A time of day as the newsroom writes it: "14:05", or "2.05pm". */
export function formatTime(moment: Date, { zone, clock }: ClockStyle): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const hour = Number(parts.find((part) => part.type === 'hour')?.value ?? '0');
  const minute = parts.find((part) => part.type === 'minute')?.value ?? '00';
  if (clock === 'h24') return `${String(hour).padStart(2, '0')}:${minute}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}.${minute}${hour < 12 ? 'am' : 'pm'}`;
}

function formatDay(moment: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(moment);
}

function zoneName(moment: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    moment,
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
