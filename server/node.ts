import { newId } from '#lib/ids.ts';
import { log } from '#lib/log.ts';
import { nodeName } from '#lib/nodes.ts';
import { pool } from '#lib/pool.ts';

/** How often a node says that it lives, in milliseconds. It counts as live while its last word is under 10 s old. */
const beat = 2_000;

/** This process's row among the live nodes. `say` writes at once what it would say with its next beat. */
export type NodeRow = { id: string; say: () => Promise<void>; leave: () => Promise<void> };

/**
 * Enters this process among the live nodes and keeps saying so, on the database's clock, and up to when it has reacted to
 * everything. An earlier process of the same machine and port is no more; rows of nodes that fell silent for an hour are
 * swept out. A beat that fails is not repeated: the next one comes soon.
 */
export function joinNodes(kind: 'web' | 'jobs', caughtUpTo: () => Date | null = () => null): NodeRow {
  const id = newId();
  const name = nodeName();
  const say = async () => {
    try {
      await pool().query(
        `insert into "Node" (id, kind, name, "startedAt", "seenAt", "caughtUpAt")
         values ($1, $2, $3, clock_timestamp(), clock_timestamp(), $4)
         on conflict (id) do update set "seenAt" = excluded."seenAt", "caughtUpAt" = excluded."caughtUpAt"`,
        [id, kind, name, caughtUpTo()],
      );
    } catch (error) {
      log.warn({ error: messageOf(error) }, 'the heartbeat of this node did not reach the database');
    }
  };
  const timer = setInterval(say, beat);
  void say().then(() => sweep(id, kind, name));
  return {
    id,
    say,
    leave: async () => {
      clearInterval(timer);
      await pool()
        .query('delete from "Node" where id = $1', [id])
        .catch(() => undefined);
    },
  };
}

async function sweep(id: string, kind: string, name: string): Promise<void> {
  await pool()
    .query(
      `delete from "Node" where "seenAt" < clock_timestamp() - interval '1 hour'
         or (kind = $2 and name = $3 and id <> $1)`,
      [id, kind, name],
    )
    .catch(() => undefined);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
