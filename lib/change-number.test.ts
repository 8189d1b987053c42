import { expect, it } from 'vitest';
import { personSchema } from '#features/people/schema.ts';
import { fileStorySchema } from '#features/review/schema.ts';
import { storyChangeSchema } from '#features/stories/schema.ts';
import { changeNumber } from '#lib/change-number.ts';
import { newId } from '#lib/ids.ts';
import { parseInput } from '#lib/parse-input.ts';

it.each([0, 1, 2 ** 31 - 1])('%d is taken', (number) => {
  expect(changeNumber.parse(number)).toBe(number);
});

it.each([-1, 1.5, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e300, Number.NaN, '1', null])(
  'what the database could not keep is refused with a sentence: %j',
  (number) => {
    expect(parseInput(changeNumber, number)).toMatchObject({
      ok: false,
      code: 'invalid',
      message: 'Look again, then repeat: what was seen is unknown.',
    });
  },
);

it('is what the acts on stories, drafts and people take', () => {
  const id = newId();
  expect(storyChangeSchema.safeParse({ storyId: id, change: 2 ** 31 }).success).toBe(false);
  expect(fileStorySchema.safeParse({ storyId: id, step: 2 ** 31 }).success).toBe(false);
  expect(personSchema.safeParse({ personId: id, change: 2 ** 31 }).success).toBe(false);
});
