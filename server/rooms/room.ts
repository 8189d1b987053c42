import type { Node } from '@tiptap/pm/model';
import type { ParsedBatch } from '#editor/collab/batch.ts';
import type { PasteSource, RefusalCode, ServerMessage } from '#editor/collab/messages.ts';
import {
  type CommittedStep,
  documentAt,
  lastStoredNumber,
  stepsSince,
  storedNumbers,
} from '#features/documents/queries.ts';
import { LATEST, type PreparedBatch, prepareBatch } from '#features/documents/rules/prepare-batch.ts';
import type { BatchToCommit, CommitOutcome, NewStep } from '#features/documents/steps/commands.ts';
import { stepsToStore } from '#features/documents/steps/queries.ts';
import { system } from '#lib/actor.ts';
import { newId } from '#lib/ids.ts';
import { log } from '#lib/log.ts';
import { follow, type RecentStep, runsOf } from '#server/rooms/recent-steps.ts';

/** Somebody's open draft on a stream. `send` never throws; `suspect` is called where their right was found wanting. */
export type Member = {
  client: string;
  person: { id: string; name: string };
  session: string | null;
  send: (message: ServerMessage) => void;
  suspect: () => void;
};

export type RoomOptions = {
  draftId: string;
  commit: (batch: BatchToCommit) => Promise<CommitOutcome>;
  /** Called after each change of the draft that this room saw. */
  moved: (step: number) => void;
};

type Batch = Extract<ParsedBatch, { ok: true }> & { sources: PasteSource[] };

/** How often a batch is tried where others were first or the database did not answer, and the pause between, in ms. */
const ATTEMPTS = 6;
const PAUSE = 150;

/** Steps in one message. */
const CHUNK = 500;

/**
 * One draft on one node, in memory: the document at its last committed step, the steps before it, and who has it open.
 * Does one thing at a time. Memory and members learn of a step only after it is committed; after an error, or where the
 * outcome is not known, the memory is forgotten and read again.
 */
export class Room {
  readonly draftId: string;
  readonly members = new Set<Member>();
  readonly #options: RoomOptions;
  #present: { doc: Node; step: number } | null = null;
  /** The step up to which the members were told. */
  #told = -1;
  #recent: RecentStep[] = [];
  readonly #lastSeq = new Map<string, number>();
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.draftId = options.draftId;
  }

  /** The last step this room knows, or -1. */
  get step(): number {
    return this.#present?.step ?? this.#told;
  }

  /** How much waits to be done. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Lets somebody in who has the document of `step`: sends what happened since, then `opened`. */
  join(member: Member, step: number, canEdit: boolean): Promise<void> {
    return this.#inTurn(async () => {
      const present = await this.#load();
      if (!present) return refuse(member, this.draftId, 'not_found', NO_DRAFT);
      if (step > present.step) await this.#readOn();
      if (step > this.step) return refuse(member, this.draftId, 'schema', FROM_ELSEWHERE);
      const known = await lastStoredNumber(system(), { draftId: this.draftId, client: member.client });
      this.#lastSeq.set(member.client, known);
      for (let from = step; from < this.step; from = Math.min(from + CHUNK, this.step)) {
        const to = Math.min(from + CHUNK, this.step);
        member.send({ type: 'steps', draft: this.draftId, runs: runsOf(await this.#between(from, to)) });
      }
      this.members.add(member);
      member.send({ type: 'opened', draft: this.draftId, step: this.step, canEdit, lastSeq: known });
      this.#tellWhoIsHere();
    });
  }

  /** Tells somebody who is in what they may do now. */
  renew(member: Member, canEdit: boolean): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.members.has(member)) return;
      const lastSeq = this.#lastSeq.get(member.client) ?? -1;
      member.send({ type: 'opened', draft: this.draftId, step: this.step, canEdit, lastSeq });
    });
  }

  leave(member: Member): void {
    if (this.members.delete(member)) this.#tellWhoIsHere();
  }

  /** Takes a batch of a member: commits it, tells everybody, and answers. */
  submit(member: Member, batch: Batch): Promise<void> {
    return this.#inTurn(() => this.#handle(member, batch));
  }

  /** Reads the steps that others committed: on another node, or by a command. */
  readOn(): Promise<void> {
    return this.#inTurn(async () => {
      if (await this.#load()) await this.#readOn();
    });
  }

  /** Runs after everything that waits. */
  afterAll(work: () => Promise<void>): Promise<void> {
    return this.#inTurn(work);
  }

  async #handle(member: Member, batch: Batch): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        if (await this.#attempt(member, batch)) return;
      } catch (error) {
        // What is in the database decides: it is read again, and what turns out to be stored is not stored twice.
        log.warn({ err: error, draft: this.draftId }, 'a batch could not be committed for sure');
        this.#forget();
        await new Promise((resolve) => setTimeout(resolve, PAUSE * attempt));
      }
    }
    refuse(member, this.draftId, 'unavailable', NOT_STORED);
  }

  /** One try. True where the member was answered. */
  async #attempt(member: Member, batch: Batch): Promise<boolean> {
    const present = await this.#load();
    if (!present) return refuse(member, this.draftId, 'not_found', NO_DRAFT);
    if (batch.batch.step > present.step) await this.#readOn();
    if (batch.batch.step > this.step) return refuse(member, this.draftId, 'schema', FROM_ELSEWHERE);
    if (await this.#answerKnown(member, batch)) return true;
    if (this.step - batch.batch.step > LATEST) return refuse(member, this.draftId, 'behind', BEHIND);
    const prepared = await this.#prepare(batch);
    if (prepared.placed.length === 0) return this.#acknowledge(member, batch, prepared);
    const base = this.step;
    const steps = await this.#toStore(batch, prepared, member);
    const { client } = batch.batch;
    const { person, session } = member;
    const outcome = await this.#options.commit({
      ...{ draftId: this.draftId, base, person: person.id, session, client, steps },
    });
    if (outcome === 'raced') {
      await this.#readOn();
      return false;
    }
    if (outcome === 'refused') {
      member.suspect();
      return refuse(member, this.draftId, 'forbidden', NOT_YOURS);
    }
    this.#committed(member, batch, steps);
    return this.#acknowledge(member, batch, prepared);
  }

  /** A batch whose first number is not above the last stored one was sent before: says what is stored of it. */
  async #answerKnown(member: Member, { batch, steps }: Batch): Promise<boolean> {
    const { client, clientSeq } = batch;
    let last = this.#lastSeq.get(client);
    if (last === undefined) {
      last = await lastStoredNumber(system(), { draftId: this.draftId, client });
      this.#lastSeq.set(client, last);
    }
    if (clientSeq > last) return false;
    const found = await storedNumbers(system(), { draftId: this.draftId, client, from: clientSeq });
    const stored = found.filter((seq) => seq < clientSeq + steps.length);
    const dealtWith = Math.min(last, clientSeq + steps.length - 1) - clientSeq + 1;
    const numbers = Array.from({ length: dealtWith }, (_, index) => clientSeq + index);
    const lost = numbers.filter((seq) => !stored.includes(seq));
    member.send({ type: 'ack', draft: this.draftId, client, stored, lost, problem: null });
    return true;
  }

  async #prepare({ batch, steps }: Batch): Promise<PreparedBatch> {
    const since = await this.#between(batch.step, this.step);
    const doc = since[0]?.before ?? this.#doc();
    return prepareBatch({ doc, over: since.map(({ step }) => step), steps, newId });
  }

  #toStore(batch: Batch, prepared: PreparedBatch, member: Member): Promise<NewStep[]> {
    return stepsToStore(system(), {
      draftId: this.draftId,
      base: this.step,
      doc: this.#doc(),
      person: member.person.id,
      clientSeq: batch.batch.clientSeq,
      prepared,
      sources: batch.sources,
    });
  }

  #committed(member: Member, { batch, steps: sent }: Batch, steps: readonly NewStep[]): void {
    const base = this.step;
    const committed = steps.map(({ content, author, seq }, index): CommittedStep => {
      return { number: base + index + 1, content, author, client: seq === null ? null : batch.client, seq };
    });
    const own = committed.filter(({ client }) => client !== null);
    const isAsSent = batch.step === base && own.length === sent.length;
    this.#add(committed, (other) => {
      const runs = runsOf(committed);
      if (other !== member || !isAsSent) return runs;
      return runs.map((run) => (run.client === batch.client ? { ...run, steps: null } : run));
    });
  }

  #acknowledge(member: Member, { batch }: Batch, prepared: PreparedBatch): true {
    const { client, clientSeq } = batch;
    const stored = prepared.placed.map(({ index }) => clientSeq + index);
    const lost = prepared.lost.map((index) => clientSeq + index);
    member.send({ type: 'ack', draft: this.draftId, client, stored, lost, problem: prepared.problem });
    return true;
  }

  /** Takes committed steps into memory, then tells the members. */
  #add(steps: readonly CommittedStep[], runs: (member: Member) => ReturnType<typeof runsOf>): void {
    if (steps.length === 0) return;
    const { doc, recent } = follow(this.#doc(), steps);
    const step = this.step + steps.length;
    this.#present = { doc, step };
    this.#recent = [...this.#recent, ...recent].slice(-LATEST);
    for (const { client, seq } of steps) if (client !== null && seq !== null) this.#lastSeq.set(client, seq);
    this.#told = step;
    for (const member of this.members)
      member.send({ type: 'steps', draft: this.draftId, runs: runs(member) });
    this.#options.moved(step);
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const steps = await stepsSince(system(), { draftId: this.draftId, step: this.step, limit: CHUNK });
      try {
        this.#add(steps, () => runsOf(steps));
      } catch (error) {
        this.#forget();
        throw error;
      }
      if (steps.length < CHUNK) return;
    }
  }

  /** The draft as the database has it, read where it is not in memory. The members learn of steps they were not told. */
  async #load(): Promise<{ doc: Node; step: number } | null> {
    if (this.#present) return this.#present;
    // Where members were told of a step, the reading goes on from there, so that they miss nothing.
    const told = this.#told >= 0 ? { step: this.#told } : {};
    const read = await documentAt(system(), { draftId: this.draftId, ...told });
    if (!read) return null;
    this.#present = read;
    this.#told = read.step;
    await this.#readOn();
    return this.#present;
  }

  /** The committed steps after `from` up to `to`, from memory or the database. */
  async #between(from: number, to: number): Promise<RecentStep[]> {
    const first = this.step - this.#recent.length;
    if (from >= first) return this.#recent.slice(from - first, to - first);
    const read = await documentAt(system(), { draftId: this.draftId, step: from });
    const steps = await stepsSince(system(), { draftId: this.draftId, step: from, to });
    if (!read) throw new RangeError('An earlier step cannot be read.');
    return follow(read.doc, steps).recent;
  }

  #forget(): void {
    this.#present = null;
    this.#recent = [];
    this.#lastSeq.clear();
  }

  #doc(): Node {
    if (!this.#present) throw new RangeError('The room has no document.');
    return this.#present.doc;
  }

  #tellWhoIsHere(): void {
    const people = [...new Map([...this.members].map(({ person }) => [person.id, person])).values()];
    for (const member of this.members) member.send({ type: 'here', draft: this.draftId, people });
  }

  #inTurn(work: () => Promise<unknown>): Promise<void> {
    this.#waiting += 1;
    const done = this.#queue.then(work).then(
      () => undefined,
      (error: unknown) => {
        this.#forget();
        throw error;
      },
    );
    this.#queue = done.then(
      () => this.#left(),
      () => this.#left(),
    );
    return done;
  }

  #left(): void {
    this.#waiting -= 1;
  }
}

function refuse(member: Member, draft: string, code: RefusalCode, message: string): true {
  member.send({ type: 'refused', draft, code, message });
  return true;
}

const NO_DRAFT = 'There is no such story, or you may not see it.';
const FROM_ELSEWHERE = 'This page does not fit what is stored: copy what is not saved, then reload the page.';
const BEHIND = 'The story has moved on: reading on.';
const NOT_STORED = 'Not saved yet: the database does not answer. It is tried again.';
const NOT_YOURS = 'You may not change this story any more. What you typed since is kept on this page.';
