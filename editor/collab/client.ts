import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { v7 } from 'uuid';
import type { DeskConnection } from '#editor/collab/connection.ts';
import type { PersonHere, RefusalCode, ServerMessage } from '#editor/collab/messages.ts';
import { type EditorBinding, OwnWork, type UnplacedWords } from '#editor/collab/own-work.ts';
import { SCHEMA_NUMBER } from '#editor/schema.ts';

/**
 * What may be said about what was typed. `saved`: the server has confirmed all of it, and nothing waits to be looked at.
 * `saving`: on its way. `offline`: not saved, there is no connection. `refused`: not saved and will not be, `message`
 * says why. `unplaced`: all else is saved, but these words found no place any more.
 */
export type CollabStatus = {
  kind: 'saved' | 'saving' | 'offline' | 'unplaced' | 'refused';
  /** Steps that the server has not confirmed. */
  unconfirmed: number;
  isConnected: boolean;
  canEdit: boolean;
  message: string | null;
  people: readonly PersonHere[];
  unplaced: readonly UnplacedWords[];
};

/** Where a client begins: the document at a step, as the page was given it, and the connection it goes by. */
export type ClientOptions = {
  connection: DeskConnection;
  draftId: string;
  step: number;
  document: Node;
  canEdit: boolean;
  /** Called when nothing keeps the client any more: no page, and nothing unsaved. */
  onIdle?: () => void;
};

/** Milliseconds: how long keystrokes are gathered, until a refused batch is sent again, until a left page is let go. */
const PACE = { gather: 20, again: 2_000, linger: 1_000 } as const;

const SIGNED_OUT = 'You are signed out. What you typed is kept on this page: sign in again in another tab.';

/**
 * The browser's half of the co-editing protocol, for one draft in one tab. It outlives the page's editor, so that leaving
 * the page loses nothing: what is unsaved is still sent. One batch is on its way at a time.
 */
export class CollabClient {
  readonly draftId: string;
  /** This tab's id in the protocol. A new one at each load of a page: two tabs must never share their numbers. */
  readonly client = v7();
  readonly #options: ClientOptions;
  readonly #work: OwnWork;
  #isOpened = false;
  #isInFlight = false;
  #mostSteps = Number.POSITIVE_INFINITY;
  #canEdit: boolean;
  #refusal: string | null = null;
  #people: readonly PersonHere[] = [];
  #users = 0;
  #leave: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  #status: CollabStatus;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.draftId = options.draftId;
    this.#work = new OwnWork({ client: this.client, document: options.document, step: options.step });
    this.#canEdit = options.canEdit;
    this.#status = this.#statusNow();
  }

  /** The document as this tab shows it: confirmed steps and its own. */
  get document(): Node {
    return this.#work.document;
  }

  /** The step of the confirmed document. */
  get step(): number {
    return this.#work.step;
  }

  /** The present status: the same object until something changes, for React's useSyncExternalStore. */
  getStatus = (): CollabStatus => this.#status;

  /** Calls `listener` after each change of the status; the answer ends it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether typing makes sense: not where it is already known that it could not be saved. */
  mayType(): boolean {
    return this.#canEdit && this.#refusal === null;
  }

  /** A page begins to use the client. Starts and stops come in pairs, in any number, also twice at once. */
  start(): void {
    this.#users += 1;
    if (this.#leave) return;
    const leave = this.#options.connection.add({
      onOpen: () => this.#sayOpen(),
      onClosed: (isRevoked) => this.#closed(isRevoked),
      onMessage: (message) => this.#heard(message),
    });
    const warn = (event: BeforeUnloadEvent) => {
      if (this.hasUnsaved()) event.preventDefault();
    };
    const page = typeof window === 'undefined' ? null : window;
    page?.addEventListener('beforeunload', warn);
    this.#leave = () => {
      page?.removeEventListener('beforeunload', warn);
      this.#options.connection.send({ type: 'close', draft: this.draftId });
      leave();
    };
  }

  /** A page stops using it. What is unsaved is still sent; then the client lets go. */
  stop(): void {
    this.#users -= 1;
    setTimeout(() => this.#letGoIfIdle(), PACE.linger);
  }

  /** Whether leaving the tab now would lose something. */
  hasUnsaved(): boolean {
    this.#work.drain();
    return this.#work.waiting.length > 0 || this.#work.unplaced.length > 0;
  }

  /** Shows the client's document in an editor. */
  attach(editor: EditorBinding): void {
    this.#work.attach(editor);
  }

  /** The editor is gone; its last transactions were handed over. */
  detach(editor: EditorBinding): void {
    this.#work.detach(editor);
  }

  /** Takes a transaction made in the editor. */
  take(transaction: Transaction): void {
    this.#work.take(transaction);
    this.#changed();
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#send();
    }, PACE.gather);
  }

  /** The words are dealt with: copied, put in again, or not wanted. */
  dismiss(key: string): void {
    this.#work.dismiss(key);
    this.#changed();
    this.#letGoIfIdle();
  }

  #sayOpen(): void {
    this.#isOpened = false;
    this.#isInFlight = false;
    this.#options.connection.send({
      ...{ type: 'open', draft: this.draftId, client: this.client, step: this.step, schema: SCHEMA_NUMBER },
    });
    this.#changed();
  }

  #closed(isRevoked: boolean): void {
    this.#isOpened = false;
    this.#isInFlight = false;
    this.#people = [];
    if (isRevoked) this.#refusal ??= SIGNED_OUT;
    this.#changed();
  }

  #heard(message: ServerMessage): void {
    if (!('draft' in message) || message.draft !== this.draftId) {
      if (message.type !== 'revoked') return;
      this.#refusal = message.message;
      return void this.#changed();
    }
    this.#work.drain();
    if (message.type === 'steps') this.#received(message);
    if (message.type === 'opened') this.#opened(message);
    if (message.type === 'ack') this.#acknowledged(message);
    if (message.type === 'refused') this.#refused(message.code, message.message);
    if (message.type === 'here') this.#people = message.people;
    this.#changed();
    this.#letGoIfIdle();
  }

  #received({ runs }: Extract<ServerMessage, { type: 'steps' }>): void {
    try {
      if (!runs.every((run) => this.#work.receive(run))) this.#readOn();
    } catch (error) {
      // Nothing more is sent from a document that is not the server's. What was typed stays on the screen.
      this.#refusal = BROKEN;
      this.#changed();
      throw error;
    }
  }

  #opened(message: Extract<ServerMessage, { type: 'opened' }>): void {
    if (message.step !== this.step) return void this.#readOn();
    this.#isOpened = true;
    this.#refusal = null;
    this.#canEdit = message.canEdit;
    this.#work.settleNumbers(message.lastSeq);
    this.#send();
  }

  #acknowledged({ client, lost, problem }: Extract<ServerMessage, { type: 'ack' }>): void {
    if (client !== this.client) return;
    this.#isInFlight = false;
    this.#mostSteps = Number.POSITIVE_INFINITY;
    this.#work.drop(({ seq }) => seq !== null && lost.includes(seq), problem);
    this.#send();
  }

  #refused(code: RefusalCode, message: string): void {
    this.#isInFlight = false;
    if (code === 'behind') return void this.#readOn();
    if (code === 'unavailable' || code === 'too_many') {
      this.#isOpened = false;
      setTimeout(() => this.#options.connection.isOpen && this.#sayOpen(), PACE.again);
      return;
    }
    if (code === 'invalid' || code === 'too_large') return void this.#sendLess(message);
    this.#refusal = message;
  }

  /** Something is missing in between: ask for what happened since the confirmed step. */
  #readOn(): void {
    if (this.#options.connection.isOpen) this.#sayOpen();
  }

  /** A batch cannot be taken: smaller ones find the step that is at fault, whose words are then kept aside. */
  #sendLess(problem: string): void {
    const sent = this.#work.waiting.filter(({ seq }) => seq !== null).length;
    if (sent > 1 && this.#mostSteps > 1) {
      this.#mostSteps = Math.max(1, Math.floor(Math.min(this.#mostSteps, sent) / 2));
    } else {
      this.#mostSteps = Number.POSITIVE_INFINITY;
      this.#work.drop((_, index) => index === 0, problem);
    }
    this.#send();
  }

  #send(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#work.drain();
    if (!this.#isOpened || this.#isInFlight || this.#refusal !== null) return;
    const next = this.#work.next(this.#mostSteps);
    if (next.kind === 'nothing') return;
    if (next.kind === 'too_large') {
      this.#work.drop((_, index) => index === 0, TOO_LARGE);
      return void this.#send();
    }
    const { first, steps } = next;
    const sent = this.#work.number(first, steps.length);
    const sources = sent.flatMap((own, index) => own.sources.map((from) => ({ index, ...from })));
    const batch = { draft: this.draftId, step: this.step, steps, client: this.client, clientSeq: first };
    this.#isInFlight = this.#options.connection.send({
      type: 'batch',
      batch: { ...batch, schema: SCHEMA_NUMBER },
      ...(sources.length > 0 ? { sources } : {}),
    });
  }

  #letGoIfIdle(): void {
    if (this.#users > 0 || !this.#leave || this.hasUnsaved()) return;
    this.#leave();
    this.#leave = null;
    this.#isOpened = false;
    this.#options.onIdle?.();
  }

  #changed(): void {
    this.#status = this.#statusNow();
    for (const listener of [...this.#listeners]) listener();
  }

  #statusNow(): CollabStatus {
    const { waiting, unplaced } = this.#work;
    const isConnected = this.#options.connection.isOpen;
    return {
      kind: this.#kindOf(waiting.length, isConnected),
      unconfirmed: waiting.length,
      isConnected,
      canEdit: this.mayType(),
      message: this.#refusal,
      people: this.#people,
      unplaced,
    };
  }

  #kindOf(unconfirmed: number, isConnected: boolean): CollabStatus['kind'] {
    if (this.#refusal !== null) return 'refused';
    if (unconfirmed > 0) return isConnected ? 'saving' : 'offline';
    return this.#work.unplaced.length > 0 ? 'unplaced' : 'saved';
  }
}

const BROKEN = 'This page and the server no longer agree: copy what is not saved, then reload the page.';
const TOO_LARGE = 'This was too large to store at once: paste it again in smaller parts.';
