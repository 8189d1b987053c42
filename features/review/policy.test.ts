import { describe, expect, test } from 'vitest';
import { ROLES } from '#features/people/policy.ts';
import {
  isAsStrict,
  mayFile,
  mayLook,
  mayMean,
  mayPass,
  mayRecall,
  maySendBack,
  ruleOf,
} from '#features/review/policy.ts';
import type { StoryRights } from '#features/stories/policy.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';

const theirs: StoryRights = { createdById: 'me', heldById: null, bylinePeople: [], siteState: 'unpublished' };
const others: StoryRights = { ...theirs, createdById: 'somebody' };
const killed: StoryRights = { ...theirs, siteState: 'killed' };

function actor(role: Role) {
  return { kind: 'person', id: 'me', role, mayPublishAlone: false } as PersonActor;
}

/** For every right, what writer, editor, reviewer and admin may. */
const table: [string, (person: PersonActor) => boolean, boolean[]][] = [
  ['pass where editors pass', (a) => mayPass(a, 'editors'), [false, true, true, true]],
  ['pass where reviewers pass', (a) => mayPass(a, 'reviewers'), [false, false, true, true]],
  ['file their own', (a) => mayFile(a, theirs), [true, true, true, true]],
  ['file somebody else’s', (a) => mayFile(a, others), [false, true, true, true]],
  ['file a killed one', (a) => mayFile(a, killed), [false, false, false, false]],
  ['recall what they filed', (a) => mayRecall(a, others, 'me'), [true, true, true, true]],
  ['recall what somebody else filed', (a) => mayRecall(a, others, 'somebody'), [false, true, true, true]],
  ['send back where editors pass', (a) => maySendBack(a, 'editors'), [false, true, true, true]],
  ['send back where reviewers pass', (a) => maySendBack(a, 'reviewers'), [false, false, true, true]],
  ['look at a comma in their own story', (a) => mayLook(a, theirs, 'reviewers'), [true, true, true, true]],
  ['look at a comma elsewhere', (a) => mayLook(a, others, 'reviewers'), [false, true, true, true]],
  ['say that it is meant', (a) => mayMean(a, 'editors'), [false, true, true, true]],
];

test.each(table)('%s', (_right, may, expected) => {
  expect(ROLES.map((role) => may(actor(role)))).toEqual(expected);
});

describe('the rule of a version', () => {
  test('is its section’s, and the stricter one without a section', () => {
    expect([ruleOf({ passRule: 'editors' }), ruleOf(null), ruleOf(undefined)]).toEqual([
      'editors',
      'reviewers',
      'reviewers',
    ]);
  });

  test('is not met by a yes given under a laxer one', () => {
    expect(isAsStrict('editors', 'reviewers')).toBe(false);
    expect(isAsStrict('reviewers', 'editors')).toBe(true);
    expect(isAsStrict('editors', 'editors')).toBe(true);
  });
});
