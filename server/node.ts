import { newId } from '#lib/ids.ts';
import { log } from '#lib/log.ts';
import { pool } from '#lib/pool.ts';

/** How often a node says that it lives, in milliseconds. It counts as live while its last word is under 10 s old. */
const beat = 2_000;

/** This process's row among the live nodes. */
export type NodeRow = { id: string; leave: () => Promise<void> };

/**
 * Enters this process among the live nodes and keeps saying so, on the database's clock. Rows of nodes that fell silent
 * for an hour are swept out. A beat that fails is not repeated: the next one comes soon.
 */
export function joinNodes(kind: 'web' | 'jobs'): NodeRow {
  const id = newId();
  const say = async () => {
    try {
      await pool().query(
        `insert into "Node" (id, kind, "startedAt", "seenAt") values ($1, $2, clock_timestamp(), clock_timestamp())
         on conflict (id) do update set "seenAt" = clock_timestamp()`,
        [id, kind],
      );
    } catch (error) {
      log.warn({ error: messageOf(error) }, 'the heartbeat of this node did not reach the database');
    }
  };
  const timer = setInterval(say, beat);
  void say().then(sweep);
  return {
    id,
    leave: async () => {
      clearInterval(timer);
      await pool()
        .query('delete from "Node" where id = $1', [id])
        .catch(() => undefined);
    },
  };
}

async function sweep(): Promise<void> {
  await pool()
    .query(`delete from "Node" where "seenAt" < clock_timestamp() - interval '1 hour'`)
    .catch(() => undefined);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
