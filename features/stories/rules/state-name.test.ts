import { describe, expect, it } from 'vitest';
import { changedSinceWords, saysStage } from '#features/stories/rules/state-name.ts';

describe('what a list says of a story', () => {
  it.each([
    ['unpublished', 'drafting', false, true],
    ['unpublished', 'sent_back', true, true],
    ['published', 'drafting', false, false],
    ['published', 'drafting', true, true],
    ['published', 'in_review', false, true],
    ['taken_down', 'drafting', false, true],
    ['killed', 'drafting', true, false],
    ['spiked', 'in_review', false, false],
  ] as const)('%s, %s, changed %s: its stage %s', (siteState, stage, changedSince, says) => {
    expect(saysStage({ siteState, stage, changedSince })).toBe(says);
  });

  it.each([
    ['drafting', 'Changed since published'],
    ['in_review', 'Changed since filed'],
    ['sent_back', 'Changed since sent back'],
    ['passed', 'Changed since passed'],
  ] as const)('%s: %s', (stage, words) => expect(changedSinceWords(stage)).toBe(words));
});
