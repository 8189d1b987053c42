import type { Node } from '@tiptap/pm/model';
import { type DateLine, dateLinesOf } from '#editor/date-lines.ts';
import type { ReadinessFacts, ReadinessIssue } from '#features/review/rules/readiness.ts';

const DAY_MS = 86_400_000;
/** How many days older than the story a date line may be: an agency's text of the day before yesterday is still news. */
const DAYS_OLDER = 2;
/** A date without a year lies at most so many days after the story was begun; one that seems later is last year's. */
const DAYS_AHEAD = 60;
/** Between two leap days lie at most eight years. */
const YEARS_BACK = 8;

/** Date lines that are older than the story: old copy taken up again, or a line that nobody brought up to date. */
export function dateLineIssues(doc: Node, facts: ReadinessFacts): ReadinessIssue[] {
  const begun = dayNumber(facts.begunAt, facts.zone);
  return dateLinesOf(doc)
    .filter((line) => begun - dayOf(line, begun) > DAYS_OLDER)
    .filter(({ passage, text }) => !isMeant(passage, text, facts))
    .map(({ passage, text }) => ({
      code: 'old_date_line',
      level: 'warns',
      message: `The date line “${text}” is older than the story, begun on ${dayWords(facts)}: bring it up to date, or say that it is meant.`,
      passageId: passage,
      placeholder: { text, hash: facts.hashes.get(passage) ?? '' },
    }));
}

function isMeant(passage: string, text: string, { meant, hashes }: ReadinessFacts): boolean {
  return meant.some(
    (one) => one.passageId === passage && one.text === text && one.hash === hashes.get(passage),
  );
}

/** The day since 1970 that a date line means, to a story begun on the day `begun`. */
function dayOf(line: DateLine, begun: number): number {
  if (line.year !== null) return Date.UTC(line.year, line.month - 1, line.day) / DAY_MS;
  const year = new Date(begun * DAY_MS).getUTCFullYear();
  for (let back = -1; back <= YEARS_BACK; back += 1) {
    const day = new Date(Date.UTC(year - back, line.month - 1, line.day));
    const isThere = day.getUTCDate() === line.day;
    if (isThere && day.getTime() / DAY_MS <= begun + DAYS_AHEAD) return day.getTime() / DAY_MS;
  }
  return begun;
}

function dayNumber(moment: Date, zone: string): number {
  // Swedish dates are written YYYY-MM-DD.
  return (
    Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(moment)) /
    DAY_MS
  );
}

function dayWords({ begunAt, zone }: ReadinessFacts): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'long' }).format(begunAt);
}
