import { type Job, PgBoss } from 'pg-boss';
import { bridge } from '#lib/bridge.ts';
import { elapsed } from '#lib/clock.ts';
import { appDatabaseUrl } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { wakeNodes } from '#lib/nodes.ts';
import { closePool } from '#lib/pool.ts';
import { type QueuedJob, queuedJobs, repeatedJobs } from '#server/job-list.ts';
import { joinNodes } from '#server/node.ts';
import { repeat } from '#server/repeat.ts';
import { onStopSignal } from '#server/stop-signal.ts';
import { logSurprises } from '#server/surprises.ts';

/** How long running jobs may take to finish once the end has begun, in milliseconds. The rest is done by another worker. */
const grace = 5_000;

logSurprises();
const boss = new PgBoss({
  connectionString: appDatabaseUrl(),
  // The owner made the schema when PostgreSQL was prepared; this role may only use it.
  migrate: false,
  createSchema: false,
  max: 5,
});
boss.on('error', (error) => log.error({ err: error }, 'the queues failed'));
await boss.start();
// Nothing is kept here; what a job did is news to the nodes that keep pages, and to open desks.
bridge().react = async () => {
  await wakeNodes().catch((error: unknown) => log.warn({ err: error }, 'the nodes could not be woken'));
};
for (const job of queuedJobs) await work(job);
const repeated = repeatedJobs.map(repeat);
const node = joinNodes('jobs');
log.info({ node: node.id, queues: queuedJobs.map((job) => job.name) }, 'jobs is working');

onStopSignal(async () => {
  await Promise.all(repeated.map((job) => job.stop()));
  await boss.stop({ graceful: true, timeout: grace, close: true });
  await node.leave();
  await closePool();
});

async function work(job: QueuedJob): Promise<void> {
  const options = { batchSize: 1, pollingIntervalSeconds: 1, localConcurrency: job.atOnce ?? 1 };
  await boss.work(job.name, options, async ([taken]: Job[]) => {
    if (taken) await run(job, taken);
  });
}

async function run(job: QueuedJob, taken: Job): Promise<void> {
  const began = elapsed();
  const line = { job: taken.id, queue: job.name, attempt: taken.retryCount + 1 };
  try {
    // What a queue holds was put there by the feature that works it off.
    await job.run(taken.data as never);
    log.info({ ...line, ms: Math.round(elapsed() - began) }, 'job done');
  } catch (error) {
    log.error({ ...line, err: error }, 'job failed');
    throw error;
  }
}
