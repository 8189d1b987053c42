import type { Node } from '@tiptap/pm/model';
import { type Step, Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import * as collab from 'prosemirror-collab';
import { describe, expect, test } from 'vitest';
import {
  insertedText,
  type Rebased,
  rebaseSteps,
  rebaseTransform,
  type UnconfirmedStep,
} from '#editor/collab/rebase.ts';
import { documentProblem } from '#editor/limits.ts';
import { schema } from '#editor/schema.ts';
import { textOf } from '#editor/text.ts';
import {
  doc,
  grid,
  h2,
  headline,
  id,
  p,
  quote,
  standfirst,
  table,
  tableCaption,
  td,
  tr,
} from '#test/build-document.ts';
import { type RandomEdit, randomEdit, stepsOfEdit } from '#test/random-edits.ts';

const story = doc(
  headline('Storm'),
  standfirst('Rain fell all night.'),
  p({ id: 'a' }, 'One <a>two three'),
  h2('Why'),
  p({ id: 'b' }, 'Four five'),
  quote(p('six'), p('seven')),
  p('eight'),
  table(
    tableCaption('Seats'),
    grid(
      tr(td({ column: id('c1') }, p('Party')), td({ column: id('c2') }, p('Seats'))),
      tr(td({ column: id('c1') }, p('<cell>Left')), td({ column: id('c2') }, p('<other>12'))),
    ),
  ),
);

// What prosemirror-collab's plugin calls, exported by it but left out of its types.
const { rebaseSteps: rivalRebase } = collab as unknown as {
  rebaseSteps(steps: UnconfirmedStep[], over: Step[], transform: Transform): UnconfirmedStep[];
};

const edits = fc.array(randomEdit, { minLength: 1, maxLength: 8 });

describe('rebaseSteps', () => {
  test('keeps what two people write in two cells of a table', () => {
    const mine = new Transform(story).insert(story.tag.cell ?? 0, schema.text('The '));
    const theirs = new Transform(story).insert(story.tag.other ?? 0, schema.text('1'));
    const { doc: result, lost } = rebaseSteps({ doc: story, over: theirs.steps, steps: mine.steps });
    expect(lost).toEqual([]);
    expect(textOf(result)).toContain('The Left | 112');
  });

  test('keeps words typed in a paragraph that others split, turned and moved around', () => {
    const typed = new Transform(story).insert(story.tag.a ?? 0, schema.text('new '));
    const others = new Transform(story).split(story.tag.a ?? 0).insert(1, schema.text('Big '));
    const { doc: result, lost } = rebaseSteps({ doc: story, over: others.steps, steps: typed.steps });
    expect(lost).toEqual([]);
    expect(result.textContent).toContain('new two three');
  });

  test('returns words typed in a paragraph that others deleted', () => {
    const at = story.tag.a ?? 0;
    const typed = new Transform(story)
      .insert(at, schema.text('vital '))
      .insert(1, schema.text('Big '))
      .delete(at + 4, at + 5);
    const $at = story.resolve(at);
    const others = new Transform(story).delete($at.before(), $at.after());
    const { doc: result, placed, lost } = rebaseSteps({ doc: story, over: others.steps, steps: typed.steps });
    expect(lost).toEqual([
      { index: 0, text: 'vital ', kind: 'words' },
      { index: 2, text: '', kind: 'deletion' },
    ]);
    expect(placed.map(({ index }) => index)).toEqual([1]);
    expect(result.textContent).toMatch(/^Big Storm/);
  });

  test('returns a format that found no words any more', () => {
    const $at = story.resolve(story.tag.a ?? 0);
    const bold = new Transform(story).addMark($at.start(), $at.end(), schema.mark('bold'));
    const others = new Transform(story).delete($at.before(), $at.after());
    const { lost } = rebaseSteps({ doc: story, over: others.steps, steps: bold.steps });
    expect(lost).toEqual([{ index: 0, text: '', kind: 'form' }]);
  });

  test('steps that lie outside the document are lost, not thrown', () => {
    const far = new Transform(doc(headline('x'.repeat(200)), p('y'))).insert(150, schema.text('words'));
    const { lost, doc: result } = rebaseSteps({ doc: story, over: [], steps: far.steps });
    expect(lost).toEqual([{ index: 0, text: 'words', kind: 'words' }]);
    expect(result.eq(story)).toBe(true);
  });

  test('throws where the others’ steps are not of this document', () => {
    const far = new Transform(doc(headline('x'.repeat(200)), p('y'))).insert(150, schema.text('words'));
    expect(() => rebaseSteps({ doc: story, over: far.steps, steps: [] })).toThrow();
  });

  test('every step is placed or lost, and no word is in neither document nor list', () => {
    fc.assert(
      fc.property(edits, edits, (theirs, mine) => {
        const over = play(story, theirs).steps;
        const { steps } = play(story, mine);
        const rebased = rebaseSteps({ doc: story, over, steps });
        const indices = [...rebased.placed, ...rebased.lost].map(({ index }) => index);
        expect(indices.toSorted((a, b) => a - b)).toEqual(steps.map((_, index) => index));
        expect(documentProblem(rebased.doc)).toBeNull();
        for (const { index, text } of rebased.lost)
          expect(text.trim()).toBe(insertedText(steps[index] as Step).trim());
        for (const { index, step } of rebased.placed) {
          expect(insertedText(step)).toBe(insertedText(steps[index] as Step));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('the placed steps are what an authority may store: they lead from its document to the result', () => {
    fc.assert(
      fc.property(edits, edits, (theirs, mine) => {
        const authority = play(story, theirs);
        const rebased = rebaseSteps({ doc: story, over: authority.steps, steps: play(story, mine).steps });
        const replayed = new Transform(authority.doc);
        for (const { step } of rebased.placed) replayed.step(step);
        expect(replayed.doc.eq(rebased.doc)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('agrees with prosemirror-collab, which drops what is returned here', () => {
    fc.assert(
      fc.property(edits, edits, (theirs, mine) => {
        const over = play(story, theirs).steps;
        const own = play(story, mine);
        const rival = new Transform(own.doc);
        const kept = rivalRebase(rebaseable(own), over, rival);
        const rebased = rebaseSteps({ doc: story, over, steps: own.steps });
        expect(rebased.doc.eq(rival.doc)).toBe(true);
        expect(rebased.placed.length).toBe(kept.length);
        expect(JSON.stringify(rebased.placed.map(({ step }) => step))).toBe(
          JSON.stringify(kept.map(({ step }) => step)),
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe('rebaseTransform', () => {
  test('does in an open transaction what the authority does, mapping positions alike', () => {
    fc.assert(
      fc.property(edits, edits, fc.nat(200), (theirs, mine, at) => {
        const over = play(story, theirs).steps;
        const own = play(story, mine);
        const open = new Transform(own.doc);
        const rival = new Transform(own.doc);
        const rebased = rebaseTransform(open, { over, unconfirmed: rebaseable(own) });
        rivalRebase(rebaseable(own), over, rival);
        expect(summaryOf(rebased)).toEqual(summaryOf(rebaseSteps({ doc: story, over, steps: own.steps })));
        const pos = Math.min(at, own.doc.content.size);
        expect(open.mapping.map(pos)).toBe(rival.mapping.map(pos));
      }),
      { numRuns: 200 },
    );
  });
});

describe('people at one document', () => {
  test('converge, with every step stored once or returned', () => {
    const turn = fc.record({ person: fc.nat(2), edit: randomEdit, sends: fc.boolean() });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 5, maxLength: 40 }), (turns) => {
        const authority = new Authority(story);
        const people = [0, 1, 2].map((name) => new Person(name, story));
        for (const { person, edit, sends } of turns) {
          people[person]?.edit(edit);
          if (sends) people[person]?.sync(authority);
        }
        for (const person of [...people, ...people]) person.sync(authority);
        for (const person of people) {
          expect(person.view.eq(authority.doc)).toBe(true);
          expect(person.stored + person.lost).toBe(person.made);
        }
        expect(authority.log.length).toBe(people.reduce((sum, person) => sum + person.stored, 0));
      }),
      { numRuns: 150 },
    );
  });
});

/** A room in small: it takes a batch made on any earlier step and rebases it over what came since. */
class Authority {
  doc: Node;
  readonly log: { step: Step; by: number }[] = [];
  private readonly docs: Node[];

  constructor(first: Node) {
    this.doc = first;
    this.docs = [first];
  }

  take(by: number, at: number, steps: Step[]): Rebased {
    const over = this.log.slice(at).map(({ step }) => step);
    const rebased = rebaseSteps({ doc: this.docs[at] as Node, over, steps });
    for (const { step } of rebased.placed) {
      this.log.push({ step, by });
      this.doc = step.apply(this.doc).doc as Node;
      this.docs.push(this.doc);
    }
    return rebased;
  }
}

/** A browser in small: its view has its own steps before they are stored. */
class Person {
  view: Node;
  made = 0;
  stored = 0;
  lost = 0;
  private step = 0;
  private unconfirmed: UnconfirmedStep[] = [];
  private readonly name: number;

  constructor(name: number, first: Node) {
    this.name = name;
    this.view = first;
  }

  edit(edit: RandomEdit): void {
    for (const step of stepsOfEdit(this.view, edit)) {
      this.unconfirmed.push({ step, inverted: step.invert(this.view) });
      this.view = step.apply(this.view).doc as Node;
      this.made += 1;
    }
  }

  sync(authority: Authority): void {
    const over = authority.log.slice(this.step).map(({ step }) => step);
    const answer = authority.take(
      this.name,
      this.step,
      this.unconfirmed.map(({ step }) => step),
    );
    const open = new Transform(this.view);
    const own = rebaseTransform(open, { over, unconfirmed: this.unconfirmed });
    expect(summaryOf(own)).toEqual(summaryOf(answer));
    this.view = open.doc;
    this.stored += answer.placed.length;
    this.lost += answer.lost.length;
    this.unconfirmed = [];
    this.step = authority.log.length;
  }
}

function play(start: Node, list: RandomEdit[]): Transform {
  const transform = new Transform(start);
  for (const edit of list) {
    for (const step of stepsOfEdit(transform.doc, edit)) transform.step(step);
  }
  return transform;
}

function rebaseable(transform: Transform): (UnconfirmedStep & { origin: Transform })[] {
  return transform.steps.map((step, index) => ({
    step,
    inverted: step.invert(transform.docs[index] as Node),
    origin: transform,
  }));
}

function summaryOf({ doc: result, placed, lost }: Rebased): unknown {
  return { text: result.toString(), placed: placed.map(({ step, index }) => [index, step.toJSON()]), lost };
}
