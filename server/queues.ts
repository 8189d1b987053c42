import pg from 'pg';
import { PgBoss, type QueueOptions } from 'pg-boss';
import { log } from '#lib/log.ts';
import { queuedJobs } from '#server/job-list.ts';

const schema = 'pgboss';

/** A worker that dies is noticed after 10 s without a heartbeat, and its job is taken over by another. */
const usual: QueueOptions = {
  heartbeatSeconds: 10,
  expireInSeconds: 15 * 60,
  retryLimit: 5,
  retryDelay: 5,
  retryBackoff: true,
};

/**
 * Makes the queues' schema and every queue of the list, as the database's owner, and lets the application's role use them.
 * Run after the migrations, as often as one likes; several nodes may do it at once.
 */
export async function prepareQueues(ownerUrl: string, role = 'copydesk_app'): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, supervise: false, schedule: false, max: 2 });
  boss.on('error', (error) => log.error({ err: error }, 'the queues could not be prepared'));
  await boss.start();
  try {
    for (const job of queuedJobs) {
      const options = { ...usual, ...job.options };
      await boss.createQueue(job.name, options);
      await boss.updateQueue(job.name, options);
    }
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
  await grantQueues(ownerUrl, role);
}

async function grantQueues(ownerUrl: string, roleName: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const found = await owner.query('select 1 from pg_roles where rolname = $1', [roleName]);
    if (found.rowCount === 0) return;
    const role = owner.escapeIdentifier(roleName);
    await owner.query(`grant usage on schema ${schema} to ${role}`);
    await owner.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`);
    await owner.query(`grant usage, select on all sequences in schema ${schema} to ${role}`);
    await owner.query(`grant execute on all functions in schema ${schema} to ${role}`);
  } finally {
    await owner.end();
  }
}
