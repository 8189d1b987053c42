import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isPassed,
  mayCover,
  type PassageState,
  passageStates,
  waitingFor,
  withPass,
} from '#features/review/rules/passing.ts';

/** Writers w and v; editors e and f: only editors pass. */
const counts = (person: string) => person === 'e' || person === 'f';

describe('a passage is passed', () => {
  const table: [string, string[], string[], boolean][] = [
    ['nobody looked', ['w'], [], false],
    ['an editor passes a writer', ['w'], ['e'], true],
    ['the writer passes themselves', ['w'], ['w'], false],
    ['another writer is not enough', ['w'], ['v'], false],
    ['two other writers are not enough', ['w'], ['v', 'x'], false],
    ['an editor passes themselves', ['e'], ['e'], false],
    ['a writer covers an editor', ['e'], ['w'], true],
    ['another editor covers an editor', ['e'], ['f'], true],
    ['the editor mended: their yes covers the writer only', ['w', 'e'], ['e'], false],
    ['and the writer’s covers the mend', ['w', 'e'], ['e', 'w'], true],
    ['the writer’s alone covers the mend only', ['w', 'e'], ['w'], false],
    ['another editor’s covers both', ['w', 'e'], ['f'], true],
    ['two editors cannot cover each other with one yes', ['e', 'f'], ['e'], false],
    ['two editors cover each other with two', ['e', 'f'], ['e', 'f'], true],
    ['nobody’s words still take one yes', [], [], false],
    ['a writer’s is none', [], ['w'], false],
    ['an editor’s is', [], ['e'], true],
  ];

  test.each(table)('%s', (_what, open, passers, expected) => {
    expect(isPassed(open, passers, counts)).toBe(expected);
  });
});

const people = fc.constantFrom('w', 'v', 'e', 'f', 'g');
const several = fc.uniqueArray(people, { maxLength: 5 });
const some = fc.uniqueArray(people, { minLength: 1, maxLength: 5 });
const rights = fc.uniqueArray(people).map((list) => (person: string) => list.some((one) => one === person));

describe('for everybody, whoever may pass', () => {
  test('nobody passes alone what they changed', () => {
    fc.assert(
      fc.property(people, several, rights, (author, others, mayPass) => {
        expect(isPassed([author, ...others], [author], mayPass)).toBe(false);
      }),
    );
  });

  test('every author was seen by somebody else, one of the two of whom may pass', () => {
    fc.assert(
      fc.property(some, several, rights, (open, passers, mayPass) => {
        if (!isPassed(open, passers, mayPass)) return;
        for (const author of open) {
          expect(passers.some((p) => p !== author && (mayPass(p) || mayPass(author)))).toBe(true);
        }
      }),
    );
  });

  test('more yeses never undo one, more authors never help', () => {
    fc.assert(
      fc.property(some, several, several, rights, (open, passers, more, mayPass) => {
        if (isPassed(open, passers, mayPass)) {
          expect(isPassed(open, [...passers, ...more], mayPass)).toBe(true);
        } else expect(isPassed([...open, ...more], passers, mayPass)).toBe(false);
      }),
    );
  });

  test('a yes that covers nothing brings nothing nearer; one that covers leaves fewer uncovered', () => {
    fc.assert(
      fc.property(several, several, people, rights, (openAuthors, given, person, mayPass) => {
        const state = stateOf({ openAuthors, given, mayPass });
        if (state.passed) return;
        const after = withPass(state, person, mayPass);
        const isNearer = after.passed || after.uncovered.length < state.uncovered.length;
        expect(mayCover(person, state, mayPass)).toBe(isNearer && !state.passers.includes(person));
        expect(after).toEqual({
          ...stateOf({ openAuthors, given: [...given, person], mayPass }),
          passers: after.passers,
        });
      }),
    );
  });
});

describe('the state of a version', () => {
  const passage = { id: 'p', kind: 'paragraph', hash: 'h', openAuthors: ['e'] };
  const yes = { passageId: 'p', hash: 'h', personId: 'f', completes: true };

  test('a passage once passed as it stands is passed, whoever brought it back', () => {
    expect(passageStates([passage], [yes], () => false)[0]).toMatchObject({ passed: true, uncovered: [] });
  });

  test('a yes to other words, or to another passage, is none', () => {
    const elsewhere = [
      { ...yes, hash: 'h2' },
      { ...yes, passageId: 'q' },
    ];
    expect(passageStates([passage], elsewhere, counts)[0]).toMatchObject({ passed: false, passers: [] });
  });

  test('a yes of a laxer section counts as far as its giver counts here', () => {
    const lax = { ...yes, completes: false };
    expect(passageStates([passage], [lax], counts)[0]?.passed).toBe(true);
    expect(passageStates([passage], [lax], () => false)[0]?.passed).toBe(false);
  });
});

describe('what is still needed', () => {
  const own = stateOf({ openAuthors: ['e'], given: [], mayPass: counts });
  const writers = stateOf({ openAuthors: ['w'], given: [], mayPass: counts });
  const done = stateOf({ openAuthors: ['w'], given: ['e'], mayPass: counts });

  test.each([
    ['nothing', [done], 'e', []],
    ['one’s own', [own, done], 'e', ['1 passage waits for somebody else: you changed it yourself.']],
    ['several', [own, own], 'e', ['2 passages wait for somebody else: you changed them yourself.']],
    ['for you', [writers, own], 'f', ['2 passages wait for you.']],
    [
      'both',
      [writers, own],
      'e',
      ['1 passage waits for you.', '1 passage waits for somebody else: you changed it yourself.'],
    ],
    ['for others', [writers], 'v', ['1 passage waits for somebody who may pass here.']],
  ] as [string, PassageState[], string, string[]][])('%s', (_what, states, person, sentences) => {
    expect(waitingFor(states, person, counts)).toEqual(sentences);
  });
});

function stateOf(args: { openAuthors: string[]; given: string[]; mayPass: (person: string) => boolean }) {
  const { openAuthors, given, mayPass } = args;
  const passage = { id: 'p', kind: 'paragraph', hash: 'h', openAuthors };
  const passes = given.map((personId) => ({ passageId: 'p', hash: 'h', personId, completes: false }));
  return passageStates([passage], passes, mayPass)[0] as PassageState;
}
