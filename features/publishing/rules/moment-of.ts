import { wallTime } from '#features/publishing/rules/wall-time.ts';
import type { WallTimeInput } from '#features/publishing/schema.ts';

/** The instant that a time on a newsroom's clock means, or what has to be asked of the person who gave it. */
export type Moment = { at: Date } | { problem: string };

/** Reads a time given for a story. What the clock never shows, or shows twice without saying which, is a problem in a sentence. */
export function momentOf({ time, zone, which }: WallTimeInput): Moment {
  const shown = read(time, zone);
  if (!shown) return { problem: 'That is no time on a clock. Give a day and a time.' };
  switch (shown.shown) {
    case 'once':
      return { at: shown.at };
    case 'twice':
      if (which) return { at: shown[which] };
      return {
        problem: 'Clocks go back that night and show this time twice. Say which of the two is meant.',
      };
    case 'never':
      return {
        problem: `Clocks go forward and never show this time: it is ${shown.instead.slice(11)} by then. Choose another.`,
      };
  }
}

function read(time: string, zone: string) {
  try {
    return wallTime(time, zone);
  } catch {
    return null;
  }
}
