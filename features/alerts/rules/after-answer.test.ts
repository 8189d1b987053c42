import { expect, it } from 'vitest';
import { type Answer, afterAnswer, type Next } from '#features/alerts/rules/after-answer.ts';

const now = new Date('2027-03-01T12:00:00Z');
const answered = (status: number, retryAfter?: string): Answer => ({ kind: 'answered', status, retryAfter });

const cases: [string, Answer, number, Next][] = [
  ['201', answered(201), 1, { state: 'accepted' }],
  ['202', answered(202), 3, { state: 'accepted' }],
  ['404: over', answered(404), 1, { state: 'gone' }],
  ['410: over', answered(410), 2, { state: 'gone' }],
  ['a redirect is not followed', answered(307), 1, { state: 'failed' }],
  ['403: our signature is refused', answered(403), 1, { state: 'failed' }],
  ['413: too large', answered(413), 1, { state: 'failed' }],
  ['500', answered(500), 1, { state: 'pending', after: 5 }],
  ['503, the third time', answered(503), 3, { state: 'pending', after: 45 }],
  ['503, once too often', answered(503), 5, { state: 'failed' }],
  ['429 with seconds', answered(429, '120'), 1, { state: 'pending', after: 120 }],
  ['429 with fewer seconds than we wait anyway', answered(429, '1'), 2, { state: 'pending', after: 15 }],
  ['429 with a date', answered(429, 'Mon, 01 Mar 2027 12:01:30 GMT'), 1, { state: 'pending', after: 90 }],
  [
    '429 with a date that is past',
    answered(429, 'Mon, 01 Mar 2027 11:00:00 GMT'),
    1,
    { state: 'pending', after: 5 },
  ],
  ['429 with nonsense', answered(429, 'soon'), 1, { state: 'pending', after: 5 }],
  ['429 for too long', answered(429, '3600'), 1, { state: 'failed' }],
  ['not reached', { kind: 'unreached' }, 1, { state: 'pending', after: 5 }],
  ['never reached', { kind: 'unreached' }, 5, { state: 'failed' }],
  ['no answer after it left: never again', { kind: 'unclear' }, 1, { state: 'unclear' }],
  ['no such key or address', { kind: 'unusable' }, 1, { state: 'gone' }],
];

it.each(cases)('%s', (_name, answer, tries, expected) => {
  expect(afterAnswer(answer, tries, now)).toEqual(expected);
});
