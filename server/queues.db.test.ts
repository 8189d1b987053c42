import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaction } from '#lib/db.ts';
import { appDatabaseUrl } from '#lib/env.ts';
import { enqueue } from '#lib/jobs.ts';
import { failure, success } from '#lib/result.ts';
import { queuedJobs } from '#server/job-list.ts';

const queue = queuedJobs[0]?.name ?? '';
let boss: PgBoss;

beforeAll(async () => {
  boss = new PgBoss({
    connectionString: appDatabaseUrl(),
    migrate: false,
    createSchema: false,
    supervise: false,
  });
  await boss.start();
});

afterAll(() => boss.stop({ graceful: false, close: true }));

test("every queue of the list is there, and a dead worker's job is noticed in ten seconds", async () => {
  const queues = await boss.getQueues(queuedJobs.map((job) => job.name));
  const found = queues.map((queue) => [queue.name, queue.heartbeatSeconds]);
  expect(found.toSorted()).toEqual(queuedJobs.map((job) => [job.name, 10]).toSorted());
});

test('a job exists if what ordered it was committed, and only then', async () => {
  await transaction(async () => {
    await enqueue(queue, { pictureId: 'rolled back' });
    return failure('conflict', 'No.');
  });
  await transaction(async () => {
    await enqueue(queue, { pictureId: 'committed' });
    return success();
  });
  const taken = await boss.fetch<{ pictureId: string }>(queue, { batchSize: 5 });
  expect(taken.map((job) => job.data.pictureId)).toEqual(['committed']);
});
