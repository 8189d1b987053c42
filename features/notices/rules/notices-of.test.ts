import { expect, test } from 'vitest';
import { type Happened, type NoticeFacts, noticesOf } from '#features/notices/rules/notices-of.ts';

const facts: NoticeFacts = {
  story: { storyId: 'storm', createdById: 'ada', heldById: 'ben', bylinePeople: ['ada', 'cleo'] },
  filedById: 'ada',
  sentBackById: 'rose',
  linkers: [
    { storyId: 'tide', createdById: 'dan', heldById: null, bylinePeople: [] },
    { storyId: 'reef', createdById: 'ada', heldById: 'rose', bylinePeople: [] },
  ],
  schedulers: [
    { id: 'rose', role: 'reviewer' },
    { id: 'max', role: 'admin' },
  ],
};

const table: [Happened['kind'], string | null, Record<string, unknown>, string[]][] = [
  ['story.handed_over', 'rose', { to: 'ben' }, ['ben storm']],
  ['story.handed_over', 'rose', { to: null }, []],
  ['story.handed_over', 'ben', { to: 'ben' }, []],
  ['draft.filed', 'ada', {}, ['rose storm', 'ben storm']],
  ['draft.filed', 'ben', {}, ['rose storm']],
  ['draft.sent_back', 'rose', {}, ['ada storm', 'ben storm']],
  [
    'story.failed_to_publish',
    null,
    { personId: 'rose' },
    ['ada storm', 'ben storm', 'cleo storm', 'rose storm', 'max storm'],
  ],
  [
    'story.taken_down',
    'rose',
    {},
    ['ada storm', 'ben storm', 'cleo storm', 'dan tide link', 'ada reef link'],
  ],
  ['story.killed', 'ada', {}, ['ben storm', 'cleo storm', 'dan tide link', 'rose reef link']],
  ['alert.stopped', null, { orderedById: 'eve' }, ['rose storm', 'max storm', 'eve storm']],
  ['alert.outdated', null, { orderedById: 'rose' }, ['rose storm', 'max storm']],
  ['story.unscheduled', 'rose', { orderedById: 'max' }, ['max storm']],
  ['story.unscheduled', 'rose', {}, []],
  ['mend.applied', 'rose', { misfits: 1 }, ['ada storm', 'ben storm', 'cleo storm']],
  ['mend.applied', 'rose', { misfits: 0 }, []],
  ['story.published', 'rose', {}, []],
];

test.each(table)('%s by %s, %j, concerns %j', (kind, personId, data, concerned) => {
  const notices = noticesOf({ kind, storyId: 'storm', personId, data }, facts);
  expect(notices.map((one) => `${one.personId} ${one.storyId}${one.isLink ? ' link' : ''}`)).toEqual(
    concerned,
  );
});
