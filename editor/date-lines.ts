import type { Node } from '@tiptap/pm/model';
import { passagesOf } from '#editor/passages.ts';

/** Where and when a paragraph says it was written: "PORT MERRIN, 3 March (Agency) -". `month` is 1 to 12. */
export type DateLine = { passage: string; text: string; day: number; month: number; year: number | null };

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const MONTH = `(?:${MONTHS.flatMap((name) => [name, name.toUpperCase()])
  .map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|${name.startsWith('S') ? '[tT]' : ''})`)
  .join('|')})`;
const WEEKDAY = `(?:${DAYS.flatMap((name) => [name, name.toUpperCase()])
  .map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`)
  .join('|')})`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const DATE = String.raw`(?:(?<month>${MONTH})\.?\s+(?<day>${DAY})|(?<dayFirst>${DAY})\.?\s+(?<monthAfter>${MONTH})\.?)(?:,?\s+(?<year>\d{4}))?`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const PLACE = String.raw`${CAPITALISED}(?:(?:,\s*|\s+|\/)(?:(?:de|del|della|la|le|of|on|upon|am|an|der|do|da)\s+)?${CAPITALISED}){0,4}`;
const AGENCY = String.raw`\s*\([^()\n]{1,40}\)`;
// A dash that a second date follows is a span of days: "Merrin Hall, 3 March - 5 May".
const DASH = String.raw`\s*(?:[—–]|--|-(?=\s))(?!\s*(?:\d|${MONTH}))`;
const LINE = new RegExp(
  String.raw`^\s*(?<words>(?<place>${PLACE})(?:,|${AGENCY},?)\s+(?:${WEEKDAY}\.?,?\s+)?${DATE}(?:${AGENCY})?)${DASH}`,
  'u',
);

// "On Tuesday, March 3 -" begins a sentence.
const NO_PLACE = new RegExp(
  String.raw`^(?:On|By|Since|From|Until|In|At|Before|After|Updated?|Born|Published|Last|Next)(?!\p{L})|^${WEEKDAY}$`,
  'u',
);

const LONGEST = 150;

/** The date lines with which paragraphs of a story begin, dates in English words. A day that no month has is none. */
export function dateLinesOf(doc: Node): DateLine[] {
  return passagesOf(doc).flatMap(({ id, type, node }) => {
    const line = type === 'paragraph' ? dateLineIn(node.textContent) : null;
    return line ? [{ passage: id, ...line }] : [];
  });
}

function dateLineIn(text: string): Omit<DateLine, 'passage'> | null {
  const { words, place, ...date } = LINE.exec(text)?.groups ?? {};
  if (!words || !place || words.length > LONGEST || NO_PLACE.test(place)) return null;
  const day = Number.parseInt(date.day ?? date.dayFirst ?? '', 10);
  const name = (date.month ?? date.monthAfter ?? '').slice(0, 3).toLowerCase();
  const month = MONTHS.findIndex((one) => one.toLowerCase().startsWith(name)) + 1;
  // 2024 had a 29 February.
  if (day < 1 || day > new Date(Date.UTC(2024, month, 0)).getUTCDate()) return null;
  return { text: words, day, month, year: date.year ? Number(date.year) : null };
}
