import { fromPrisma, PgBoss } from 'pg-boss';
import { db } from '#lib/db.ts';

/** When a job may begin at the earliest, and a key of which only one may wait. */
export type JobTiming = { startAfter?: Date; singletonKey?: string };

// pg-boss keeps the connection it was made with for looking its queues up: it must be the one of the moment.
const current = {
  executeSql: (text: string, values?: unknown[]) => fromPrisma(db()).executeSql(text, values),
};

let sender: PgBoss | undefined;

/**
 * Puts a job into its queue, inside the open transaction: it exists if and only if the transaction commits. The queues
 * themselves are made when PostgreSQL is prepared (`server/migrate`); the `jobs` process works them off, at least once.
 */
export async function enqueue(queue: string, data: object, timing: JobTiming = {}): Promise<void> {
  sender ??= new PgBoss({ db: current });
  await sender.send(queue, data, { ...timing, db: current });
}
