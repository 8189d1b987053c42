/** What a text is filled in with: the moment at which it was written, and the newsroom's zone. */
export type Written = { at: Date; zone: string };

const HOUR = 3_600_000;

/**
 * Makes a demo text fit the day on which the demo is loaded, and its typewriter quotes curly. `{day}` is the weekday on which
 * it was written, `{day+2}` two days later, `{time-1.5}` the clock an hour and a half before.
 */
export function worded(text: string, { at, zone }: Written): string {
  const filled = text.replaceAll(/\{(day|time)([+-][\d.]+)?\}/g, (_, what: string, shift = '0') => {
    const moment = new Date(at.getTime() + Number(shift) * HOUR * (what === 'day' ? 24 : 1));
    return what === 'day' ? weekday(moment, zone) : clock(moment, zone);
  });
  return curly(filled);
}

/** Typewriter quotes as printers set them; the two that begin the line of a pull quote are notation and stay. */
export function curly(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('"" ') ? `"" ${curlyLine(line.slice(3))}` : curlyLine(line)))
    .join('\n');
}

function curlyLine(line: string): string {
  return line
    .replaceAll(/(^|[\s(–‘*_])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll(/(^|[\s(–“*_])'/g, '$1‘')
    .replaceAll("'", '’');
}

function weekday(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone }).format(moment);
}

function clock(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(moment);
}
