import { createHash } from 'node:crypto';
import type { LiveChange, LiveMessage } from '#lib/live-message.ts';

/** A change as it is told. `at` is when it happened, by the database's clock, in milliseconds. */
export type ToldChange = LiveChange & { id: string; at: number };

/** How many changes are remembered: more than happen in an hour of the busiest night. */
const MOST = 500;
/** What commits late has an earlier time than what was told already: whoever comes back is told so much again (a transaction may take twenty seconds). */
const LATE = 30_000;
/** A page and its script are not fetched in one moment: what happened between them is told to whoever comes for the first time. */
const FIRST = 60_000;

/**
 * The changes of late, so that whoever was away for a moment is told what they missed. The ids carry the time of what
 * happened, so that one node goes on where another stopped, though each may have heard in another order.
 */
export class RecentChanges {
  #changes: ToldChange[] = [];
  /** Before this moment some changes may be unknown here. */
  #knownFrom: number;

  /** `knownFrom`: by the database's clock, in milliseconds. */
  constructor(knownFrom: number) {
    this.#knownFrom = knownFrom;
  }

  /** Remembers what an event changed, and gives it with ids; nothing where it is known already. */
  add(event: { id: string; at: Date }, changes: readonly LiveChange[]): ToldChange[] {
    const at = event.at.getTime();
    const told = changes.map((change) => ({
      ...change,
      id: idOf(at, `${event.id} ${JSON.stringify(change)}`),
      at,
    }));
    const fresh = told.filter(({ id }) => !this.#changes.some((known) => known.id === id));
    this.#changes.push(...fresh);
    const dropped = this.#changes.splice(0, Math.max(0, this.#changes.length - MOST));
    for (const { at: then } of dropped) this.#knownFrom = Math.max(this.#knownFrom, then + 1);
    return fresh;
  }

  /** What somebody has to be told who heard of `last`, at the moment `present` by the database's clock; null where that is not known here. */
  after(last: string, present: number): ToldChange[] | null {
    const at = timeIn(last);
    if (at === null || at > present + LATE || at - LATE < this.#knownFrom) return null;
    return this.#changes.filter((change) => change.at >= at - LATE && change.id !== last);
  }

  /** What somebody has to be told who comes for the first time. */
  forNewcomers(present: number): ToldChange[] {
    return this.#changes.filter((change) => change.at >= present - FIRST);
  }

  /** Forgets everything: what happened before this moment may be unknown here. */
  forget(present: number): void {
    this.#changes = [];
    this.#knownFrom = present;
  }
}

/** The id of a moment at which nothing happened. */
export function markOf(moment: number): string {
  return Math.max(0, Math.floor(moment)).toString(36);
}

/** A change as readers get it: when it happened is in its id. */
export function messageOf({ at: _, ...message }: ToldChange): LiveMessage {
  return message;
}

/** The same on every node, and nothing of ours to be read in it but the time. */
function idOf(at: number, what: string): string {
  return `${markOf(at)}.${createHash('sha256').update(what).digest('hex').slice(0, 10)}`;
}

function timeIn(id: string): number | null {
  const mark = /^([0-9a-z]{1,10})(?:\.[0-9a-f]{10})?$/.exec(id)?.[1];
  return mark === undefined ? null : Number.parseInt(mark, 36);
}
