import type { SightOutcome } from '#generated/prisma/enums.ts';

/** What was seen at a place, in a few words: the answer's status first, as it was observed. */
export function sightWords(outcome: SightOutcome | null, statuses: number[]): string {
  const seen = [...new Set(statuses)].map((status) => (status === 0 ? 'no answer' : status)).join(', ');
  switch (outcome) {
    case null:
      return 'Not looked at yet';
    case 'shown':
      return `${seen}: still shows it`;
    case 'elsewhere':
      return `${seen}: stays, another story uses it`;
    case 'unknown':
      return `${seen}: proves nothing`;
    default:
      return statuses.some((status) => status < 400) ? `${seen}: without it` : `${seen}: gone`;
  }
}
