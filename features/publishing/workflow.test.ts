import { expect, test } from 'vitest';
import { hasTreatment, nextSiteState, publishingAct, type SiteAct } from '#features/publishing/workflow.ts';
import type { SiteState } from '#generated/prisma/enums.ts';

const states: SiteState[] = [
  'unpublished',
  'scheduled',
  'failed_to_publish',
  'published',
  'taken_down',
  'killed',
  'spiked',
];

/** For every act, where it leads to from each of them. */
const table: Record<SiteAct, (SiteState | null)[]> = {
  schedule: ['scheduled', 'scheduled', 'scheduled', null, null, null, null],
  unschedule: [null, 'unpublished', 'unpublished', null, null, null, null],
  publish: ['published', 'published', 'published', null, null, null, null],
  fail: [null, 'failed_to_publish', null, null, null, null, null],
  update: [null, null, null, 'published', null, null, null],
  take_down: [null, null, null, 'taken_down', null, null, null],
  reinstate: [null, null, null, null, 'published', null, null],
  kill: [null, null, null, 'killed', 'killed', null, null],
};

test.each(Object.entries(table) as [SiteAct, (SiteState | null)[]][])(
  '%s moves a story as the table says',
  (act, to) => {
    expect(states.map((state) => nextSiteState(act, state))).toEqual(to);
  },
);

test('putting a version out is a first publication, an update, or impossible', () => {
  expect(states.map(publishingAct)).toEqual(['publish', 'publish', 'publish', 'update', null, null, null]);
});

test('treatment is switched before publication and while readers see the story', () => {
  expect(states.map(hasTreatment)).toEqual([true, true, true, true, false, false, false]);
});
