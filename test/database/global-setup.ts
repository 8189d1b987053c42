import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#server/migrate/migrate.ts';
import { makeAppRole } from '#server/postgres/app-role.ts';
import { startPostgres } from '#server/postgres/start-postgres.ts';
import { prepareQueues } from '#server/queues.ts';
import { prepareCleaning } from '#test/database/clean.ts';
import { RUNS, removeLeftBehind } from '#test/left-behind.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of the migrated database that every worker's database is a copy of. */
    templateUrl: string;
    /** The password of copydesk_app, with which the application connects. */
    appPassword: string;
    /** A folder for what this run writes. */
    runFolder: string;
  }
}

/**
 * One PostgreSQL for the whole run, in a folder and on a port of its own, so that tests run beside `npm start`
 * and beside each other. Its one database is migrated once; workers copy it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftBehind();
  const runFolder = path.join(RUNS, String(process.pid));
  await mkdir(runFolder, { recursive: true });
  const postgres = await startPostgres(runFolder, { fleeting: true });
  const tearDown = async () => {
    await postgres.destroy();
    await rm(runFolder, { recursive: true, force: true });
  };
  try {
    const appPassword = randomBytes(12).toString('hex');
    await fillTemplate(postgres.url, appPassword);
    project.provide('templateUrl', postgres.url);
    project.provide('appPassword', appPassword);
    project.provide('runFolder', runFolder);
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}

async function fillTemplate(url: string, appPassword: string): Promise<void> {
  await migrate(url);
  await makeAppRole(url, appPassword);
  await prepareQueues(url);
  await withClient(url, prepareCleaning);
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}
