import { type BatchToCommit, type CommitOutcome, commitBatches } from '#features/documents/steps/commands.ts';
import { system } from '#lib/actor.ts';

type Waiting = {
  batch: BatchToCommit;
  resolve: (outcome: CommitOutcome) => void;
  reject: (error: unknown) => void;
};

/** Flushes that may run at once: while one waits for the disk, or for a locked draft, another goes on. */
const AT_ONCE = 2;

/** How many drafts' batches one transaction takes. */
const MOST = 100;

/**
 * Commits the rooms' batches in groups: what comes while a flush runs goes out with the next one. A room hands in one
 * batch at a time, so that a group never holds two of one draft. Rejects where the outcome is not known.
 */
export class Flusher {
  readonly #commit: typeof commitBatches;
  #waiting: Waiting[] = [];
  #running = 0;

  constructor(commit: typeof commitBatches = commitBatches) {
    this.#commit = commit;
  }

  submit(batch: BatchToCommit): Promise<CommitOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject });
      // The drafts whose messages came in the same turn go out together.
      queueMicrotask(() => this.#next());
    });
  }

  #next(): void {
    if (this.#running >= AT_ONCE || this.#waiting.length === 0) return;
    const group = this.#waiting.slice(0, MOST);
    this.#waiting = this.#waiting.slice(MOST);
    this.#running += 1;
    void this.#flush(group).finally(() => {
      this.#running -= 1;
      this.#next();
    });
  }

  async #flush(group: Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#commit(
        system(),
        group.map(({ batch }) => batch),
      );
      for (const [index, { resolve }] of group.entries()) resolve(outcomes[index] ?? 'raced');
    } catch (error) {
      const [only] = group;
      if (only && group.length === 1) return only.reject(error);
      // One broken batch must not stop the others: each by itself.
      for (const one of group) await this.#flush([one]);
    }
  }
}
