import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { Step, Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import type { StepJson } from '#editor/collab/batch.ts';
import { OwnWork } from '#editor/collab/own-work.ts';
import { schema } from '#editor/schema.ts';
import { doc, headline, p } from '#test/build-document.ts';

const ME = 'me';
const start = doc(headline('Storm'), p({ id: 'a' }, '<a>one<b>'), p({ id: 'b' }, '<c>two<d>'));

/** A work on `start`, and what it does for short. */
function begin() {
  const work = new OwnWork({ client: ME, document: start, step: 10 });
  return {
    work,
    type: (at: number, text: string) =>
      work.take(EditorState.create({ doc: work.document }).tr.insertText(text, at)),
    send: () => {
      const next = work.next(Number.POSITIVE_INFINITY);
      if (next.kind !== 'batch') throw new Error('Nothing to send.');
      work.number(next.first, next.steps.length);
      return next;
    },
  };
}

const insert = (pos: number, text: string): StepJson => ({
  ...{ stepType: 'replace', from: pos, to: pos, slice: { content: [{ type: 'text', text }] } },
});
const run = (from: number, client: string, seqs: number[], steps: StepJson[] | null) => ({
  ...{ from, client, person: 'somebody', seqs, steps },
});
const applied = (from: Node, ...steps: StepJson[]) =>
  steps.reduce((present, step) => new Transform(present).step(Step.fromJSON(schema, step)).doc, from);

describe('own steps that come back', () => {
  test('as they were sent are confirmed, once', () => {
    const { work, type, send } = begin();
    type(start.tag.b as number, '!');
    send();
    expect(work.receive(run(10, ME, [0], null))).toBe(true);
    expect(work.receive(run(10, ME, [0], null))).toBe(true);
    expect([work.step, work.waiting.length, work.document.textContent]).toEqual([11, 0, 'Stormone!two']);
  });

  test('with keys in another order, as a database gives them, are the same', () => {
    const { work, type, send } = begin();
    type(start.tag.b as number, '!');
    const { steps } = send();
    const [step] = steps as [StepJson];
    const shuffled = Object.fromEntries(Object.entries(step).toReversed()) as StepJson;
    work.receive(run(10, ME, [0], [shuffled]));
    expect(work.document.textContent).toBe('Stormone!two');
  });

  test('placed otherwise than here: the server’s way counts, and what was typed behind follows it', () => {
    const { work, type, send } = begin();
    type(start.tag.b as number, 'X');
    send();
    type((start.tag.b as number) + 1, 'Y');
    work.receive(run(10, ME, [0], [insert(start.tag.d as number, 'X')]));
    const confirmed = applied(start, insert(start.tag.d as number, 'X'));
    expect(work.document.textContent).toBe('StormonetwoXY');
    expect(work.waiting).toHaveLength(1);
    expect(applied(confirmed, work.waiting[0]?.step.toJSON() as StepJson).eq(work.document)).toBe(true);
  });

  test('placed otherwise: a deletion that touches them takes nothing of others’ away', () => {
    const { work, type, send } = begin();
    type(start.tag.b as number, 'X');
    send();
    const { tr } = EditorState.create({ doc: work.document });
    work.take(tr.delete((start.tag.b as number) - 1, (start.tag.b as number) + 1));
    work.receive(run(10, ME, [0], [insert(start.tag.d as number, 'X')]));
    expect(work.document.textContent).toBe('StormonetwoX');
  });

  test('in part: those passed over found no place, and their words are kept aside', () => {
    const { work, type, send } = begin();
    type(start.tag.b as number, 'X');
    type((start.tag.d as number) + 1, 'Y');
    send();
    work.receive(run(10, ME, [1], [insert(start.tag.d as number, 'Y')]));
    expect(work.document.textContent).toBe('StormonetwoY');
    expect(work.unplaced.map(({ text }) => text)).toEqual(['X']);
  });

  test('that this tab had given up for lost are taken back in', () => {
    const { work, type, send } = begin();
    type(start.tag.b as number, 'X');
    send();
    const gone: StepJson = {
      stepType: 'replace',
      from: (start.tag.a as number) - 1,
      to: (start.tag.b as number) + 1,
    };
    work.receive(run(10, 'other', [0], [gone]));
    expect(work.unplaced.map(({ text }) => text)).toEqual(['X']);
    work.receive(run(11, ME, [0], [insert(1, 'X')]));
    expect([work.unplaced.length, work.document.textContent]).toEqual([0, 'XStormtwo']);
  });
});

describe('others’ steps', () => {
  test('go under the own ones', () => {
    const { work, type } = begin();
    type(start.tag.b as number, '!');
    work.receive(run(10, 'other', [0], [insert(start.tag.a as number, 'so ')]));
    expect([work.step, work.document.textContent]).toEqual([11, 'Stormso one!two']);
  });

  test('partly known already are taken from where this tab is', () => {
    const { work } = begin();
    const two = [insert(1, 'a'), insert(1, 'b')];
    work.receive(run(10, 'other', [0], two.slice(0, 1)));
    work.receive(run(10, 'other', [0, 1], two));
    expect([work.step, work.document.textContent]).toEqual([12, 'baStormonetwo']);
  });

  test('with something missing before them are not taken', () => {
    const { work } = begin();
    expect(work.receive(run(12, 'other', [0], [insert(1, 'a')]))).toBe(false);
    expect(work.step).toBe(10);
  });
});

describe('what will not be stored', () => {
  test('is taken back with its words aside, and what follows stays', () => {
    const { work, type } = begin();
    type(start.tag.b as number, 'X');
    type((start.tag.d as number) + 1, 'Y');
    work.drop((_, index) => index === 0, 'Too long.');
    expect(work.document.textContent).toBe('StormonetwoY');
    expect(work.unplaced).toMatchObject([{ text: 'X', problem: 'Too long.' }]);
    work.dismiss(work.unplaced[0]?.key ?? '');
    expect(work.unplaced).toEqual([]);
  });

  test('is known from the last number that the server has stored', () => {
    const { work, type, send } = begin();
    type(start.tag.b as number, 'X');
    send();
    type((start.tag.d as number) + 1, 'Y');
    work.settleNumbers(0);
    expect([work.document.textContent, work.waiting.length]).toEqual(['StormonetwoY', 1]);
    expect(send().first).toBe(1);
  });
});
