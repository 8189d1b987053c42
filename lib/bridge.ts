import type { Pool } from 'pg';

/**
 * What crosses between the door and Next. Both run in one process, yet each loads its own instance of every module, so
 * nothing held in a module is shared. Only data and functions over data cross, here and nowhere else.
 */
export type Bridge = {
  /** The connections to PostgreSQL, shared so that their number is one setting. */
  pool?: Pool;
  /** Hands committed events (their ids) to the door's reactions; resolves when this node has reacted. */
  react?: (eventIds: string[]) => Promise<void>;
  /** Tells the door that a draft moved, so that its room reads on. */
  draftMoved?: (draftId: string) => void;
};

const slot = Symbol.for('copydesk.bridge');

/** The one object that both instances see. */
export function bridge(): Bridge {
  const holder = globalThis as { [slot]?: Bridge };
  holder[slot] ??= {};
  return holder[slot];
}
