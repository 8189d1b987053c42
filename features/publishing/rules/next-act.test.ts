import { expect, test } from 'vitest';
import type { Candidate, PublishingState } from '#features/publishing/queries.ts';
import { type NextAct, nextAct } from '#features/publishing/rules/next-act.ts';
import type { ReviewState } from '#features/review/panel/queries.ts';

const nobody = { file: false, recall: false, resume: false, review: false, mean: false };
const no: PublishingState['can'] = {
  publish: false,
  publishAlone: false,
  correct: false,
  takeDown: false,
  lookAgain: false,
  reinstate: false,
  kill: false,
  treat: false,
  lookAfter: false,
  schedule: false,
  embargo: false,
  liftEmbargo: false,
  end: false,
};

type Case = {
  stage: ReviewState['stage'];
  can?: Partial<ReviewState['can']>;
  changed?: boolean;
  how?: Candidate['how'];
  publishes?: boolean;
  offSite?: boolean;
};

const table: [string, Case, NextAct][] = [
  ['its writer files what was written', { stage: 'drafting', can: { file: true } }, 'file'],
  ['nothing new is not filed again', { stage: 'drafting', can: { file: true }, changed: false }, null],
  ['what was sent back is filed again', { stage: 'sent_back', can: { file: true } }, 'file'],
  ['its writer recalls what waits', { stage: 'in_review', can: { recall: true } }, 'recall'],
  [
    'who may pass it reads it',
    { stage: 'in_review', can: { recall: true, review: true }, publishes: true, how: 'pass_first' },
    'review',
  ],
  [
    'who may publish puts out what is passed',
    { stage: 'passed', can: { file: true }, how: 'passed', publishes: true },
    'publish',
  ],
  [
    'its writer files anew what was changed after passing',
    { stage: 'passed', can: { file: true }, how: 'passed' },
    'file',
  ],
  [
    'a passed story waits for an editor',
    { stage: 'passed', can: { file: true }, how: 'passed', changed: false },
    null,
  ],
  [
    'nothing is published off the site',
    { stage: 'passed', how: 'passed', publishes: true, offSite: true },
    null,
  ],
  ['somebody else only reads', { stage: 'in_review' }, null],
];

test.each(table)('%s', (_what, { stage, can, changed = true, how, publishes = false, offSite }, expected) => {
  const candidate = how ? { versionId: '', number: 1, how, complete: true, waits: [], issues: [] } : null;
  expect(
    nextAct(
      { stage, changed, can: { ...nobody, ...can } },
      { candidate, act: offSite ? null : 'publish', can: { ...no, publish: publishes } },
    ),
  ).toBe(expected);
});
