import { describe, expect, it } from 'vitest';
import { sentenceOf } from '#features/record/rules/sentence.ts';

describe('an event in words', () => {
  it.each([
    [{ kind: 'story.created', data: { slug: 'harbour-fire' } }, 'made the story harbour-fire'],
    [{ kind: 'draft.sent_back', data: { reason: 'no source' } }, 'sent it back: no source'],
    [{ kind: 'version.passed', data: { number: 3, complete: false } }, 'passed part of version 3'],
    [{ kind: 'version.passed', data: { number: 3, complete: true } }, 'passed version 3'],
    [
      { kind: 'story.updated', data: { number: 4, cause: 'correction', note: 'It was Tuesday.' } },
      'updated the story to version 4 (correction): It was Tuesday.',
    ],
    [
      {
        kind: 'story.details_changed',
        data: { was: { slug: 'a', line: 'x' }, is: { slug: 'b', line: 'x' } },
      },
      'changed the details (slug)',
    ],
    [
      { kind: 'story.taken_down', data: { reason: 'too_early: by an hour' } },
      'took the story down: too early: by an hour',
    ],
    [{ kind: 'story.handed_over', data: { to: 'p1' }, name: 'Ada' }, 'handed the story over to Ada'],
    [{ kind: 'person.role_changed', data: { personId: 'p1', is: 'editor' }, name: 'Ada' }, 'made Ada editor'],
    [{ kind: 'person.renamed', data: { was: 'Ada Qill', is: 'Ada Quill' } }, 'renamed Ada Qill to Ada Quill'],
    [{ kind: 'person.suspended', data: { personId: 'p1' }, name: 'Ada' }, 'suspended Ada'],
    [{ kind: 'person.publish_alone', data: { allowed: true }, name: 'Ada' }, 'let Ada publish alone'],
    [{ kind: 'person.signed_out', data: { sessions: 2 } }, 'ended 2 sessions'],
    [
      { kind: 'section.pass_rule', data: { is: 'reviewers' }, name: 'World' },
      'let reviewers only pass in World',
    ],
    [{ kind: 'comet.seen_twice', data: {} }, 'comet: seen twice'],
  ])('%j', (event, told) => {
    expect(sentenceOf(event)).toBe(told);
  });
});
