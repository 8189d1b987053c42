/** What the reminders depend on. `headlineAt` and `summaryAt` are when readers got the present ones; null before they did. */
export type ReminderFacts = {
  now: Date;
  headlineAt: Date | null;
  summaryAt: Date | null;
  /** The last post that readers got. */
  lastPostAt: Date | null;
  closedAt: Date | null;
  pausedUntil: Date | null;
};

/** What of a live story has grown old. */
export type Reminder = { about: 'headline' | 'summary'; since: Date };

const OLD = 60 * 60_000;

/** Headline and summary that are older than an hour while posts went on: where nothing was posted since, they are as true as they were. */
export function remindersOf(facts: ReminderFacts): Reminder[] {
  const { now, headlineAt, summaryAt, lastPostAt, closedAt, pausedUntil } = facts;
  if (closedAt || (pausedUntil && pausedUntil > now)) return [];
  const parts = [
    { about: 'headline' as const, since: headlineAt },
    { about: 'summary' as const, since: summaryAt },
  ];
  return parts.flatMap(({ about, since }) => {
    if (!since || !lastPostAt || lastPostAt <= since) return [];
    return now.getTime() - since.getTime() > OLD ? [{ about, since }] : [];
  });
}
