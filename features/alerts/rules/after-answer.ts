/** What came of handing a message to a push service. */
export type Answer =
  | { kind: 'answered'; status: number; retryAfter?: string }
  /** It never left: it can be tried again without harm. */
  | { kind: 'unreached' }
  /** It may have left, and no answer came: trying again could be a second alert. */
  | { kind: 'unclear' }
  /** Nothing can ever be sent to such a subscription. */
  | { kind: 'unusable' };

/** What to do next: it is over, with this outcome, or it is tried again in so many seconds. */
export type Next =
  | { state: 'accepted' | 'gone' | 'failed' | 'unclear' }
  | { state: 'pending'; after: number };

/** How often one device is tried in all. */
export const MOST_TRIES = 5;
/** News that late is none, in seconds. */
const LONGEST_WAIT = 15 * 60;
const FIRST_WAIT = 5;

/**
 * What follows from a push service's answer (RFC 8030, sections 5 and 8.4): taken, a subscription that is over, or one that
 * asks for patience. Waits treble from five seconds; a longer `Retry-After` is obeyed, up to a quarter of an hour.
 */
export function afterAnswer(answer: Answer, tries: number, now: Date): Next {
  if (answer.kind === 'unclear') return { state: 'unclear' };
  if (answer.kind === 'unusable') return { state: 'gone' };
  if (answer.kind === 'unreached') return again(tries, 0);
  const { status, retryAfter } = answer;
  if (status >= 200 && status < 300) return { state: 'accepted' };
  if (status === 404 || status === 410) return { state: 'gone' };
  if (status !== 429 && status < 500) return { state: 'failed' };
  return again(tries, secondsIn(retryAfter, now));
}

function again(tries: number, asked: number): Next {
  const after = Math.max(FIRST_WAIT * 3 ** (tries - 1), asked);
  return tries >= MOST_TRIES || after > LONGEST_WAIT ? { state: 'failed' } : { state: 'pending', after };
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3); 0 where it is neither. */
function secondsIn(retryAfter: string | undefined, now: Date): number {
  if (!retryAfter) return 0;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? 0 : Math.max(0, Math.ceil((at - now.getTime()) / 1_000));
}
