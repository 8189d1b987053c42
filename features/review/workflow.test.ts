import { expect, test } from 'vitest';
import { type Act, isWorkedOn, nextStage } from '#features/review/workflow.ts';
import type { Stage } from '#generated/prisma/enums.ts';

const stages: Stage[] = ['drafting', 'in_review', 'sent_back', 'passed'];

/** For every act, where it leads to from drafting, in_review, sent_back and passed. */
const table: Record<Act, (Stage | null)[]> = {
  file: ['in_review', null, 'in_review', 'in_review'],
  recall: [null, 'drafting', null, null],
  send_back: [null, 'sent_back', null, 'sent_back'],
  resume: [null, null, 'drafting', null],
  pass: [null, 'passed', null, null],
  publish: [null, null, null, 'drafting'],
  publish_alone: ['drafting', 'drafting', 'drafting', 'drafting'],
};

test.each(Object.entries(table) as [Act, (Stage | null)[]][])(
  '%s moves a draft as the table says',
  (act, to) => {
    expect(stages.map((stage) => nextStage(act, stage))).toEqual(to);
  },
);

test('killed and spiked stories are not worked on', () => {
  expect((['unpublished', 'published', 'taken_down', 'killed', 'spiked'] as const).map(isWorkedOn)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
