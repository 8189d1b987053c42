import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { WaitingJob } from '#server/backup/manifest.ts';
import { queuedJobs } from '#server/job-list.ts';

/**
 * Puts what waited into the queues again, inside the open transaction of `client`. Delivery is at least once, so a job that
 * was being worked off when the backup was made is simply done again. Gives how many.
 */
export async function recreateJobs(client: pg.Client, jobs: WaitingJob[]): Promise<number> {
  const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
  const boss = new PgBoss({ db });
  const queues = new Set(queuedJobs.map(({ name }) => name));
  const known = jobs.filter(({ queue }) => queues.has(queue));
  for (const { queue, data, startAfter, singletonKey } of known) {
    const timing = { startAfter: new Date(startAfter), ...(singletonKey && { singletonKey }) };
    await boss.send(queue, data, { ...timing, db });
  }
  return known.length;
}
