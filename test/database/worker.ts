import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, inject } from 'vitest';
import { clean } from '#test/database/clean.ts';

/**
 * Gives each worker a database of its own and points the settings at it before the test file is loaded: what
 * lib/ reads from the environment, it reads once. The application connects as copydesk_app, as it does in
 * production, so that a missing grant fails a test.
 */
const template = new URL(inject('templateUrl'));
const name = `worker_${process.env.VITEST_POOL_ID}`;
const ownerUrl = addressOf(name);
const dataFolder = path.join(inject('runFolder'), name);

const maintenance = new pg.Client({ connectionString: addressOf('postgres') });
await maintenance.connect();
const known = await maintenance.query('select 1 from pg_database where datname = $1', [name]);
if (known.rowCount === 0) {
  await maintenance.query(`create database ${name} template ${template.pathname.slice(1)}`);
  await maintenance.query(`grant connect, temporary on database ${name} to copydesk_app`);
}
await maintenance.end();

const app = new URL(ownerUrl);
app.username = 'copydesk_app';
app.password = inject('appPassword');
mkdirSync(dataFolder, { recursive: true });
Object.assign(process.env, { DATABASE_URL: ownerUrl, APP_DATABASE_URL: app.href, DATA_DIR: dataFolder });

const owner = new pg.Client({ connectionString: ownerUrl });
await owner.connect();

beforeEach(() => clean(owner));

afterAll(async () => {
  const { disconnect } = await import('#lib/db.ts');
  await disconnect();
  await owner.end();
});

function addressOf(database: string): string {
  const url = new URL(template);
  url.pathname = `/${database}`;
  return url.href;
}
