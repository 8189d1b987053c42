import type { Node, Schema } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Step, Transform } from '@tiptap/pm/transform';
import { confirmTransform, type StoredOwnStep } from '#editor/collab/confirm.ts';
import { lostWords } from '#editor/collab/lost-words.ts';
import type { StepsRun } from '#editor/collab/messages.ts';
import {
  inSchema,
  type NextBatch,
  nextBatch,
  type OwnStep,
  placedOwn,
  type WordsFrom,
} from '#editor/collab/own-steps.ts';
import { type LostStep, rebaseTransform } from '#editor/collab/rebase.ts';

/** Words of this tab that found no place: kept until they are dismissed. `problem` is the reason where it is not that others took their place away. */
export type UnplacedWords = { key: string; passage: string | null; text: string; problem: string | null };

/** An editor on a page that shows the document of the work. */
export type EditorBinding = {
  state: () => EditorState;
  dispatch: (transaction: Transaction) => void;
  /** Hands over the transactions that were not yet handed over. */
  drain: () => void;
};

/** The meta of transactions that bring others' steps: no input of this page's. */
export const REMOTE = 'copydeskRemote';

/** The meta with which a paste names the passages its words came from: `WordsFrom[]`. */
export const WORDS_FROM = 'copydeskWordsFrom';

/**
 * A tab's work on a draft: the confirmed document at its step, and the own steps on top that are not confirmed. Nothing
 * is dropped silently: an own step is confirmed, or waiting, or its words are among the unplaced. Knows no network.
 */
export class OwnWork {
  readonly #client: string;
  #schema: Schema;
  #confirmed: Node;
  #local: Node;
  #step: number;
  #own: OwnStep[] = [];
  #nextSeq = 0;
  #group = 0;
  #unplaced: (UnplacedWords & { seqs: (number | null)[] })[] = [];
  #unplacedCount = 0;
  #editors: EditorBinding[] = [];

  constructor(start: { client: string; document: Node; step: number }) {
    this.#client = start.client;
    this.#schema = start.document.type.schema;
    this.#confirmed = start.document;
    this.#local = start.document;
    this.#step = start.step;
  }

  /** The document as this tab shows it. */
  get document(): Node {
    return this.#local;
  }

  /** The step of the confirmed document. */
  get step(): number {
    return this.#step;
  }

  /** The own steps that are not confirmed. */
  get waiting(): readonly OwnStep[] {
    return this.#own;
  }

  get unplaced(): readonly UnplacedWords[] {
    return this.#unplaced;
  }

  /** Shows the document in an editor, whose own instance of the schema is taken on. */
  attach(editor: EditorBinding): void {
    this.#editors.push(editor);
    this.#takeOnSchema(editor.state().schema);
  }

  detach(editor: EditorBinding): void {
    this.#editors = this.#editors.filter((other) => other !== editor);
  }

  /** Has the editors hand over what was typed. */
  drain(): void {
    for (const editor of [...this.#editors]) editor.drain();
  }

  /** Takes a transaction made in the editor. */
  take(transaction: Transaction): void {
    const sources: readonly WordsFrom[] = transaction.getMeta(WORDS_FROM) ?? [];
    this.#group += 1;
    for (const [index, step] of transaction.steps.entries()) {
      const before = transaction.docs[index] as Node;
      this.#own.push({ step, inverted: step.invert(before), seq: null, group: this.#group, sources });
    }
    this.#local = transaction.doc;
  }

  /** The next batch to send, of at most `most` steps. */
  next(most: number): NextBatch {
    return nextBatch(this.#own, this.#nextSeq, most);
  }

  /** Notes the numbers of steps that are being sent; they never change again. */
  number(first: number, count: number): OwnStep[] {
    this.#own = this.#own.map((own, index) => (index < count ? { ...own, seq: first + index } : own));
    this.#nextSeq = Math.max(this.#nextSeq, first + count);
    return this.#own.slice(0, count);
  }

  /**
   * What the server says is the last stored number. Numbers before it were dealt with in order, so those of them that are
   * still waiting found no place.
   */
  settleNumbers(last: number): void {
    this.#nextSeq = Math.max(this.#nextSeq, last + 1);
    this.drop(({ seq }) => seq !== null && seq <= last, null);
  }

  /** Takes a run of confirmed steps. False where they do not follow what is here: then read on from `step`. */
  receive(run: StepsRun): boolean {
    const behind = this.#step - run.from;
    const count = run.steps?.length ?? run.seqs.length;
    if (behind < 0) return false;
    if (behind >= count) return true;
    const steps = run.steps === null ? null : this.#read(run.steps.slice(behind));
    if (run.client === this.#client) return this.#confirm(run.seqs.slice(behind), steps);
    this.#rebaseOver(steps ?? []);
    return true;
  }

  /** Takes own steps back that will not be stored, and keeps their words aside. */
  drop(which: (own: OwnStep, index: number) => boolean, problem: string | null): void {
    const dropped = this.#own.filter(which);
    if (dropped.length > 0) this.#rework([], dropped, problem);
  }

  /** The words are dealt with: copied, put in again, or not wanted. */
  dismiss(key: string): void {
    this.#unplaced = this.#unplaced.filter((words) => words.key !== key);
  }

  #confirm(seqs: number[], steps: Step[] | null): boolean {
    const own = this.#own.slice(0, seqs.length);
    const isAsSent = seqs.every((seq, index) => {
      const mine = own[index];
      const theirs = steps?.[index];
      return mine?.seq === seq && (theirs === undefined || isSameStep(mine.step, theirs));
    });
    if (!isAsSent) return steps !== null && this.#confirmOtherwise(seqs, steps);
    for (const { step } of own) this.#confirmed = applied(step, this.#confirmed);
    this.#own = this.#own.slice(seqs.length);
    this.#step += seqs.length;
    return true;
  }

  /** The authority placed own steps in another way than this tab did, or not all of them: its way counts. */
  #confirmOtherwise(seqs: number[], steps: Step[]): true {
    const last = seqs.at(-1) ?? -1;
    const stored = steps.map((step, at): StoredOwnStep => {
      const index = this.#own.findIndex(({ seq }) => seq === seqs[at]);
      return { step, index: index === -1 ? null : index };
    });
    const passedOver = this.#own.filter(({ seq }) => seq !== null && seq < last && !seqs.includes(seq));
    this.#unplaced = this.#unplaced.filter(
      (words) => !words.seqs.every((seq) => seq !== null && seqs.includes(seq)),
    );
    this.#rework(stored, passedOver, null);
    this.#step += steps.length;
    return true;
  }

  #rework(stored: StoredOwnStep[], dropped: readonly OwnStep[], problem: string | null): void {
    const old = this.#own;
    const transform = this.#beginTransform();
    const indexes = new Set(dropped.map((step) => old.indexOf(step)));
    const result = confirmTransform(transform, { unconfirmed: old, stored, dropped: indexes });
    this.#own = placedOwn(transform, old, result.placed, old.length + stored.length);
    const lost = [...indexes, ...result.lost].map((index): LostStep => ({ index, text: '', kind: 'words' }));
    this.#keepAside(old, lost, problem);
    this.#confirmed = result.confirmed;
    this.#finishTransform(transform, old.length);
  }

  #rebaseOver(over: Step[]): void {
    const old = this.#own;
    const transform = this.#beginTransform();
    const rebased = rebaseTransform(transform, { over, unconfirmed: old });
    const start = old.length + over.length;
    this.#own = placedOwn(transform, old, rebased.placed, start);
    this.#keepAside(old, rebased.lost, null);
    this.#confirmed = transform.docs[start] ?? transform.doc;
    this.#step += over.length;
    this.#finishTransform(transform, old.length);
  }

  #keepAside(own: readonly OwnStep[], lost: readonly LostStep[], problem: string | null): void {
    if (lost.length === 0) return;
    const steps = own.map(({ step }) => step);
    const seqs = lost.map(({ index }) => own[index]?.seq ?? null);
    const words = lostWords(this.#confirmed, steps, lost);
    // Something without words that was refused for a reason must be said as well.
    if (words.length === 0 && problem !== null) words.push({ passage: null, text: '' });
    for (const { passage, text } of words) {
      this.#unplacedCount += 1;
      this.#unplaced = [
        ...this.#unplaced,
        { key: String(this.#unplacedCount), passage, text, problem, seqs },
      ];
    }
  }

  #beginTransform(): Transform {
    return this.#editors.at(-1)?.state().tr ?? new Transform(this.#local);
  }

  #finishTransform(transform: Transform, rebased: number): void {
    this.#local = transform.doc;
    const editor = this.#editors.at(-1);
    if (!editor || transform.steps.length === 0) return;
    const transaction = transform as Transaction;
    editor.dispatch(
      transaction.setMeta('rebased', rebased).setMeta('addToHistory', false).setMeta(REMOTE, true),
    );
  }

  #takeOnSchema(schema: Schema): void {
    if (schema === this.#schema) return;
    const moved = inSchema(schema, this.#confirmed, this.#own);
    this.#schema = schema;
    this.#confirmed = moved.confirmed;
    this.#local = moved.local;
    this.#own = moved.own;
  }

  #read(steps: readonly unknown[]): Step[] {
    return steps.map((json) => Step.fromJSON(this.#schema, json));
  }
}

function applied(step: Step, doc: Node): Node {
  const result = step.apply(doc);
  if (result.doc === null) throw new RangeError('A confirmed step does not apply.');
  return result.doc;
}

function isSameStep(a: Step, b: Step): boolean {
  return JSON.stringify(a.toJSON()) === JSON.stringify(b.toJSON());
}
