const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago in words, or null where the absolute time says it better: a day and more ago, or a clock that is wrong. Milliseconds. */
export function relativeWords(ago: number): string | null {
  if (ago < -MINUTE || ago >= DAY) return null;
  if (ago < MINUTE) return 'just now';
  if (ago < HOUR) return counted(Math.floor(ago / MINUTE), 'minute');
  return counted(Math.floor(ago / HOUR), 'hour');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
