import { expect, test } from 'vitest';
import { ROLES } from '#features/people/policy.ts';
import {
  mayCorrect,
  mayKill,
  mayLookAfter,
  mayPublish,
  mayPublishAlone,
  mayReinstate,
  mayTakeDown,
  mayTreat,
} from '#features/publishing/policy.ts';
import type { StoryRights } from '#features/stories/policy.ts';
import type { PersonActor } from '#lib/actor.ts';

const theirs: StoryRights = { createdById: 'me', heldById: null, bylinePeople: [], siteState: 'unpublished' };
const others: StoryRights = { ...theirs, createdById: 'somebody' };

/** For every right, what writer, editor, reviewer and admin may. */
const table: [string, (person: PersonActor) => boolean, boolean[]][] = [
  ['publish what is passed', mayPublish, [false, true, true, true]],
  ['publish alone without the tick', (a) => mayPublishAlone(a, theirs), [false, false, false, false]],
  ['publish alone with it', (a) => mayPublishAlone(ticked(a), theirs), [true, true, true, true]],
  ['publish others’ alone with it', (a) => mayPublishAlone(ticked(a), others), [false, true, true, true]],
  ['correct', mayCorrect, [false, false, true, true]],
  ['take down', mayTakeDown, [false, true, true, true]],
  ['reinstate', mayReinstate, [false, false, true, true]],
  ['kill', mayKill, [false, false, true, true]],
  ['switch treatment', mayTreat, [false, true, true, true]],
  ['look after somebody else', (a) => mayLookAfter(a, 'somebody', 'editors'), [false, true, true, true]],
  [
    'look after where reviewers pass',
    (a) => mayLookAfter(a, 'somebody', 'reviewers'),
    [false, false, true, true],
  ],
  ['look after themselves', (a) => mayLookAfter(a, 'me', 'editors'), [false, false, false, false]],
];

test.each(table)('%s', (_right, may, expected) => {
  const people = ROLES.map(
    (role) => ({ kind: 'person', id: 'me', role, mayPublishAlone: false }) as PersonActor,
  );
  expect(people.map(may)).toEqual(expected);
});

function ticked(actor: PersonActor): PersonActor {
  return { ...actor, mayPublishAlone: true };
}
