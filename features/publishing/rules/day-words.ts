/**
 * A coming moment as people in the newsroom say it: "Tue 00:01, tonight", "Wed 18:00, tomorrow", "Fri 4 Dec 06:30". Both
 * moments on the clocks of `zone`; what is at most six hours into the next day still belongs to tonight.
 */
export function dayWords(at: Date, now: Date, zone: string): string {
  const then = partsOf(at, zone);
  const away = daysBetween(partsOf(now, zone), then);
  const time = `${then.weekday} ${then.hour}:${then.minute}`;
  if (away === 0) return `${time}, ${Number(then.hour) >= 18 ? 'tonight' : 'today'}`;
  if (away === 1) return `${time}, ${Number(then.hour) < 6 ? 'tonight' : 'tomorrow'}`;
  const isThisYear = then.year === partsOf(now, zone).year;
  return `${then.weekday} ${then.day} ${then.month}${isThisYear ? '' : ` ${then.year}`} ${then.hour}:${then.minute}`;
}

type Parts = Record<string, string>;

function partsOf(moment: Date, zone: string): Parts {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
}

/** Calendar days from one to the other, whatever a clock change does to their length. */
function daysBetween(from: Parts, to: Parts): number {
  return Math.round((noonOf(to) - noonOf(from)) / 86_400_000);
}

function noonOf({ day, month, year }: Parts): number {
  return Date.parse(`${day} ${month} ${year} 12:00 UTC`);
}
