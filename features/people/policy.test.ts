import { describe, expect, it } from 'vitest';
import { may, mayManage, RIGHTS, type Right, ROLES } from '#features/people/policy.ts';

/** product.md's table, row by row: what each role may do that the one before it may not. */
const newWith: Record<(typeof ROLES)[number], Right[]> = {
  writer: ['createStory', 'uploadPicture', 'uploadVideo'],
  editor: [
    'editAnyStory',
    'editAnyCredit',
    'passAsEditor',
    'publish',
    'switchTreatment',
    'takeDown',
    'hold',
    'spike',
    'manageTopics',
    'runLive',
  ],
  reviewer: ['passAlways', 'correct', 'schedule', 'embargo', 'reinstate', 'kill', 'alert', 'releaseLegal'],
  admin: ['managePeople', 'manageSections', 'manageSettings', 'readRecord'],
};

describe('rights', () => {
  it('are each given from one role on, and by all above it', () => {
    for (const [at, role] of ROLES.entries()) {
      const expected = ROLES.slice(0, at + 1).flatMap((lower) => newWith[lower]);
      const given = (Object.keys(RIGHTS) as Right[]).filter((right) => may({ role }, right));
      expect(given.toSorted()).toEqual(expected.toSorted());
    }
  });
});

describe('managing people', () => {
  const cases = [
    { role: 'admin', self: false, expected: true },
    { role: 'admin', self: true, expected: false },
    { role: 'reviewer', self: false, expected: false },
    { role: 'writer', self: true, expected: false },
  ] as const;
  it.each(cases)('$role, themselves: $self → $expected', ({ role, self, expected }) => {
    expect(mayManage({ id: 'a', role }, { id: self ? 'a' : 'b' })).toBe(expected);
  });
});
