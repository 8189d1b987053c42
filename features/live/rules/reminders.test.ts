import { expect, test } from 'vitest';
import { type ReminderFacts, remindersOf } from '#features/live/rules/reminders.ts';

const at = (time: string) => new Date(`2027-03-01T${time}:00Z`);
const base: ReminderFacts = {
  now: at('15:00'),
  headlineAt: at('13:30'),
  summaryAt: at('14:30'),
  lastPostAt: at('14:50'),
  closedAt: null,
  pausedUntil: null,
};

const table: [string, Partial<ReminderFacts>, string[]][] = [
  ['an old headline', {}, ['headline']],
  ['both old', { summaryAt: at('13:59') }, ['headline', 'summary']],
  ['an hour to the minute is not older', { headlineAt: at('14:00') }, []],
  ['nothing posted since', { lastPostAt: at('13:00') }, []],
  ['closed', { closedAt: at('14:55') }, []],
  ['paused', { pausedUntil: at('16:00') }, []],
  ['a break that is over', { pausedUntil: at('14:59') }, ['headline']],
  ['not public yet', { headlineAt: null, summaryAt: null }, []],
];

test.each(table)('%s', (_what, facts, expected) => {
  expect(remindersOf({ ...base, ...facts }).map(({ about }) => about)).toEqual(expected);
});
